import type { ErrorKind } from '../challenge-error.ts';

export { isFederated } from './federated.ts';

/** What the user can do when a step-up cannot begin. Whatever it is, the session stays as it was. */
export type StepUpWay =
  /** Begin again, at once or after a pause. */
  | 'again'
  /** Add a stronger sign-in method in the account: the user has none that reaches the level. */
  | 'add-method'
  /** Sign in afresh by the app's usual flow: the pool or the app client has no levels. */
  | 'fallback'
  /** Sign in again: the session is over. */
  | 'sign-in'
  /** Contact support: no input changes the answer. */
  | 'support';

/**
 * What the user can do when Cognito refuses the call that begins a step-up, or when an attempt has
 * ended. For refused answers to a challenge, the flow has its own table.
 * Source: Cognito API reference, Errors of InitiateAuth. *Unverified*: that a user without the
 * factors for a level is refused with InvalidParameterException.
 */
export const stepUpWays: { readonly [K in ErrorKind]: StepUpWay } = {
  'invalid-parameter': 'add-method',
  'mfa-method-not-found': 'add-method',
  'flow-disabled': 'fallback',

  // The session and the account.
  'access-token-invalid': 'sign-in',
  'refresh-token-expired': 'sign-in',
  'refresh-token-reused': 'sign-in',
  'user-not-found': 'sign-in',
  'unknown-username': 'sign-in',
  disabled: 'sign-in',
  'not-confirmed': 'sign-in',
  'password-reset-required': 'sign-in',

  // The app, the pool, its triggers and its firewall.
  'secret-hash': 'support',
  misconfigured: 'support',
  'sign-up-disabled': 'support',
  lambda: 'support',
  forbidden: 'support',
  'temporary-password-expired': 'support',
  'password-not-resettable': 'support',
  'recovery-unavailable': 'support',
  'delivery-failed': 'support',
  'passkey-unavailable': 'support',
  'passkey-blocked': 'support',
  'unknown-challenge': 'support',
  'malformed-challenge': 'support',

  // Limits, failures, and what ends one attempt.
  'attempts-exceeded': 'again',
  throttled: 'again',
  'delivery-limit': 'again',
  'service-failed': 'again',
  'network-failed': 'again',
  aborted: 'again',
  other: 'again',
  incorrect: 'again',
  'not-accepted': 'again',
  'code-mismatch': 'again',
  'code-expired': 'again',
  'code-used': 'again',
  'session-invalid': 'again',
  'session-expired': 'again',
  'session-used': 'again',
  'session-missing': 'again',
  'passkey-invalid': 'again',
  'passkey-failed': 'again',
  'passkey-pending': 'again',
  'passkey-cancelled': 'again',
  'device-not-found': 'again',
  'device-exists': 'again',
  'already-confirmed': 'again',
  'password-policy': 'again',
  'password-reused': 'again',
  'attribute-missing': 'again',
  'attribute-already-set': 'again',
  'alias-exists': 'again',
  'user-exists': 'again',
};
