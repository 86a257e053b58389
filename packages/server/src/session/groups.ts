import type { Session } from './session.ts';

/** True for a user of one of these groups at least, by the ID token, which says what was so when it was made. */
export function isInGroups(
  { claims }: Pick<Session, 'claims'>,
  groups: readonly string[],
): boolean {
  const own: unknown = claims['cognito:groups'];
  return Array.isArray(own) && groups.some((group) => own.includes(group));
}
