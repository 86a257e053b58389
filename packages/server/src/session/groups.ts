import type { Session } from './session.ts';

/** True if the ID token names at least one of these groups. Cognito writes the token's groups when it issues the token. */
export function isInGroups(
  { claims }: Pick<Session, 'claims'>,
  groups: readonly string[],
): boolean {
  const own: unknown = claims['cognito:groups'];
  return Array.isArray(own) && groups.some((group) => own.includes(group));
}
