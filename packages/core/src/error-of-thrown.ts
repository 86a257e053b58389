import { ChallengeError } from './challenge-error.ts';
import { isMisuse, isNetworkFailure } from './misuse.ts';

/**
 * What somebody else's code threw, as a `ChallengeError` with it as `cause`: `Misconfigured` for
 * broken code and wrong settings, `Aborted`, `NetworkFailed`. Nothing where it could be anything.
 */
export function errorOfThrown(cause: unknown): ChallengeError | undefined {
  if (cause instanceof ChallengeError) return cause;
  if (isMisuse(cause)) return misconfigured(cause);
  if (cause instanceof Error && cause.name === 'AbortError') {
    return new ChallengeError('Aborted', { cause });
  }
  return isNetworkFailure(cause) ? new ChallengeError('NetworkFailed', { cause }) : undefined;
}

/** The person's side of a developer's mistake: whose it is, and none of its words. */
export const misconfigured = (cause: unknown): ChallengeError =>
  new ChallengeError('Misconfigured', { cause });
