import { decodeJwt } from 'jose';
import { generate } from 'otplib';
import { beforeEach, describe, expect, test } from 'vitest';
import {
  api,
  type Body,
  goodPassword,
  initiate,
  otherCode,
  passwordless,
  pool,
  poolId,
  respond,
  signIn,
  user,
} from './support/api.ts';
import { makeAuthenticator } from './support/authenticator.ts';

const secret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
const level = (n: number) => `urn:cognito:loa:${n}`;
const phone = { phone_number: '+15550100003', phone_number_verified: 'true' };
const mfa = {
  MfaConfiguration: 'OPTIONAL',
  SoftwareTokenMfaConfiguration: { Enabled: true },
  SmsMfaConfiguration: { SmsConfiguration: { SnsCallerArn: 'arn:aws:iam::000000000000:role/sms' } },
  EmailMfaConfiguration: { Subject: 'Code', Message: 'Use {####} now' },
  WebAuthnConfiguration: { RelyingPartyId: 'localhost', UserVerification: 'preferred' },
};

const from = api({
  now: () => 1_800_000_015_000,
  seed: {
    pools: [
      pool({
        create: { PoolName: 'levels', ...passwordless },
        mfa,
        users: [
          user('bare', { attributes: { email: 'bare@example.test' } }),
          user('mail'),
          user('many', {
            attributes: { ...phone, email: 'many@example.test', email_verified: 'true' },
            totpSecret: secret,
          }),
          user('app', { attributes: {}, totpSecret: secret }),
          user('careful', {
            totpSecret: secret,
            mfa: { SoftwareTokenMfaSettings: { Enabled: true, PreferredMfa: true } },
          }),
        ],
      }),
    ],
  },
});

beforeEach(() => from.emulator.reset());

const claims = ({ AuthenticationResult: tokens }: Body) => {
  const [access, id] = [decodeJwt(tokens.AccessToken), decodeJwt(tokens.IdToken)];
  expect([access['acr'], access['amr']]).toEqual([id['acr'], id['amr']]);
  return { acr: access['acr'], amr: access['amr'], auth_time: access['auth_time'] };
};
const totp = () => generate({ secret, epoch: Math.floor(from.emulator.clock.now() / 1000) });
const giveTotp = async (session: Body, USERNAME = 'many') =>
  respond(from, session, { USERNAME, SOFTWARE_TOKEN_MFA_CODE: await totp() });
const tokenOf = async (name: string): Promise<string> =>
  (await signIn(from, name)).AuthenticationResult.AccessToken;
const raise = (USERNAME: string, n: number | string, more: Record<string, string> = {}) =>
  initiate(from, 'USER_AUTH', {
    USERNAME,
    TARGET_ACR_VALUES: typeof n === 'number' ? level(n) : n,
    ...more,
  });

async function addPasskey(name: string, authenticatorAttachment: string) {
  const authenticator = await makeAuthenticator();
  const AccessToken = await tokenOf(name);
  const { CredentialCreationOptions } = await from.send('StartWebAuthnRegistration', {
    AccessToken,
  });
  const made = await authenticator.create(CredentialCreationOptions);
  await from.send('CompleteWebAuthnRegistration', {
    AccessToken,
    Credential: { ...made, authenticatorAttachment },
  });
  return async (asked: Body, responses: Record<string, string>) =>
    respond(from, asked, {
      ...responses,
      CREDENTIAL: JSON.stringify(
        await authenticator.get(JSON.parse(asked.ChallengeParameters.CREDENTIAL_REQUEST_OPTIONS)),
      ),
    });
}

