import type { ChallengeError, ErrorKind } from '../challenge-error.ts';

/** What the user can do after a refusal. Nothing is a dead end. */
export type Way<Field extends string = never> =
  /** Correct this field and send again. */
  | { readonly correct: Field }
  /** Send the same again, at once or after a pause. */
  | 'again'
  /** Look again: what the page shows is out of date, so it is read again. */
  | 'look-again'
  /** Sign in again: the token or the account is gone. */
  | 'sign-in'
  /** Reset the password first: an administrator asked for it. */
  | 'reset-password'
  /** Ask the people who run the service: no input changes the answer. */
  | 'support'
  /** Nothing: it is already as the user wants it. */
  | 'done'
  /** Send again: no operation on an account says so, so its usual words would mislead. */
  | 'unexpected';

/** A section's table: a way for each kind of error there is. */
export type Ways<Field extends string = never> = { readonly [K in ErrorKind]: Way<Field> };

/**
 * What a refusal leads to where a section has no better way. A section's table spreads it and says
 * what differs. Kinds of a sign-in step never come of a call on one's own account; should one come,
 * the user may try again.
 */
export const usualWays: Ways = {
  // Who is signed in.
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

  // What was typed.
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

  // Of a sign-in step.
  'session-invalid': 'unexpected',
  'session-expired': 'unexpected',
  'session-used': 'unexpected',
  'session-missing': 'unexpected',
  'unknown-challenge': 'unexpected',
  'malformed-challenge': 'unexpected',
};

/** The field that a refusal is about, by a section's table. */
export function fieldAtFault<Field extends string>(
  ways: Ways<Field>,
  { kind }: Pick<ChallengeError, 'kind'>,
): Field | undefined {
  const way = ways[kind];
  return typeof way === 'object' ? way.correct : undefined;
}
