import type { ChallengeError, ErrorKind } from '../challenge-error.ts';

/** What the user can do after a refusal. */
export type Way<Field extends string = never> =
  /** Correct this field and send again. */
  | { readonly correct: Field }
  /** Send the same values again, at once or after a pause. */
  | 'again'
  /** Look again: the page shows old data, so it reads the data again. */
  | 'look-again'
  /** Sign in again: the token is no longer valid, or the account was deleted. */
  | 'sign-in'
  /** Reset the password first: an administrator requires it. */
  | 'reset-password'
  /** Contact support: no input changes the answer. */
  | 'support'
  /** Do nothing: the account already is as the user wants it. */
  | 'done'
  /** Send again: no account operation should give this error, so the page shows a general message. */
  | 'unexpected';

/** A section's table: a way for each kind of error there is. */
export type Ways<Field extends string = never> = { readonly [K in ErrorKind]: Way<Field> };

/**
 * What a refusal leads to unless a section says otherwise: a section's table spreads this one and
 * overrides rows. Account operations never give the error kinds of a sign-in step; if one comes anyway,
 * the user may try again.
 */
export const usualWays: Ways = {
  // The token and the account.
  'access-token-invalid': 'sign-in',
  'refresh-token-expired': 'sign-in',
  'refresh-token-reused': 'sign-in',
  'user-not-found': 'sign-in',
  disabled: 'sign-in',
  'not-confirmed': 'sign-in',
  'already-confirmed': 'unexpected',
  'password-reset-required': 'reset-password',
  'temporary-password-expired': 'support',
  'password-not-resettable': 'support',
  'recovery-unavailable': 'support',

  // The app, the pool, its triggers and its firewall.
  'secret-hash': 'support',
  misconfigured: 'support',
  'flow-disabled': 'support',
  'sign-up-disabled': 'support',
  lambda: 'support',
  forbidden: 'support',
  'passkey-unavailable': 'support',
  'passkey-blocked': 'support',
  'mfa-method-not-found': 'look-again',
  'device-not-found': 'look-again',
  'device-exists': 'look-again',
  'attribute-already-set': 'look-again',

  // The user's input.
  incorrect: 'unexpected',
  'not-accepted': 'unexpected',
  'unknown-username': 'unexpected',
  'user-exists': 'unexpected',
  'code-mismatch': 'again',
  'code-expired': 'again',
  'code-used': 'again',
  'password-policy': 'again',
  'password-reused': 'again',
  'attribute-missing': 'again',
  'alias-exists': 'again',
  'invalid-parameter': 'again',

  // Passkeys.
  'passkey-invalid': 'again',
  'passkey-failed': 'again',
  'passkey-pending': 'again',
  'passkey-cancelled': 'again',

  // Limits and failures.
  'attempts-exceeded': 'again',
  throttled: 'again',
  'delivery-limit': 'again',
  'delivery-failed': 'again',
  'service-failed': 'again',
  'network-failed': 'again',
  aborted: 'again',
  other: 'again',

  // Sign-in steps.
  'session-invalid': 'unexpected',
  'session-expired': 'unexpected',
  'session-used': 'unexpected',
  'session-missing': 'unexpected',
  'unknown-challenge': 'unexpected',
  'malformed-challenge': 'unexpected',
};

/** The field that the user must correct, by a section's table. */
export function fieldAtFault<Field extends string>(
  ways: Ways<Field>,
  { kind }: Pick<ChallengeError, 'kind'>,
): Field | undefined {
  const way = ways[kind];
  return typeof way === 'object' ? way.correct : undefined;
}
