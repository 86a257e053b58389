import { beforeEach, describe, expect, test } from 'vitest';
import {
  api,
  clientId,
  everyFlow,
  goodPassword,
  initiate,
  passwordless,
  pool,
  respond,
  signIn,
  user,
} from './support/api.ts';
import { srpAnswer } from './support/srp.ts';

const from = api({
  seed: {
    pools: [
      pool({
        create: { PoolName: 'test', ...passwordless },
        clients: [
          ...(pool().clients ?? []),
          { id: 'legacy', ExplicitAuthFlows: everyFlow, PreventUserExistenceErrors: 'LEGACY' },
        ],
        users: [user('dana'), user('off', { disabled: true })],
      }),
    ],
  },
});

beforeEach(() => from.emulator.reset());

describe('with PreventUserExistenceErrors, a name that nobody has', () => {
  test('gets the error of a wrong password', async () => {
    await expect(signIn(from, 'nobody')).rejects.toMatchObject({
      name: 'NotAuthorizedException',
      message: 'Incorrect username or password.',
    });
  });

  test('gets PASSWORD_VERIFIER with the same SALT every time, then the same refusal', async () => {
    const one = await srpAnswer(from, 'nobody');
    const two = await srpAnswer(from, 'nobody');
    const known = await srpAnswer(from, 'dana');
    expect(one.challenge.ChallengeParameters.SALT).toBe(two.challenge.ChallengeParameters.SALT);
    expect(Object.keys(one.challenge.ChallengeParameters)).toEqual(
      Object.keys(known.challenge.ChallengeParameters),
    );
    expect(one.challenge.ChallengeParameters.SRP_B).not.toBe(
      two.challenge.ChallengeParameters.SRP_B,
    );
    await expect(from.send('RespondToAuthChallenge', one.answer)).rejects.toMatchObject({
      name: 'NotAuthorizedException',
      message: 'Incorrect username or password.',
    });
  });

  test('gets an EMAIL_OTP that looks like a user’s, and every code is wrong', async () => {
    const ask = (USERNAME: string) =>
      initiate(from, 'USER_AUTH', { USERNAME, PREFERRED_CHALLENGE: 'EMAIL_OTP' });
    const [known, unknown] = [await ask('dana'), await ask('dora')];
    expect(unknown.ChallengeParameters).toEqual(known.ChallengeParameters);
    expect(unknown.Session.length).toBe(known.Session.length);
    expect(Object.keys(unknown)).toEqual(Object.keys(known));
    expect(from.emulator.inbox.list().map(({ to }) => to)).toEqual(['dana@example.test']);
    for (const code of ['', 'undefined', '00000000'])
      await expect(
        respond(from, unknown, { USERNAME: 'dora', EMAIL_OTP_CODE: code }),
      ).rejects.toMatchObject({
        name: 'CodeMismatchException',
        message: 'Invalid code or auth state for the user.',
      });
  });

  test('gets a choice of factors, and every password is wrong', async () => {
    const select = await initiate(from, 'USER_AUTH', { USERNAME: 'nobody' });
    expect(select.ChallengeName).toBe('SELECT_CHALLENGE');
    await expect(
      respond(from, select, { USERNAME: 'nobody', ANSWER: 'PASSWORD', PASSWORD: goodPassword }),
    ).rejects.toThrow('Incorrect username or password.');
  });

  test('gets a simulated delivery from ForgotPassword and ResendConfirmationCode', async () => {
    for (const operation of ['ForgotPassword', 'ResendConfirmationCode']) {
      const { CodeDeliveryDetails } = await from.send(operation, {
        ClientId: clientId,
        Username: 'nobody@example.test',
      });
      expect(CodeDeliveryDetails).toEqual({
        AttributeName: 'email',
        DeliveryMedium: 'EMAIL',
        Destination: 'n***@e***',
      });
    }
    expect(from.emulator.inbox.list()).toEqual([]);
    const confirm = { ClientId: clientId, Username: 'nobody', ConfirmationCode: '123456' };
    await expect(from.send('ConfirmSignUp', confirm)).rejects.toMatchObject({
      name: 'ExpiredCodeException',
    });
    await expect(
      from.send('ConfirmForgotPassword', { ...confirm, Password: goodPassword }),
    ).rejects.toMatchObject({ name: 'ExpiredCodeException' });
  });
});

describe('without PreventUserExistenceErrors', () => {
  test('a name that nobody has is reported', async () => {
    for (const [flow, more] of [
      ['USER_PASSWORD_AUTH', { PASSWORD: goodPassword }],
      ['USER_SRP_AUTH', { SRP_A: 'ab' }],
      ['USER_AUTH', {}],
    ] as const)
      await expect(
        initiate(from, flow, { USERNAME: 'nobody', ...more }, { ClientId: 'legacy' }),
      ).rejects.toMatchObject({ name: 'UserNotFoundException', message: 'User does not exist.' });
  });
});

test('a disabled user is reported as disabled', async () => {
  await expect(signIn(from, 'off')).rejects.toMatchObject({
    name: 'NotAuthorizedException',
    message: 'User is disabled.',
  });
});
