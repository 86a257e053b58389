import type { ChallengeError, ErrorKind } from '../challenge-error.ts';

/**
 * Cognito also says "Incorrect username or password" when a trigger refuses, a code is wrong or a
 * username is unknown. Returns the right kind for calls that sent no password.
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
