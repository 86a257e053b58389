import type { Grant } from '../model/grant.ts';

/** The scopes of a grant. A sign-in by the API has the only one that its operations need. */
export const scopesOf = ({ scopes }: Pick<Grant, 'scopes'>): readonly string[] =>
  scopes ?? ['aws.cognito.signin.user.admin'];

/** The attributes that a scope opens. `profile` opens all, as `openid` alone does. */
const attributesOf = new Map([
  ['email', ['email', 'email_verified']],
  ['phone', ['phone_number', 'phone_number_verified']],
]);

/**
 * Returns the attributes among those of a user that an ID token and userInfo show.
 * Source: developer guide, "Scopes, M2M, and APIs with resource servers", OIDC scopes.
 */
export function attributesInScope(
  attributes: Iterable<[string, string]>,
  scopes: readonly string[],
): [string, string][] {
  const narrow = scopes.filter((scope) => attributesOf.has(scope));
  if (narrow.length === 0 || scopes.includes('profile')) return [...attributes];
  const open = ['sub', ...narrow.flatMap((scope) => attributesOf.get(scope) ?? [])];
  return [...attributes].filter(([name]) => open.includes(name));
}
