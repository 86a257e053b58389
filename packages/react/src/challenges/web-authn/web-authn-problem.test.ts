import { ChallengeError } from '@countersign/core';
import { expect, test } from 'vitest';
import { webAuthnProblem } from './web-authn-problem.ts';

test.each([
  'incorrect',
  'not-accepted',
  'user-not-found',
  'unknown-username',
  'invalid-parameter',
] as const)('%s speaks of the passkey, not of a password nobody typed', (kind) => {
  const refused = new ChallengeError('NotAuthorizedException', { kind });
  expect(webAuthnProblem(refused)).toEqual({ kind: 'passkey-invalid' });
});

test('other errors keep their texts, and an aborted prompt shows no text', () => {
  expect(webAuthnProblem(new ChallengeError('NetworkFailed'))).toEqual({ kind: 'network-failed' });
  expect(webAuthnProblem(new ChallengeError('Aborted'))).toBeUndefined();
  expect(webAuthnProblem(undefined)).toBeUndefined();
});
