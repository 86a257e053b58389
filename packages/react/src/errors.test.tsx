import { type ChallengeError, errorKinds, readResponse } from '@countersign/core';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { SmsMfa } from './challenges/sms-mfa/index.ts';
import { messages } from './errors.messages.ts';
import en from './locales/en.ts';
import { decoded } from './testing/decoded.ts';

afterEach(cleanup);

const wrong = 'The username or password is wrong. Check both and try again.';
const invalid = 'This sign-in is no longer valid. Start again.';
const setUp = 'This app is not set up correctly, so nobody can sign in. Contact support.';
const signedOut = 'You were signed out. Sign in again.';
const mismatch = 'That code doesn’t match. Check the newest message and try again.';
const notAccepted = 'Something in this form was not accepted. Check it and try again.';
const noMethod = 'This way of signing in is not set up for the account. Contact support.';
const badPasskey = 'That passkey was not accepted. Try again.';
const noPasskeys = 'Passkeys can’t be used here. Contact support.';
const switchedOff = 'This way of signing in is switched off. Contact support.';
const tooMany = 'Too many requests just now. Wait a moment, then try again.';
const refused = 'Sign-in was refused. Start again, or contact support.';
const notSent = 'The code could not be sent. Try again.';
const trouble = 'The sign-in service is having trouble. Try again in a moment.';
const alreadyThere = 'This account is already confirmed. Sign in.';
const notConfirmed = 'This account has not been confirmed yet. Confirm it, then sign in.';
const alias = 'Another account already uses one of these details. Enter a different one.';

/**
 * What Cognito says (name without `Exception`, text) and what a person reads instead: what happened
 * and what to do.
 * Source: Errors of each operation in the API reference; texts of live pools.
 */
const table: readonly (readonly [name: string, text: string, sentence: string])[] = [
  ['NotAuthorized', 'Incorrect username or password.', wrong],
  ['UserNotFound', 'User does not exist.', wrong],
  [
    'NotAuthorized',
    'Password attempts exceeded',
    'Too many attempts. Wait a few minutes, then try again.',
  ],
  ['NotAuthorized', 'Invalid session for the user.', invalid],
  [
    'NotAuthorized',
    'Invalid session for the user, session is expired.',
    'This sign-in timed out. Start again.',
  ],
  [
    'NotAuthorized',
    'Invalid session for the user, session can only be used once.',
    'This step was already answered. Start again.',
  ],
  ['NotAuthorized', 'User is disabled.', 'This account is disabled. Contact support.'],
  ['NotAuthorized', 'Unable to verify secret hash for client 1example23456789', setUp],
  [
    'NotAuthorized',
    'Temporary password has expired and must be reset by an administrator.',
    'Your temporary password has expired. Ask the person who gave it to you for a new one.',
  ],
  [
    'NotAuthorized',
    'Cannot modify an already provided email',
    'One of these details is already set and can’t be changed here.',
  ],
  ['NotAuthorized', 'User cannot be confirmed. Current status is CONFIRMED', alreadyThere],
  ['NotAuthorized', 'Refresh Token has expired', signedOut],
  ['NotAuthorized', 'A text of tomorrow.', 'Something went wrong. Try again in a moment.'],
  ['RefreshTokenReuse', 'Refresh token has been reused.', signedOut],
  ['CodeMismatch', 'Invalid code or auth state for the user.', mismatch],
  ['EnableSoftwareTokenMFA', 'Code mismatch and fail enable Software Token MFA', mismatch],
  [
    'ExpiredCode',
    'Invalid code provided, please request a code again.',
    'That code has expired. Ask for a new one.',
  ],
  [
    'ExpiredCode',
    'Your software token has already been used once.',
    'That code was already used. Wait for the next one.',
  ],
  [
    'InvalidPassword',
    'Password does not conform to policy: Password not long enough',
    'That password doesn’t meet the rules. Choose another one.',
  ],
  [
    'PasswordHistoryPolicyViolation',
    'Password has previously been used',
    'You have used that password before. Choose another one.',
  ],
  ['AliasExists', 'An account with the email already exists.', alias],
  ['AliasExists', '', alias],
  ['InvalidParameter', 'Missing required parameter Session', invalid],
  [
    'InvalidParameter',
    'Invalid attributes given, given_name is missing',
    'A required detail is missing. Fill in every field.',
  ],
  ['InvalidParameter', 'User is already confirmed.', alreadyThere],
  ['InvalidParameter', 'Credential data is not valid', badPasskey],
  ['InvalidParameter', 'USER_AUTH flow not enabled for this client', switchedOff],
  ['InvalidParameter', 'Invalid phone number format.', notAccepted],
  [
    'InvalidParameter',
    "1 validation error detected: Value at 'userCode' failed to satisfy constraint",
    notAccepted,
  ],
  [
    'PasswordResetRequired',
    'Password reset required for the user',
    'Your password has to be reset before you can sign in. Choose “Forgot password?”.',
  ],
  ['UserNotConfirmed', 'User is not confirmed.', notConfirmed],
  ['UsernameExists', 'User already exists', 'That username is taken. Choose a different one.'],
  ['MFAMethodNotFound', 'MFA method not found.', noMethod],
  ['SoftwareTokenMFANotFound', 'Software token MFA not found.', noMethod],
  [
    'ResourceNotFound',
    'Device does not exist.',
    'This device is no longer remembered. Start again.',
  ],
  ['ResourceNotFound', 'User pool client 1example23456789 does not exist.', setUp],
  ['DeviceKeyExists', '', 'This device is already remembered.'],
  ['WebAuthnChallengeNotFound', '', badPasskey],
  ['WebAuthnClientMismatch', '', badPasskey],
  ['WebAuthnCredentialNotSupported', '', badPasskey],
  ['WebAuthnOriginNotAllowed', '', noPasskeys],
  ['WebAuthnRelyingPartyMismatch', '', noPasskeys],
  ['WebAuthnNotEnabled', '', noPasskeys],
  ['WebAuthnConfigurationMissing', '', noPasskeys],
  ['FeatureUnavailableInTier', '', switchedOff],
  ['OperationNotEnabled', '', switchedOff],
  ['UnsupportedOperation', 'Operation is not supported.', switchedOff],
  ['TooManyRequests', 'Too many requests', tooMany],
  ['Throttling', 'Rate exceeded', tooMany],
  [
    'LimitExceeded',
    'Attempt limit exceeded, please try after some time.',
    'Too many attempts. Wait a few minutes, then try again.',
  ],
  [
    'NotAuthorized',
    'User account has expired, it must be reset by an administrator.',
    'Your temporary password has expired. Ask the person who gave it to you for a new one.',
  ],
  ['NotAuthorized', 'User is not confirmed.', notConfirmed],
  [
    'NotAuthorized',
    'Client 3abc is configured with secret but SECRET_HASH was not received',
    setUp,
  ],
  ['NotAuthorized', 'User cannot confirm because user status is not UNCONFIRMED.', alreadyThere],
  [
    'NotAuthorized',
    'User password cannot be reset in the current state.',
    'This password can’t be reset yet. Sign in with the temporary password you were given, or ask the person who gave it to you for a new one.',
  ],
  [
    'InvalidParameter',
    'Cannot reset password for the user as there is no registered/verified email or phone_number',
    'The password of this account can’t be reset here. Contact support.',
  ],
  [
    'NotAuthorized',
    'SignUp is not permitted for this user pool',
    'New accounts can’t be made here. Contact support.',
  ],
  ['NotAuthorized', 'Access Token has been revoked', signedOut],
  ['NotAuthorized', 'Invalid code or auth state for the user.', mismatch],
  ['InvalidParameter', 'Initiate Auth method not supported.', switchedOff],
  ['InvalidParameter', 'Custom auth lambda trigger is not configured for the user pool.', setUp],
  [
    'LimitExceeded',
    'Exceeded daily email limit for the operation or the account.',
    'No more codes can be sent for now. Wait a while, then try again.',
  ],
  ['TooManyFailedAttempts', '', 'Too many attempts. Wait a few minutes, then try again.'],
  ['UserLambdaValidation', 'PreAuthentication failed with error no.', refused],
  ['UnexpectedLambda', '', refused],
  ['InvalidLambdaResponse', '', refused],
  ['CodeDeliveryFailure', '', notSent],
  ['InvalidEmailRoleAccessPolicy', '', notSent],
  ['InvalidSmsRoleAccessPolicy', '', notSent],
  ['InvalidSmsRoleTrustRelationship', '', notSent],
  ['InvalidUserPoolConfiguration', '', setUp],
  ['Forbidden', '', 'Sign-in was blocked. Try again later, or from another network.'],
  ['ConcurrentModification', '', trouble],
  ['InternalError', 'Something went wrong', trouble],
  ['OfTomorrow', 'Nobody knows it yet.', 'Something went wrong. Try again in a moment.'],
];

