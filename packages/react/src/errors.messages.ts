import type { ErrorKind } from '@countersign/core';

/** A sentence for every kind of error: what happened and what to do. */
// A way on is named only where there surely is one: the other ways of signing in are the screen's to show.
export const messages = {
  // One text for a wrong password and an unknown user: it must not tell which.
  incorrect: 'The user name or password is wrong. Check both and try again.',
  'user-not-found': 'The user name or password is wrong. Check both and try again.',
  'attempts-exceeded': 'Too many attempts. Wait a few minutes, then try again.',
  'session-invalid': 'This sign-in is no longer valid. Start again.',
  'session-expired': 'This sign-in timed out. Start again.',
  'session-used': 'This step was already answered. Start again.',
  disabled: 'This account is switched off. Ask the people who run this service.',
  'secret-hash': 'This app is not set up correctly, so nobody can sign in. Tell its makers.',
  'temporary-password-expired':
    'Your temporary password has expired. Ask the person who gave it to you for a new one.',
  'attribute-already-set': 'One of these details is already set and can’t be changed here.',
  'refresh-token-expired': 'You were signed out. Sign in again.',
  'refresh-token-reused': 'You were signed out. Sign in again.',
  'access-token-invalid': 'You were signed out. Sign in again.',
  'not-accepted': 'What you entered was not accepted. Start again.',
  'unknown-username': 'No account has this name. Check it and try again.',
  'code-mismatch': 'That code doesn’t match. Check the newest message and try again.',
  'code-expired': 'That code has expired. Ask for a new one.',
  'code-used': 'That code was already used. Wait for the next one.',
  'password-policy': 'That password doesn’t meet the rules. Choose another one.',
  'password-reused': 'You have used that password before. Choose another one.',
  'attribute-missing': 'A required detail is missing. Fill in every field.',
  'alias-exists': 'Another account already uses one of these details. Enter a different one.',
  'password-reset-required':
    'Your password has to be reset before you can sign in. Choose “Forgot password?”.',
  'not-confirmed': 'This account has not been confirmed yet. Confirm it, then sign in.',
  'already-confirmed': 'This account is already confirmed. Sign in.',
  'password-not-resettable':
    'This password can’t be reset yet. Sign in with the temporary password you were given, or ask the person who gave it to you for a new one.',
  'recovery-unavailable':
    'The password of this account can’t be reset here. Ask the people who run this service.',
  'sign-up-disabled': 'New accounts can’t be made here. Ask the people who run this service.',
  'user-exists': 'That user name is taken. Choose a different one.',
  'mfa-method-not-found':
    'This way of signing in is not set up for the account. Ask the people who run this service.',
  'device-not-found': 'This device is no longer remembered. Start again.',
  'device-exists': 'This device is already remembered.',
  'passkey-invalid': 'That passkey was not accepted. Try again.',
  'passkey-unavailable': 'Passkeys can’t be used here. Ask the people who run this service.',
  'passkey-failed': 'Your device could not use the passkey. Try again.',
  'passkey-pending': 'Another passkey prompt is still open. Close it, then try again.',
  'passkey-blocked':
    'This page is shown inside another one that does not allow passkeys. Open it in a tab of its own, then try again.',
  'flow-disabled': 'This way of signing in is switched off. Ask the people who run this service.',
  throttled: 'Too many requests just now. Wait a moment, then try again.',
  'delivery-limit': 'No more codes can be sent for now. Wait a while, then try again.',
  'delivery-failed': 'The code could not be sent. Try again.',
  lambda: 'Sign-in was refused. Start again, or ask the people who run this service.',
  'invalid-parameter': 'Something in this form was not accepted. Check it and try again.',
  'session-missing': 'This sign-in is no longer valid. Start again.',
  misconfigured: 'This app is not set up correctly, so nobody can sign in. Tell its makers.',
  forbidden: 'Sign-in was blocked. Try again later, or from another network.',
  'service-failed': 'The sign-in service is having trouble. Try again in a moment.',
  'unknown-challenge': 'The service asked for a step this page doesn’t know. Start again.',
  'malformed-challenge': 'The service sent a step this page can’t read. Start again.',
  'passkey-cancelled': 'The passkey prompt was closed. Try again when you are ready.',
  aborted: 'This was stopped before it was finished. Try again.',
  'network-failed': 'No connection. Check your network, then try again.',
  other: 'Something went wrong. Try again in a moment.',
} as const satisfies { [K in ErrorKind]: string };
