import { ChallengeError, type ChallengeOf, decodeChallenge } from '@countersign/core';
import { fixtures } from '@countersign/core/fixtures';

/** A challenge as the service sends it, decoded: `decoded('EMAIL_OTP', 'mfa')`. */
export function decoded<N extends keyof typeof fixtures>(
  name: N,
  sample: keyof (typeof fixtures)[N] & string,
): ChallengeOf<N> {
  const samples: Readonly<Record<string, { response: object }>> = fixtures[name];
  const challenge = decodeChallenge(samples[sample]?.response ?? {});
  if (challenge.name !== name)
    throw new TypeError(`The fixture ${name} decodes to ${challenge.name}.`);
  // Its name has just been compared.
  return challenge as ChallengeOf<N>;
}

/** Refusals of the service, as a flow rejects with them. */
export const refusals = {
  wrongCode: () =>
    new ChallengeError('CodeMismatchException', {
      kind: 'code-mismatch',
      retryable: true,
      sessionAlive: true,
      field: 'code',
    }),
  expiredCode: () =>
    new ChallengeError('ExpiredCodeException', { kind: 'code-expired', field: 'code' }),
  throttled: () =>
    new ChallengeError('TooManyRequestsException', { kind: 'throttled', retryable: true }),
  throttledFor: (seconds: number) =>
    new ChallengeError('TooManyRequestsException', {
      kind: 'throttled',
      retryable: true,
      retryAt: Date.now() + seconds * 1000,
    }),
  tooOften: () =>
    new ChallengeError('LimitExceededException', { kind: 'attempts-exceeded', retryable: true }),
  wrongPassword: () =>
    new ChallengeError('NotAuthorizedException', { kind: 'incorrect', retryable: true }),
  weakPassword: () =>
    new ChallengeError('InvalidPasswordException', {
      kind: 'password-policy',
      retryable: true,
      field: 'password',
    }),
  deviceForgotten: () =>
    new ChallengeError('ResourceNotFoundException', {
      kind: 'device-not-found',
      sessionAlive: false,
    }),
  sessionLost: () =>
    new ChallengeError('NotAuthorizedException', { kind: 'session-used', sessionAlive: false }),
  offline: () => new ChallengeError('NetworkFailed'),
};

/** An `onAnswer` that is refused like this every time. */
export const refusing = (refusal: () => ChallengeError) => async (): Promise<void> => {
  throw refusal();
};

/** An `onAnswer` whose answer never comes. */
export const unanswered = (): Promise<void> => new Promise(() => {});