for (const [name, text, sentence] of table) {
  test(`${name}Exception, “${text}”: ${sentence}`, async () => {
    render(
      <SmsMfa
        challenge={decoded('SMS_MFA', 'plain')}
        onAnswer={async () => {
          throw errorOf(name, text);
        }}
      />,
    );
    fireEvent.change(screen.getByRole('textbox', { name: 'Code' }), {
      target: { value: '492103' },
    });
    fireEvent.click(screen.getByRole('button', { name: 'Confirm' }));
    await waitFor(() => expect(screen.getByRole('alert').textContent).toBe(sentence));
  });
}

test('the table has every kind of error of the service', () => {
  const ours = [
    // Of calls that held no password; of the browser's prompt.
    'not-accepted',
    'unknown-username',
    'passkey-failed',
    'passkey-pending',
    'passkey-blocked',
    'unknown-challenge',
    'malformed-challenge',
    'passkey-cancelled',
    'aborted',
    'network-failed',
  ];
  const known = new Set<string>(table.map(([name, text]) => errorOf(name, text).kind));
  expect(errorKinds.filter((kind) => !known.has(kind))).toEqual(ours);
});

test('every text ends with what to do, if anything can be done', () => {
  const whatToDo =
    /\b(again|check|ask|contact|wait|choose|tell|enter|fill in|confirm it|sign in|another network)\b[^.]*\.$/i;
  const without = errorKinds.filter((kind) => !whatToDo.test(messages[kind]));
  expect(without).toEqual(['attribute-already-set', 'device-exists']);
});

/** The service's refusal as a transport reads it. */
function errorOf(name: string, text: string): ChallengeError {
  const read = readResponse(400, {}, { __type: `${name}Exception`, message: text });
  if (read.ok) throw new TypeError('An error was read as a success.');
  return read.error;
}

test('no text names a next step that may not exist', () => {
  // Shown where there are other ways, and only there.
  const conditional = new Set(['anotherWay', 'tryAnotherWay']);
  const naming = Object.values(en.messages)
    .flatMap((group) => Object.entries(group))
    .filter(([key, text]) => !conditional.has(key) && /(another|other|different) way/i.test(text));
  expect(naming).toEqual([]);
});
