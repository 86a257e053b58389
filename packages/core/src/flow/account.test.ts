import { expect, test } from 'vitest';
import { signIn } from '../../test/scripted-sign-in.ts';
import { ChallengeError } from '../challenge-error.ts';
import { fixtures } from '../fixtures.ts';
import { ServiceError } from '../response/service-error.ts';

const selectChallenge = fixtures.SELECT_CHALLENGE.plain.response;
const tokens = { AuthenticationResult: { AccessToken: 'a' } };
const sentTo = { CodeDeliveryDetails: { Destination: 'd***@e***', DeliveryMedium: 'EMAIL' } };
const delivery = { medium: 'EMAIL', destination: 'd***@e***' };
const notConfirmed = new ServiceError('UserNotConfirmedException', 'User is not confirmed.', 400);
const wrongCode = new ServiceError(
  'CodeMismatchException',
  'Invalid verification code provided, please try again.',
  400,
);
const resetRequired = new ServiceError('PasswordResetRequiredException', 'Reset required', 400);

test('a forgotten password: code, new password, and back to signing in', async () => {
  const { client, sent, at } = signIn([selectChallenge, sentTo, wrongCode, {}]);
  await client.identify({ username: 'dana@example.com' });
  await client.forgotPassword();
  expect(at('reset-password')).toMatchObject({ delivery, resendAt: 1_030_000 });
  const wrong = client.resetPassword({ code: '0', newPassword: 'Fresh-Horse-2!' });
  await expect(wrong).rejects.toBe(wrongCode);
  expect(at('reset-password')).toMatchObject({ delivery, error: wrongCode });
  await client.resetPassword({ code: '123456', newPassword: 'Fresh-Horse-2!' });
  expect(at('identify')).toMatchObject({
    username: 'dana@example.com',
    notice: 'password-changed',
  });
  expect(sent.slice(1)).toMatchObject([
    { operation: 'ForgotPassword', input: { ClientId: 'client', Username: 'dana@example.com' } },
    { operation: 'ConfirmForgotPassword', input: { ConfirmationCode: '0' } },
    {
      operation: 'ConfirmForgotPassword',
      input: { ConfirmationCode: '123456', Password: 'Fresh-Horse-2!', ClientId: 'client' },
    },
  ]);
});

test('a new code for a new password is one call', async () => {
  const { client, sent } = signIn([resetRequired, sentTo, sentTo]);
  await client.identify({ username: 'dana' });
  await client.resend();
  expect(sent.map(({ operation }) => operation)).toEqual([
    'InitiateAuth',
    'ForgotPassword',
    'ForgotPassword',
  ]);
});

test('a password can be reset before anything else, by name', async () => {
  const { client, at } = signIn([sentTo]);
  await client.forgotPassword('dana@example.com');
  expect(at('reset-password').username).toBe('dana@example.com');
});

test('without a name nothing is sent', async () => {
  const { client, sent } = signIn([]);
  await client.forgotPassword();
  expect(sent).toEqual([]);
});

test('a new account is confirmed and signed in without a second code', async () => {
  const { client, sent, at } = signIn([
    notConfirmed,
    sentTo,
    { Session: 'AYABeConfirmed' },
    tokens,
  ]);
  await client.identify({ username: 'dana@example.com' });
  expect(at('confirm-sign-up')).toMatchObject({ delivery });
  await client.confirmSignUp({ code: '123456' });
  at('signed-in');
  expect(sent[3]).toMatchObject({
    operation: 'InitiateAuth',
    input: { Session: 'AYABeConfirmed', AuthParameters: { USERNAME: 'dana@example.com' } },
  });
});

test('what SignUp gave leads to its code, and the code signs in', async () => {
  const { client, sent, at } = signIn([wrongCode, { Session: 'AYABeConfirmed' }, tokens]);
  await client.continueFromSignUp('dana@example.com', { UserConfirmed: false, ...sentTo });
  expect(at('confirm-sign-up')).toEqual({
    at: 'confirm-sign-up',
    username: 'dana@example.com',
    delivery,
    resendAt: 1_030_000,
    pending: false,
    error: undefined,
  });
  await expect(client.confirmSignUp({ code: '0' })).rejects.toBe(wrongCode);
  await client.confirmSignUp({ code: '123456' });
  at('signed-in');
  expect(sent.map(({ operation }) => operation)).toEqual([
    'ConfirmSignUp',
    'ConfirmSignUp',
    'InitiateAuth',
  ]);
});

test('a confirmed account whose sign-in fails is not asked for its code again', async () => {
  const cutOff = new ChallengeError('NetworkFailed');
  const { client, at } = signIn([{ Session: 'AYABeConfirmed' }, cutOff]);
  await client.continueFromSignUp('dana@example.com', sentTo);
  await expect(client.confirmSignUp({ code: '123456' })).rejects.toBe(cutOff);
  expect(at('identify')).toMatchObject({ notice: 'account-confirmed', error: cutOff });
});

test('an account that needs no confirming signs in with the session of SignUp, or by name', async () => {
  const { client, sent, at } = signIn([tokens]);
  await client.continueFromSignUp('dana', { UserConfirmed: true, Session: 'AYABeSignedUp' });
  at('signed-in');
  expect(sent[0]).toMatchObject({ input: { Session: 'AYABeSignedUp' } });

  const other = signIn([]);
  await other.client.continueFromSignUp('dana', { UserConfirmed: true });
  expect(other.at('identify')).toMatchObject({ username: 'dana', notice: 'account-confirmed' });
});

test('a flow that needs the password asks for it after confirming', async () => {
  const { client, at } = signIn([notConfirmed, sentTo, { Session: 'AYABeConfirmed' }], {
    authFlow: 'USER_PASSWORD_AUTH',
  });
  await client.identify({ username: 'dana', password: 'p' });
  await client.confirmSignUp({ code: '123456' });
  expect(at('identify')).toMatchObject({ notice: 'account-confirmed', asksPassword: true });
});

test('a new code for a new account is one call; metadata goes along', async () => {
  const { client, sent } = signIn([notConfirmed, sentTo, sentTo], {
    clientMetadata: { app: 'web' },
  });
  await client.identify({ username: 'dana' });
  await client.resend();
  expect(sent[2]).toEqual({
    operation: 'ResendConfirmationCode',
    input: { ClientId: 'client', Username: 'dana', ClientMetadata: { app: 'web' } },
  });
});

test('actions that belong to another screen call nothing', async () => {
  const { client, sent } = signIn([]);
  await client.resetPassword({ code: '1', newPassword: 'p' });
  await client.confirmSignUp({ code: '1' });
  await client.rememberDevice(true);
  await client.answer({ code: '1' });
  await client.resend();
  await client.switchTo();
  expect(sent).toEqual([]);
});