describe('acr and amr tell what the user has proven', () => {
  const code = (name: string) => from.code(name);

  test('by a password', async () => {
    const signedIn = await signIn(from, 'mail');
    expect(claims(signedIn)).toMatchObject({ acr: level(1), amr: ['pwd'] });
  });

  test.each([
    ['EMAIL_OTP', 'email_otp', 'many@example.test'],
    ['SMS_OTP', 'sms', '+15550100003'],
  ])('by a code of %s alone', async (name, method, to) => {
    const asked = await initiate(from, 'USER_AUTH', {
      USERNAME: 'many',
      PREFERRED_CHALLENGE: name,
    });
    const answer = { USERNAME: 'many', [`${name}_CODE`]: code(to) };
    expect(claims(await respond(from, asked, answer))).toMatchObject({
      acr: level(2),
      amr: [method],
    });
  });

  test.each([
    ['platform', 'swk'],
    ['cross-platform', 'hwk'],
  ])('by a passkey of a %s authenticator', async (attachment, method) => {
    const sign = await addPasskey('mail', attachment);
    const asked = await initiate(from, 'USER_AUTH', {
      USERNAME: 'mail',
      PREFERRED_CHALLENGE: 'WEB_AUTHN',
    });
    expect(claims(await sign(asked, { USERNAME: 'mail' }))).toMatchObject({
      acr: level(3),
      amr: [method],
    });
  });

  test.each([
    ['SMS_MFA', 'sms', 3],
    ['EMAIL_OTP', 'email_otp', 3],
    ['SOFTWARE_TOKEN_MFA', 'otp', 4],
  ])('by a password and %s', async (ANSWER, method, reached) => {
    await from.send('SetUserMFAPreference', {
      AccessToken: await tokenOf('many'),
      SMSMfaSettings: { Enabled: true },
      SoftwareTokenMfaSettings: { Enabled: true },
      EmailMfaSettings: { Enabled: true },
    });
    const choice = await signIn(from, 'many');
    const asked = await respond(from, choice, { USERNAME: 'many', ANSWER });
    const right =
      method === 'otp'
        ? await totp()
        : code(method === 'sms' ? phone.phone_number : 'many@example.test');
    const done = await respond(from, asked, { USERNAME: 'many', [`${ANSWER}_CODE`]: right });
    expect(claims(done)).toMatchObject({ acr: level(reached), amr: ['pwd', method, 'mfa'] });
  });

  test('still after a renewal, with the same auth_time', async () => {
    const signedIn = await signIn(from, 'mail');
    const { RefreshToken: REFRESH_TOKEN } = signedIn.AuthenticationResult;
    from.emulator.clock.advance(600);
    const renewed = await initiate(from, 'REFRESH_TOKEN_AUTH', { REFRESH_TOKEN });
    expect(claims(renewed)).toEqual(claims(signedIn));
  });
});

