import { describe, expect, test } from 'vitest';
import { memoryStorage, signIn } from '../../test/scripted-sign-in.ts';
import { ChallengeError } from '../challenge-error.ts';
import { fixtures } from '../fixtures.ts';
import { ServiceError } from '../response/service-error.ts';
import type { SignInClient } from './client.ts';

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

test('a forgotten password is reset with a code, then the user signs in', async () => {
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

test('resending the code for a new password makes one call', async () => {
  const { client, sent } = signIn([resetRequired, sentTo, sentTo]);
  await client.identify({ username: 'dana' });
  await client.resend();
  expect(sent.map(({ operation }) => operation)).toEqual([
    'InitiateAuth',
    'ForgotPassword',
    'ForgotPassword',
  ]);
});

test('a password can be reset by username before any sign-in', async () => {
  const { client, at } = signIn([sentTo]);
  await client.forgotPassword('dana@example.com');
  expect(at('reset-password').username).toBe('dana@example.com');
});

test('nothing is sent without a username', async () => {
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

test('continueFromSignUp asks for the code, and the code signs in', async () => {
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

test('a confirmed new account signs in with the session of SignUp, or by username', async () => {
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

test('resending the code for a new account makes one call, with metadata', async () => {
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

describe('Cognito cannot send a code', () => {
  const refusals = [
    ['LimitExceededException', 'Attempt limit exceeded, please try after some time.'],
    ['CodeDeliveryFailureException', 'Unable to deliver message'],
    ['UserLambdaValidationException', 'CustomMessage failed with error no.'],
    ['UnexpectedLambdaException', 'CustomMessage invocation failed due to error no.'],
    ['InvalidParameterException', 'Cannot send a code: there is no verified address.'],
    ['TooManyRequestsException', 'Too many requests'],
    ['UserNotConfirmedException', 'User is not confirmed.'],
    ['PasswordResetRequiredException', 'Password reset required for the user'],
  ].map(([code = '', text]) => new ServiceError(code, text, 400));
  const causes = [...refusals, new ChallengeError('NetworkFailed')].map(
    (error) => [error.code, error] as const,
  );

  test.each(causes)('%s: an earlier code confirms the account', async (_code, error) => {
    const { client, sent, at } = signIn([notConfirmed, error, {}]);
    await expect(client.identify({ username: 'dana' })).rejects.toBe(error);
    expect(at('confirm-sign-up')).toMatchObject({
      username: 'dana',
      delivery: undefined,
      resendAt: 1_000_000,
      error,
      pending: false,
    });
    await client.confirmSignUp({ code: '123456' });
    expect(sent[2]).toMatchObject({ operation: 'ConfirmSignUp', input: { Username: 'dana' } });
    expect(at('identify').notice).toBe('account-confirmed');
  });

  test.each(causes)('%s: an earlier code sets a new password', async (_code, error) => {
    const { client, sent, at } = signIn([resetRequired, error, {}]);
    await expect(client.identify({ username: 'dana' })).rejects.toBe(error);
    expect(at('reset-password')).toMatchObject({ username: 'dana', error, pending: false });
    await client.resetPassword({ code: '123456', newPassword: 'Fresh-Horse-2!' });
    expect(sent[2]).toMatchObject({ operation: 'ConfirmForgotPassword' });
    expect(at('identify').notice).toBe('password-changed');
  });

  test('after the limit of resets, earlier codes still work', async () => {
    const [limit] = refusals;
    const { client, at } = signIn([limit as Error, {}]);
    await expect(client.forgotPassword('dana')).rejects.toBe(limit);
    expect(at('reset-password')).toMatchObject({ username: 'dana', error: limit });
    await client.resetPassword({ code: '123456', newPassword: 'Fresh-Horse-2!' });
    at('identify');
  });

  test('other refusals do not lead to a screen for a code', async () => {
    const unknown = new ServiceError('UserNotFoundException', 'User does not exist.', 400);
    const { client, at } = signIn([unknown]);
    await expect(client.forgotPassword('dana')).rejects.toMatchObject({
      code: 'UserNotFoundException',
      cause: unknown,
    });
    expect(at('identify')).toMatchObject({
      username: 'dana',
      error: { code: 'UserNotFoundException', kind: 'unknown-username' },
    });
  });

  test('such a screen survives a reload', async () => {
    const storage = memoryStorage();
    const before = signIn([notConfirmed, refusals[0] as Error], { storage });
    await before.client.identify({ username: 'dana' }).catch(() => {});
    const after = signIn([], { storage });
    expect(await after.client.resume()).toBe(true);
    after.at('confirm-sign-up');
  });
});

test.each([
  [
    'ConfirmForgotPassword',
    (client: SignInClient) => client.resetPassword({ code: '1', newPassword: 'p' }),
  ],
  ['ForgotPassword', (client: SignInClient) => client.resend()],
])('an account that is unconfirmed at %s is confirmed first', async (_operation, act) => {
  const { client, at } = signIn([sentTo, notConfirmed, sentTo]);
  await client.forgotPassword('dana');
  await act(client);
  expect(at('confirm-sign-up')).toMatchObject({ username: 'dana', delivery });
});

describe('an already confirmed account continues like a newly confirmed one', () => {
  const already = [
    new ServiceError(
      'NotAuthorizedException',
      'User cannot be confirmed. Current status is CONFIRMED',
      400,
    ),
    new ServiceError('InvalidParameterException', 'User is already confirmed.', 400),
  ];
  const confirmedAlready = { username: 'dana', notice: 'account-confirmed', error: undefined };

  test.each(already)('%s in response to its code', async (error) => {
    const { client, at } = signIn([error]);
    await client.continueFromSignUp('dana', sentTo);
    await client.confirmSignUp({ code: '123456' });
    expect(at('identify')).toMatchObject(confirmedAlready);
  });

  test.each(already)('%s in response to a resend', async (error) => {
    const { client, at } = signIn([error]);
    await client.continueFromSignUp('dana', sentTo);
    await client.resend();
    expect(at('identify')).toMatchObject(confirmedAlready);
  });

  test.each(already)('%s in response to the resend of a sign-in', async (error) => {
    const { client, at } = signIn([notConfirmed, error]);
    await client.identify({ username: 'dana' });
    expect(at('identify')).toMatchObject(confirmedAlready);
  });
});
