import type { ChallengeError, ErrorKind } from '../challenge-error.ts';

/**
 * What is told, as what it is, where the service words it as a wrong name or password and no password
 * was given: a trigger that said no, a code, a name that nobody has.
 */
export function kindWithoutPassword(
  { kind }: ChallengeError,
  command: { type: string; answer?: object | undefined },
  { password }: { password?: string | undefined },
): ErrorKind {
  const answer = command.type === 'respond' ? command.answer : undefined;
  const hasPassword = password || (answer && 'password' in answer && answer.password);
  return hasPassword && command.type !== 'call' ? kind : (kinds.get(kind) ?? kind);
}

const kinds = new Map<ErrorKind, ErrorKind>([
  ['incorrect', 'not-accepted'],
  ['user-not-found', 'unknown-username'],
]);
