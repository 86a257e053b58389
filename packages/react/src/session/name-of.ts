type Claims = Readonly<Record<string, unknown>>;

/** What a person is called: their name, else what they sign in with. Nothing where no claim says it. */
export const nameOf = (claims: Claims): string | undefined =>
  firstText(claims, ['name', 'given_name', 'preferred_username', ...addresses]);

/** What tells one account from another. */
export const addressOf = (claims: Claims): string | undefined => firstText(claims, addresses);

const addresses = ['email', 'phone_number', 'cognito:username'];

// A token may say anything, and a relay leave out what it likes.
function firstText(claims: Claims, names: readonly string[]): string | undefined {
  const texts = names.map((name) => (Object.hasOwn(claims, name) ? claims[name] : undefined));
  return texts.find((text): text is string => typeof text === 'string' && text.trim() !== '');
}
