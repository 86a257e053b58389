import type { ChallengeError, ErrorKind } from '@countersign/core';
import type { Problem } from '../../hooks/use-problems.ts';

/** A refusal in the words of a passkey: nobody typed a name or a password here. */
export function webAuthnProblem(error: ChallengeError | undefined): Problem | undefined {
  if (!error || error.kind === 'aborted') return undefined;
  const kind = aboutThePasskey.has(error.kind) ? 'passkey-invalid' : error.kind;
  return { kind, retryAt: error.retryAt };
}

/** Cognito has no error of its own for a passkey it refuses at sign-in. */
const aboutThePasskey = new Set<ErrorKind>([
  'incorrect',
  'not-accepted',
  'user-not-found',
  'unknown-username',
  'invalid-parameter',
]);
