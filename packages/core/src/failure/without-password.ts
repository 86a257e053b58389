import { ChallengeError, type ErrorKind } from '../challenge-error.ts';

/**
 * What the service words as a wrong name or password, told as what it is where no password was
 * given: a trigger that said no, a code, a name that nobody has.
 */
export function withoutPassword(
  error: ChallengeError,
  command: { type: string; answer?: object | undefined },
  { password }: { password?: string | undefined },
): ChallengeError {
  const kind = kinds.get(error.kind);
  const answer = command.type === 'respond' ? command.answer : undefined;
  const given = password || (answer && 'password' in answer && answer.password);
  if (!kind || (given && command.type !== 'call')) return error;
  const { code, message, retryable, sessionAlive, field, retryAt } = error;
  return new ChallengeError(code, {
    ...{ kind, message, retryable, sessionAlive, field, retryAt },
    cause: error,
  });
}

const kinds = new Map<ErrorKind, ErrorKind>([
  ['incorrect', 'not-accepted'],
  ['user-not-found', 'unknown-username'],
]);
