import { beforeEach, describe, expect, test } from 'vitest';
import { api, goodPassword, initiate, passwordless, pool, respond, user } from './support/api.ts';
import { srpAnswer } from './support/srp.ts';

const contact = (name: string) => ({
  email: `${name}@example.test`,
  email_verified: 'true',
  phone_number: '+15550100001',
});

const from = api({
  seed: {
    pools: [
      pool({
        create: { PoolName: 'choice', ...passwordless },
        mfa: {
          MfaConfiguration: 'OPTIONAL',
          SoftwareTokenMfaConfiguration: { Enabled: true },
        },
        users: [
          user('all', { attributes: contact('all') }),
          { username: 'nopassword', attributes: { email: 'nopassword@example.test' } },
          {
            username: 'temporary',
            attributes: contact('temporary'),
            temporaryPassword: 'Temp-Horse-1!',
          },
          user('withmfa', {
            attributes: contact('withmfa'),
            totpSecret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
            mfa: { SoftwareTokenMfaSettings: { Enabled: true } },
          }),
        ],
      }),
    ],
  },
});

beforeEach(() => from.emulator.reset());

const start = (USERNAME: string, more: Record<string, string> = {}) =>
  initiate(from, 'USER_AUTH', { USERNAME, ...more });

describe('USER_AUTH', () => {
  test('offers every factor that the pool allows and the user has', async () => {
    const select = await start('all');
    expect(select).toMatchObject({
      ChallengeName: 'SELECT_CHALLENGE',
      ChallengeParameters: {},
      AvailableChallenges: ['PASSWORD_SRP', 'PASSWORD', 'EMAIL_OTP', 'SMS_OTP'],
    });
  });

  test('offers only codes to users without a password', async () => {
    await from.send('AdminCreateUser', {
      UserPoolId: 'us-east-1_Test00001',
      Username: 'bare',
      UserAttributes: [{ Name: 'email', Value: 'bare@example.test' }],
    });
    expect(await start('bare')).toMatchObject({
      ChallengeName: 'EMAIL_OTP',
      AvailableChallenges: ['EMAIL_OTP'],
    });
    expect(from.code('bare@example.test')).toMatch(/^\d{8}$/);
  });

  test('asks for the factor at once when there is only one', async () => {
    expect(await start('nopassword')).toMatchObject({
      ChallengeName: 'EMAIL_OTP',
      AvailableChallenges: ['EMAIL_OTP'],
    });
  });

  test.each([
    ['EMAIL_OTP', 'EMAIL', 'a***@e***', 'all@example.test'],
    ['SMS_OTP', 'SMS', '+*******0001', '+15550100001'],
  ])('sends %s with eight digits when it is preferred', async (name, medium, masked, to) => {
    const asked = await start('all', { PREFERRED_CHALLENGE: name });
    expect(asked).toMatchObject({
      ChallengeName: name,
      ChallengeParameters: {
        CODE_DELIVERY_DELIVERY_MEDIUM: medium,
        CODE_DELIVERY_DESTINATION: masked,
      },
      AvailableChallenges: ['PASSWORD_SRP', 'PASSWORD', 'EMAIL_OTP', 'SMS_OTP'],
    });
    expect(from.code(to)).toMatch(/^\d{8}$/);
    const done = await respond(from, asked, { USERNAME: 'all', [`${name}_CODE`]: from.code(to) });
    expect(done.AuthenticationResult).toBeTruthy();
  });

  test('accepts a preferred password in the same call', async () => {
    const done = await start('all', { PREFERRED_CHALLENGE: 'PASSWORD', PASSWORD: goodPassword });
    expect(done.AuthenticationResult).toBeTruthy();
  });

  test('asks for a preferred password when the call has none', async () => {
    for (const [name, answer] of [
      ['PASSWORD', { PASSWORD: goodPassword }],
      ['PASSWORD_SRP', { PASSWORD: goodPassword }],
    ] as const) {
      const asked = await start('all', { PREFERRED_CHALLENGE: name });
      expect(asked).toMatchObject({ ChallengeName: name, ChallengeParameters: {} });
      const done = await respond(
        from,
        { ...asked, ChallengeName: 'PASSWORD' },
        { USERNAME: 'all', ...answer },
      );
      expect(done.AuthenticationResult).toBeTruthy();
    }
  });

  test('offers the choice when the preferred factor is not available', async () => {
    for (const [name, available] of [
      ['all', ['PASSWORD_SRP', 'PASSWORD', 'EMAIL_OTP', 'SMS_OTP']],
      ['temporary', ['PASSWORD_SRP', 'PASSWORD']],
    ] as const)
      expect(await start(name, { PREFERRED_CHALLENGE: 'WEB_AUTHN' })).toMatchObject({
        ChallengeName: 'SELECT_CHALLENGE',
        AvailableChallenges: available,
      });
    expect(await start('temporary', { PREFERRED_CHALLENGE: 'EMAIL_OTP' })).toMatchObject({
      ChallengeName: 'SELECT_CHALLENGE',
      AvailableChallenges: ['PASSWORD_SRP', 'PASSWORD'],
    });
  });

  test('offers only passwords to users with MFA', async () => {
    expect((await start('withmfa')).AvailableChallenges).toEqual(['PASSWORD_SRP', 'PASSWORD']);
    const asked = await start('withmfa', {
      PREFERRED_CHALLENGE: 'PASSWORD',
      PASSWORD: goodPassword,
    });
    expect(asked.ChallengeName).toBe('SOFTWARE_TOKEN_MFA');
    expect(asked).not.toHaveProperty('AvailableChallenges');
  });

  test('accepts a password in SELECT_CHALLENGE, under either name', async () => {
    for (const [ChallengeName, answer] of [
      ['SELECT_CHALLENGE', { ANSWER: 'PASSWORD', PASSWORD: goodPassword }],
      ['PASSWORD', { PASSWORD: goodPassword }],
    ] as const) {
      const select = await start('all');
      const done = await respond(
        from,
        { ...select, ChallengeName },
        { USERNAME: 'all', ...answer },
      );
      expect(done.AuthenticationResult).toBeTruthy();
    }
  });

  test('asks for an SRP proof when SRP is preferred', async () => {
    const { answer } = await srpAnswer(from, 'all', goodPassword, {
      AuthFlow: 'USER_AUTH',
      parameters: { PREFERRED_CHALLENGE: 'PASSWORD_SRP' },
    });
    expect((await from.send('RespondToAuthChallenge', answer)).AuthenticationResult).toBeTruthy();
  });

  test('refuses a factor that was not offered', async () => {
    const select = await start('all');
    for (const ANSWER of ['WEB_AUTHN', 'SOFTWARE_TOKEN_MFA', '__proto__', 'constructor'])
      await expect(respond(from, select, { USERNAME: 'all', ANSWER })).rejects.toMatchObject({
        name: 'InvalidParameterException',
      });
  });

  test('is refused unless the client allows it and the tier includes it', async () => {
    const closed = api({
      seed: {
        pools: [
          pool({
            create: { PoolName: 'lite', UserPoolTier: 'LITE' },
            clients: [
              { id: 'testclient', ExplicitAuthFlows: ['ALLOW_USER_AUTH'] },
              { id: 'srponly', ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH'] },
            ],
            users: [user('alice')],
          }),
        ],
      },
    });
    await expect(initiate(closed, 'USER_AUTH', { USERNAME: 'alice' })).rejects.toMatchObject({
      name: 'FeatureUnavailableInTierException',
    });
    await expect(
      initiate(closed, 'USER_AUTH', { USERNAME: 'alice' }, { ClientId: 'srponly' }),
    ).rejects.toMatchObject({
      name: 'InvalidParameterException',
      message: 'USER_AUTH flow not enabled for this client',
    });
  });
});