describe('TARGET_ACR_VALUES with ACCESS_TOKEN', () => {
  test('asks only for what the token lacks', async () => {
    const ACCESS_TOKEN = await tokenOf('app');
    from.emulator.clock.advance(60);
    const asked = await raise('app', 4, { ACCESS_TOKEN });
    expect(asked).toMatchObject({ ChallengeName: 'SOFTWARE_TOKEN_MFA' });
    const now = Math.floor(from.emulator.clock.now() / 1000);
    expect(claims(await giveTotp(asked, 'app'))).toEqual({
      acr: level(4),
      amr: ['pwd', 'otp', 'mfa'],
      auth_time: now,
    });
  });

  test('lets the user choose among several factors of the level', async () => {
    const ACCESS_TOKEN = await tokenOf('many');
    const choice = await raise('many', 3, { ACCESS_TOKEN });
    expect(choice.ChallengeName).toBe('SELECT_MFA_TYPE');
    expect(JSON.parse(choice.ChallengeParameters.MFAS_CAN_CHOOSE)).toEqual([
      'SMS_MFA',
      'EMAIL_OTP',
    ]);
    const asked = await respond(from, choice, { USERNAME: 'many', ANSWER: 'EMAIL_OTP' });
    const done = await respond(from, asked, {
      USERNAME: 'many',
      EMAIL_OTP_CODE: from.code('many@example.test'),
    });
    expect(claims(done)).toMatchObject({ acr: level(3), amr: ['pwd', 'email_otp', 'mfa'] });
  });

  test('asks for the factor of PREFERRED_CHALLENGE', async () => {
    const ACCESS_TOKEN = await tokenOf('many');
    const asked = await raise('many', 3, { ACCESS_TOKEN, PREFERRED_CHALLENGE: 'SMS_MFA' });
    expect(asked.ChallengeName).toBe('SMS_MFA');
  });

  test('asks for a passkey when nothing else reaches the level', async () => {
    const sign = await addPasskey('app', 'platform');
    const asked = await raise('app', 3, { ACCESS_TOKEN: await tokenOf('app') });
    expect(asked.ChallengeName).toBe('WEB_AUTHN');
    expect(claims(await sign(asked, { USERNAME: 'app' }))).toMatchObject({
      acr: level(3),
      amr: ['pwd', 'swk', 'mfa'],
    });
  });

  test('offers a passkey among the factors of the level', async () => {
    const sign = await addPasskey('many', 'platform');
    const choice = await raise('many', 3, { ACCESS_TOKEN: await tokenOf('many') });
    expect(JSON.parse(choice.ChallengeParameters.MFAS_CAN_CHOOSE).sort()).toEqual([
      'EMAIL_OTP',
      'SMS_MFA',
      'WEB_AUTHN',
    ]);
    const asked = await respond(from, choice, { USERNAME: 'many', ANSWER: 'WEB_AUTHN' });
    expect(claims(await sign(asked, { USERNAME: 'many' })).acr).toBe(level(3));
  });

  test('asks for the password that a code as first factor lacks', async () => {
    const opened = await initiate(from, 'USER_AUTH', {
      USERNAME: 'mail',
      PREFERRED_CHALLENGE: 'EMAIL_OTP',
    });
    const { AuthenticationResult: tokens } = await respond(from, opened, {
      USERNAME: 'mail',
      EMAIL_OTP_CODE: from.code('mail@example.test'),
    });
    const asked = await raise('mail', 3, { ACCESS_TOKEN: tokens.AccessToken });
    expect(asked.AvailableChallenges).toEqual(['PASSWORD_SRP', 'PASSWORD']);
    const done = await respond(from, asked, {
      USERNAME: 'mail',
      ANSWER: 'PASSWORD',
      PASSWORD: goodPassword,
    });
    expect(claims(done)).toMatchObject({ acr: level(3), amr: ['email_otp', 'pwd', 'mfa'] });
  });

  test('issues no tokens between the challenges, and none after a wrong answer', async () => {
    const asked = await raise('app', 4, { ACCESS_TOKEN: await tokenOf('app') });
    expect(asked).not.toHaveProperty('AuthenticationResult');
    await expect(
      respond(from, asked, {
        USERNAME: 'app',
        SOFTWARE_TOKEN_MFA_CODE: otherCode(await totp()),
      }),
    ).rejects.toMatchObject({ name: 'CodeMismatchException' });
  });

  test.each([
    ['a lower level', 3],
    ['the same level', 4],
    ['a list whose first level it has', `${level(4)} ${level(1)}`],
  ])('refuses a token that already has %s', async (_, target) => {
    const asked = await raise('app', 4);
    const mid = await respond(from, asked, {
      USERNAME: 'app',
      ANSWER: 'PASSWORD',
      PASSWORD: goodPassword,
    });
    const { AuthenticationResult: tokens } = await giveTotp(mid, 'app');
    await expect(
      raise('app', target, { ACCESS_TOKEN: tokens.AccessToken, MAX_AGE: '300' }),
    ).rejects.toMatchObject({
      name: 'InvalidParameterException',
      message: 'The access token already satisfies the requested level.',
    });
  });

  test.each([
    ['another user', () => tokenOf('mail'), 'Access Token does not belong to the user.'],
    ['nobody', async () => 'x.y.z', 'Invalid Access Token'],
    [
      'a session that has ended',
      async () => {
        const AccessToken = await tokenOf('many');
        await from.send('GlobalSignOut', { AccessToken });
        return AccessToken;
      },
      'Access Token has been revoked',
    ],
  ])('refuses the token of %s', async (_, token, message) => {
    await expect(raise('many', 4, { ACCESS_TOKEN: await token() })).rejects.toMatchObject({
      name: 'NotAuthorizedException',
      message,
    });
  });

  test('refuses the token of another client', async () => {
    const { UserPoolClient: other } = await from.send('CreateUserPoolClient', {
      UserPoolId: poolId,
      ClientName: 'other',
      ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH'],
    });
    const signedIn = await initiate(
      from,
      'USER_PASSWORD_AUTH',
      { USERNAME: 'many', PASSWORD: goodPassword },
      { ClientId: other.ClientId },
    );
    const ACCESS_TOKEN = signedIn.AuthenticationResult.AccessToken;
    await expect(raise('many', 4, { ACCESS_TOKEN })).rejects.toMatchObject({
      name: 'NotAuthorizedException',
      message: 'Access Token does not belong to the user.',
    });
  });

  test('refuses a token without a level, and a name that nobody has', async () => {
    const ACCESS_TOKEN = await tokenOf('many');
    await expect(
      initiate(from, 'USER_AUTH', { USERNAME: 'many', ACCESS_TOKEN }),
    ).rejects.toMatchObject({ name: 'InvalidParameterException' });
    await expect(raise('nobody', 4, { ACCESS_TOKEN })).rejects.toMatchObject({
      name: 'NotAuthorizedException',
    });
  });
});

