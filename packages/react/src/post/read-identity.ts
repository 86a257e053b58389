import { givenPassword } from '../hooks/given-password.ts';
import { type IdentifierKind, identifiers } from '../sign-in/identifiers.ts';

/**
 * Reads who signs in from a first screen that was posted without a script, as `<SignIn>` with this
 * `identifier` would send it. For servers.
 *
 * @returns undefined if the form has no valid username.
 */
export function readIdentity(
  form: FormData,
  identifier: IdentifierKind = 'any',
): { username: string; password?: string } | undefined {
  const { nameOf, isValid } = identifiers[identifier];
  const username = nameOf(typedIn(form, 'username'));
  const password = givenPassword(typedIn(form, 'password'));
  return username && isValid(username) ? { username, ...(password && { password }) } : undefined;
}

function typedIn(form: FormData, field: string): string {
  const value = form.get(field);
  return typeof value === 'string' ? value : '';
}
