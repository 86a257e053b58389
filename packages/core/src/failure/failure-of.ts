import { ChallengeError } from '../challenge-error.ts';
import { loadFailure } from './load-failure.ts';

/**
 * Turns anything that the app's code threw into a `ChallengeError`: a `ChallengeError` stays as it
 * is, broken code and wrong settings become `Misconfigured`, a missing response becomes
 * `NetworkFailed`, and any other exception keeps its name with kind `other`. The original is its
 * `cause`.
 *
 * Logs errors that the user cannot fix to the console, once for each cause that is not in
 * `reported`.
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
