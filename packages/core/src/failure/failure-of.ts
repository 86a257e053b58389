import { ChallengeError } from '../challenge-error.ts';
import { loadFailure } from './load-failure.ts';

/**
 * Whatever an app's own code threw, as a `ChallengeError` to show: itself where it is one,
 * `Misconfigured` for broken code and wrong settings, `NetworkFailed` where no answer came, else the
 * exception's name with kind `other`. The words of the exception stay on `cause`.
 *
 * What a person can do nothing about is told to the developer in the console, once for each cause
 * that `reported` does not hold yet.
 */
export async function failureOf(
  cause: unknown,
  reported: Set<string> = new Set(),
): Promise<ChallengeError> {
  const failure = await loadFailure();
  const name = cause instanceof Error ? cause.name : 'Error';
  const error =
    cause instanceof ChallengeError
      ? cause
      : new ChallengeError(failure.codeOfThrown(cause) ?? name, { cause });
  failure.tellDeveloper(error, reported);
  return error;
}