describe('MAX_AGE', () => {
  test('keeps the credit of a token that is as old, and discards that of an older one', async () => {
    const ACCESS_TOKEN = await tokenOf('app');
    from.emulator.clock.advance(300);
    const credited = await raise('app', 4, { ACCESS_TOKEN, MAX_AGE: '300' });
    expect(credited.ChallengeName).toBe('SOFTWARE_TOKEN_MFA');
    from.emulator.clock.advance(1);
    const afresh = await raise('app', 4, { ACCESS_TOKEN, MAX_AGE: '300' });
    expect(afresh).toMatchObject({
      ChallengeName: 'SELECT_CHALLENGE',
      AvailableChallenges: ['PASSWORD_SRP', 'PASSWORD'],
    });
    await expect(from.send('GetUser', { AccessToken: ACCESS_TOKEN })).resolves.toBeTruthy();
  });

  test('lets a user prove the same level again', async () => {
    const ACCESS_TOKEN = await tokenOf('bare');
    from.emulator.clock.advance(2);
    const asked = await raise('bare', 1, { ACCESS_TOKEN, MAX_AGE: '1' });
    const done = await respond(from, asked, {
      USERNAME: 'bare',
      ANSWER: 'PASSWORD',
      PASSWORD: goodPassword,
    });
    expect(claims(done)).toMatchObject({
      acr: level(1),
      auth_time: Math.floor(from.emulator.clock.now() / 1000),
    });
  });

  test.each(['', '-1', '1.5', 'soon', '99999999999'])(
    'must be seconds, not "%s"',
    async (MAX_AGE) => {
      await expect(raise('mail', 1, { MAX_AGE })).rejects.toMatchObject({
        name: 'InvalidParameterException',
      });
    },
  );
});

