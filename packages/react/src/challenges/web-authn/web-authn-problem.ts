import type { ChallengeError, ErrorKind } from '@countersign/core';
import type { Problem } from '../../hooks/use-problems.ts';

/** Rewords a refusal for passkeys, because the user typed no username or password here. */
export function webAuthnProblem(error: ChallengeError | undefined): Problem | undefined {
  if (!error || error.kind === 'aborted') return undefined;
  const kind = aboutThePasskey.has(error.kind) ? 'passkey-invalid' : error.kind;
  return { kind, retryAt: error.retryAt };
}

/** Cognito has no specific error for a refused passkey at sign-in. */
const aboutThePasskey = new Set<ErrorKind>([
  'incorrect',
  'not-accepted',
  'user-not-found',
  'unknown-username',
  'invalid-parameter',
]);
