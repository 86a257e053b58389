import type { IdentityProvider, ProviderPerson } from '../model/pool.ts';

/** The people of a provider: those of the seed, or two who are there for every provider. */
export const peopleOf = (provider: IdentityProvider): ProviderPerson[] =>
  provider.people.length > 0 ? provider.people : guests.map((guest) => asPerson(provider, guest));

const guests = [
  { subject: '1001', name: 'First Guest', email: 'first.guest@example.com' },
  { subject: '1002', name: 'Second Guest', email: 'second.guest@example.com' },
];

/** Gives a guest a claim for each attribute that the provider's mapping asks for. */
function asPerson(
  { mapping }: IdentityProvider,
  { subject, name, email }: (typeof guests)[number],
): ProviderPerson {
  const [given_name = '', family_name = ''] = name.split(' ');
  const known = new Map(
    Object.entries({
      username: subject,
      email,
      email_verified: 'true',
      name,
      given_name,
      family_name,
    }),
  );
  const mapped = [...mapping].flatMap(([attribute, claim]) => {
    const value = known.get(attribute);
    return value === undefined ? [] : [[claim, value] as const];
  });
  return { subject, claims: { name, email, ...Object.fromEntries(mapped) } };
}

/** What a button of the made-up provider's page says. */
export const labelOf = ({ subject, claims }: ProviderPerson): string =>
  [claims['name'], claims['email'] ?? subject].filter(Boolean).join(', ');