describe('TARGET_ACR_VALUES', () => {
  test.each([
    [1, ['PASSWORD_SRP', 'PASSWORD']],
    [2, ['EMAIL_OTP', 'SMS_OTP']],
    [3, ['PASSWORD_SRP', 'PASSWORD']],
    [4, ['PASSWORD_SRP', 'PASSWORD']],
  ])('offers the first factors of level %i', async (n, offered) => {
    expect(await raise('many', n)).toMatchObject({ AvailableChallenges: offered });
  });

  test('asks for the second factor of the level after the password', async () => {
    const asked = await raise('many', 4, {
      PREFERRED_CHALLENGE: 'PASSWORD',
      PASSWORD: goodPassword,
    });
    expect(asked.ChallengeName).toBe('SOFTWARE_TOKEN_MFA');
    expect(claims(await giveTotp(asked))).toMatchObject({ acr: level(4) });
  });

  test('falls back to the first level that the user can reach, and ignores unknown ones', async () => {
    const asked = await raise('mail', `urn:x ${level(4)} ${level(2)}`);
    expect(asked).toMatchObject({ ChallengeName: 'EMAIL_OTP', AvailableChallenges: ['EMAIL_OTP'] });
  });

  test('never suppresses a second factor that the user has enabled', async () => {
    const asked = await raise('careful', 1, {
      PREFERRED_CHALLENGE: 'PASSWORD',
      PASSWORD: goodPassword,
    });
    expect(claims(await giveTotp(asked, 'careful'))).toMatchObject({ acr: level(4) });
  });

  test.each([
    ['the user has no factors for the level', 'bare', level(4)],
    ['no value is known', 'mail', 'urn:x urn:cognito:loa:5 __proto__'],
    ['the list is empty', 'mail', ''],
  ])('is refused if %s', async (_, name, target) => {
    await expect(raise(name, target)).rejects.toMatchObject({ name: 'InvalidParameterException' });
  });

  test('asks an unknown name as it would without a level', async () => {
    const { ChallengeName, AvailableChallenges } = await raise('nobody', 4);
    const usual = await initiate(from, 'USER_AUTH', { USERNAME: 'nobody' });
    expect({ ChallengeName, AvailableChallenges }).toEqual({
      ChallengeName: usual.ChallengeName,
      AvailableChallenges: usual.AvailableChallenges,
    });
  });

  test('is not part of the LITE tier', async () => {
    await from.send('UpdateUserPool', { UserPoolId: poolId, UserPoolTier: 'LITE' });
    await expect(raise('mail', 1)).rejects.toMatchObject({
      name: 'FeatureUnavailableInTierException',
    });
  });
});

describe('AcrConfiguration', () => {
  const update = (AcrConfiguration: object, more: object = {}) =>
    from.send('UpdateUserPool', {
      UserPoolId: poolId,
      ...passwordless,
      MfaConfiguration: 'OPTIONAL',
      AcrConfiguration,
      ...more,
    });
  const describePool = async () =>
    (await from.send('DescribeUserPool', { UserPoolId: poolId })).UserPool.AcrConfiguration;

  test('renames levels; the others keep their names', async () => {
    await update({ Level2: { AcrValue: 'urn:my:2' }, Level4: { AcrValue: 'gold' } });
    expect(await describePool()).toEqual({
      Level1: { AcrValue: level(1) },
      Level2: { AcrValue: 'urn:my:2' },
      Level3: { AcrValue: level(3) },
      Level4: { AcrValue: 'gold' },
    });
    const asked = await raise('app', 'gold', { ACCESS_TOKEN: await tokenOf('app') });
    expect(claims(await giveTotp(asked, 'app'))).toMatchObject({ acr: 'gold' });
    await expect(raise('app', 4)).rejects.toMatchObject({ name: 'InvalidParameterException' });
  });

  test('makes older names unknown, while the factors still count', async () => {
    const ACCESS_TOKEN = await tokenOf('bare');
    await update({ Level1: { AcrValue: 'one' } });
    expect(claims(await raise('bare', 'one', { ACCESS_TOKEN }))).toMatchObject({
      acr: 'one',
      amr: ['pwd'],
    });
  });

  test.each([
    ['two equal names', { Level1: { AcrValue: 'a' }, Level2: { AcrValue: 'a' } }],
    ['the default name of another level', { Level1: { AcrValue: level(2) } }],
    ['an unknown key', { Level5: { AcrValue: 'a' } }],
    ['a space', { Level1: { AcrValue: 'a b' } }],
  ])('refuses %s', async (_, given) => {
    await expect(update(given)).rejects.toMatchObject({ name: 'InvalidParameterException' });
  });

  test('is not part of the LITE tier', async () => {
    await expect(
      update({ Level1: { AcrValue: 'a' } }, { UserPoolTier: 'LITE' }),
    ).rejects.toMatchObject({ name: 'FeatureUnavailableInTierException' });
  });
});
