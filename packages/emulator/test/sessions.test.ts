import { describe, expect, test } from 'vitest';
import {
  api,
  initiate,
  otherCode,
  passwordless,
  pool,
  respond,
  signIn,
  user,
} from './support/api.ts';
import { srpAnswer } from './support/srp.ts';

const otherClient = {
  id: 'otherclient',
  ExplicitAuthFlows: ['ALLOW_USER_AUTH', 'ALLOW_USER_PASSWORD_AUTH'],
};

const start = () =>
  api({
    seed: {
      pools: [
        pool({
          create: { PoolName: 'test', ...passwordless },
          clients: [...(pool().clients ?? []), otherClient],
          users: [user('alice'), user('bob')],
        }),
      ],
    },
  });

const emailCode = async (from: ReturnType<typeof start>, username = 'alice') =>
  initiate(from, 'USER_AUTH', { USERNAME: username, PREFERRED_CHALLENGE: 'EMAIL_OTP' });

describe('a session', () => {
  test('looks like Cognito’s: opaque, over 1,500 characters, new every time', async () => {
    const from = start();
    const [one, two] = [await emailCode(from), await emailCode(from)];
    expect(one.Session).toMatch(/^AYAB[\w-]{1500,2000}$/);
    expect(two.Session).not.toBe(one.Session);
  });

  test('survives wrong codes: the right one still signs in after six', async () => {
    const from = start();
    const asked = await emailCode(from);
    const code = from.code('alice@example.test');
    for (let i = 0; i < 6; i++)
      await expect(
        respond(from, asked, { USERNAME: 'alice', EMAIL_OTP_CODE: otherCode(code) }),
      ).rejects.toMatchObject({
        name: 'CodeMismatchException',
        message: 'Invalid code or auth state for the user.',
      });
    const done = await respond(from, asked, { USERNAME: 'alice', EMAIL_OTP_CODE: code });
    expect(done.AuthenticationResult.AccessToken).toBeTruthy();
  });

  test('allows only one success', async () => {
    const from = start();
    const asked = await emailCode(from);
    const give = () =>
      respond(from, asked, { USERNAME: 'alice', EMAIL_OTP_CODE: from.code('alice@example.test') });
    await give();
    await expect(give()).rejects.toMatchObject({
      name: 'NotAuthorizedException',
      message: 'Invalid session for the user, session can only be used once.',
    });
  });

  test('accepts one of two answers at the same time', async () => {
    const from = start();
    const asked = await emailCode(from);
    const code = from.code('alice@example.test');
    const both = await Promise.allSettled([
      respond(from, asked, { USERNAME: 'alice', EMAIL_OTP_CODE: code }),
      respond(from, asked, { USERNAME: 'alice', EMAIL_OTP_CODE: code }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  test('expires after AuthSessionValidity, by default after three minutes', async () => {
    const from = start();
    const asked = await emailCode(from);
    from.emulator.clock.advance(179);
    await expect(
      respond(from, asked, { USERNAME: 'alice', EMAIL_OTP_CODE: '00000000' }),
    ).rejects.toMatchObject({ name: 'CodeMismatchException' });
    from.emulator.clock.advance(2);
    await expect(
      respond(from, asked, {
        USERNAME: 'alice',
        EMAIL_OTP_CODE: from.code('alice@example.test'),
      }),
    ).rejects.toMatchObject({
      name: 'NotAuthorizedException',
      message: 'Invalid session for the user, session is expired.',
    });
  });

  test('that is made up is refused', async () => {
    const from = start();
    await expect(
      respond(
        from,
        { ChallengeName: 'EMAIL_OTP', Session: 'made-up-session-made-up' },
        { USERNAME: 'alice', EMAIL_OTP_CODE: '12345678' },
      ),
    ).rejects.toMatchObject({
      name: 'NotAuthorizedException',
      message: 'Invalid session for the user.',
    });
  });

  test('that is missing is reported by name', async () => {
    await expect(
      respond(start(), { ChallengeName: 'EMAIL_OTP' }, { USERNAME: 'alice', EMAIL_OTP_CODE: '1' }),
    ).rejects.toMatchObject({
      name: 'InvalidParameterException',
      message: 'Missing required parameter Session',
    });
  });

  test('belongs to its user: another user’s code and name are refused', async () => {
    const from = start();
    const asked = await emailCode(from);
    await emailCode(from, 'bob');
    const code = from.code('bob@example.test');
    await expect(
      respond(from, asked, { USERNAME: 'bob', EMAIL_OTP_CODE: code }),
    ).rejects.toMatchObject({ message: 'Invalid session for the user.' });
    await expect(
      respond(from, asked, { USERNAME: 'alice', EMAIL_OTP_CODE: code }),
    ).rejects.toMatchObject({ name: 'CodeMismatchException' });
    await expect(
      respond(from, asked, {
        USERNAME: 'bob',
        EMAIL_OTP_CODE: from.code('alice@example.test'),
      }),
    ).rejects.toMatchObject({ message: 'Invalid session for the user.' });
  });

  test('belongs to its client', async () => {
    const from = start();
    const asked = await emailCode(from);
    await expect(
      respond(
        from,
        asked,
        { USERNAME: 'alice', EMAIL_OTP_CODE: from.code('alice@example.test') },
        { ClientId: otherClient.id },
      ),
    ).rejects.toMatchObject({ message: 'Invalid session for the user.' });
  });

  test('belongs to its challenge', async () => {
    const from = start();
    const asked = await emailCode(from);
    const code = from.code('alice@example.test');
    for (const [ChallengeName, answer] of [
      ['NEW_PASSWORD_REQUIRED', { NEW_PASSWORD: 'Taken-Over-3!' }],
      ['SMS_MFA', { SMS_MFA_CODE: code }],
      ['MFA_SETUP', {}],
      ['SELECT_CHALLENGE', { ANSWER: 'PASSWORD', PASSWORD: 'x' }],
      ['PASSWORD', { PASSWORD: 'x' }],
    ] as const)
      await expect(
        respond(from, { ...asked, ChallengeName }, { USERNAME: 'alice', ...answer }),
        ChallengeName,
      ).rejects.toMatchObject({
        name: 'NotAuthorizedException',
        message: 'Invalid session for the user.',
      });
  });

  test('ends with a wrong password', async () => {
    const from = start();
    const select = await initiate(from, 'USER_AUTH', { USERNAME: 'alice' });
    const give = (PASSWORD: string) =>
      respond(from, select, { USERNAME: 'alice', ANSWER: 'PASSWORD', PASSWORD });
    await expect(give('Wrong-Horse-1!')).rejects.toThrow('Incorrect username or password.');
    await expect(give('Correct-Horse-1!')).rejects.toThrow('Invalid session for the user.');
  });
});

describe('PASSWORD_VERIFIER in USER_SRP_AUTH', () => {
  test('has no Session and is answered without one', async () => {
    const from = start();
    const { challenge, answer } = await srpAnswer(from, 'alice');
    expect(challenge).not.toHaveProperty('Session');
    expect(Object.keys(challenge.ChallengeParameters).sort()).toEqual([
      'SALT',
      'SECRET_BLOCK',
      'SRP_B',
      'USERNAME',
      'USER_ID_FOR_SRP',
    ]);
    const done = await from.send('RespondToAuthChallenge', answer);
    expect(done.AuthenticationResult.AccessToken).toBeTruthy();
    await expect(from.send('RespondToAuthChallenge', answer)).rejects.toMatchObject({
      name: 'NotAuthorizedException',
    });
  });

  test('has a Session in USER_AUTH, which the answer must have too', async () => {
    const from = start();
    const { challenge, answer } = await srpAnswer(from, 'alice', undefined, {
      AuthFlow: 'USER_AUTH',
      parameters: { PREFERRED_CHALLENGE: 'PASSWORD_SRP' },
    });
    expect(challenge.Session).toBeTruthy();
    expect(challenge.AvailableChallenges).toContain('PASSWORD_SRP');
    const { Session: _, ...without } = answer;
    await expect(from.send('RespondToAuthChallenge', without)).rejects.toMatchObject({
      name: 'NotAuthorizedException',
    });
    expect((await from.send('RespondToAuthChallenge', answer)).AuthenticationResult).toBeTruthy();
  });

  test('expires with the session', async () => {
    const from = start();
    const { answer } = await srpAnswer(from, 'alice');
    from.emulator.clock.advance(181);
    await expect(from.send('RespondToAuthChallenge', answer)).rejects.toMatchObject({
      name: 'NotAuthorizedException',
    });
  });
});

describe('lockout', () => {
  test('lasts one second after the fifth wrong password and then doubles', async () => {
    const from = start();
    const wrong = () => signIn(from, 'alice', 'Wrong-Horse-1!');
    for (let i = 0; i < 5; i++)
      await expect(wrong()).rejects.toThrow('Incorrect username or password.');
    await expect(signIn(from, 'alice')).rejects.toMatchObject({
      name: 'NotAuthorizedException',
      message: 'Password attempts exceeded',
    });
    from.emulator.clock.advance(1.1);
    await expect(wrong()).rejects.toThrow('Incorrect username or password.');
    from.emulator.clock.advance(1.1);
    await expect(signIn(from, 'alice')).rejects.toThrow('Password attempts exceeded');
    from.emulator.clock.advance(1);
    expect((await signIn(from, 'alice')).AuthenticationResult).toBeTruthy();
    await expect(wrong()).rejects.toThrow('Incorrect username or password.');
    expect((await signIn(from, 'alice')).AuthenticationResult).toBeTruthy();
  });

  test('is the same for a name that nobody has', async () => {
    const from = start();
    for (let i = 0; i < 5; i++)
      await expect(signIn(from, 'nobody')).rejects.toThrow('Incorrect username or password.');
    await expect(signIn(from, 'nobody')).rejects.toThrow('Password attempts exceeded');
  });
});
