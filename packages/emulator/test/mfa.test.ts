import { generate } from 'otplib';
import { beforeEach, describe, expect, test } from 'vitest';
import { api, otherCode, pool, respond, signIn, user } from './support/api.ts';

const secret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
const allMfa = {
  SoftwareTokenMfaConfiguration: { Enabled: true },
  SmsMfaConfiguration: { SmsConfiguration: { SnsCallerArn: 'arn:aws:iam::000000000000:role/sms' } },
  EmailMfaConfiguration: { Subject: 'Sign-in code', Message: 'Use {####} now' },
};
const preferred = (member: string) => ({ [member]: { Enabled: true, PreferredMfa: true } });
const contact = {
  email: 'many@example.test',
  email_verified: 'true',
  phone_number: '+15550100003',
  phone_number_verified: 'true',
};

/** The middle of a time step, so that no test runs into the next one. */
const now = () => 1_800_000_015_000;

const optional = api({
  now,
  seed: {
    pools: [
      pool({
        mfa: { MfaConfiguration: 'OPTIONAL', ...allMfa },
        users: [
          user('plain'),
          user('totp', { totpSecret: secret, mfa: preferred('SoftwareTokenMfaSettings') }),
          user('mail', { mfa: preferred('EmailMfaSettings') }),
          user('many', {
            attributes: contact,
            totpSecret: secret,
            mfa: {
              SMSMfaSettings: { Enabled: true },
              SoftwareTokenMfaSettings: { Enabled: true },
              EmailMfaSettings: { Enabled: true },
            },
          }),
        ],
      }),
    ],
  },
});

beforeEach(() => optional.emulator.reset());

const totpNow = (from = optional) =>
  generate({ secret, epoch: Math.floor(from.emulator.clock.now() / 1000) });

describe('SOFTWARE_TOKEN_MFA', () => {
  const give = (session: object, code: string) =>
    respond(optional, session, { USERNAME: 'totp', SOFTWARE_TOKEN_MFA_CODE: code });

  test('accepts the code of now, of 30 s ago and of 30 s ahead, and no other', async () => {
    for (const [offset, accepted] of [
      [0, true],
      [-30, true],
      [30, true],
      [-60, false],
      [60, false],
      [-90, false],
    ] as const) {
      await optional.emulator.reset();
      const asked = await signIn(optional, 'totp');
      const epoch = Math.floor(optional.emulator.clock.now() / 1000) + offset;
      const answer = give(asked, await generate({ secret, epoch }));
      if (accepted) expect((await answer).AuthenticationResult, `${offset}`).toBeTruthy();
      else
        await expect(answer, `${offset}`).rejects.toMatchObject({
          name: 'CodeMismatchException',
          message: 'Invalid code received for user',
        });
    }
  });

  test('refuses a code that was used before', async () => {
    const code = await totpNow();
    await give(await signIn(optional, 'totp'), code);
    await expect(give(await signIn(optional, 'totp'), code)).rejects.toMatchObject({
      name: 'ExpiredCodeException',
      message: 'Your software token has already been used once.',
    });
  });

  test('locks after five wrong codes, and the right password does not unlock it', async () => {
    const code = await totpNow();
    for (let i = 0; i < 5; i++)
      await expect(give(await signIn(optional, 'totp'), otherCode(code))).rejects.toMatchObject({
        name: 'CodeMismatchException',
      });
    const asked = await signIn(optional, 'totp');
    await expect(give(asked, code)).rejects.toThrow('Password attempts exceeded');
    optional.emulator.clock.advance(1.5);
    expect((await give(asked, await totpNow())).AuthenticationResult).toBeTruthy();
  });

  test('counts a code under another challenge’s key as wrong', async () => {
    const asked = await signIn(optional, 'totp');
    await expect(
      respond(optional, asked, { USERNAME: 'totp', SMS_MFA_CODE: await totpNow() }),
    ).rejects.toMatchObject({ name: 'CodeMismatchException' });
  });
});

describe('email MFA', () => {
  test('is asked as EMAIL_OTP and sends six digits in the pool’s own text', async () => {
    const asked = await signIn(optional, 'mail');
    expect(asked).toMatchObject({
      ChallengeName: 'EMAIL_OTP',
      ChallengeParameters: {
        CODE_DELIVERY_DELIVERY_MEDIUM: 'EMAIL',
        CODE_DELIVERY_DESTINATION: 'm***@e***',
        USER_ID_FOR_SRP: 'mail',
      },
    });
    expect(asked).not.toHaveProperty('AvailableChallenges');
    const message = optional.emulator.inbox.latest('mail@example.test');
    expect(message?.code).toMatch(/^\d{6}$/);
    expect(message).toMatchObject({ subject: 'Sign-in code', text: `Use ${message?.code} now` });
    const done = await respond(optional, asked, {
      USERNAME: 'mail',
      EMAIL_OTP_CODE: message?.code ?? '',
    });
    expect(done.AuthenticationResult).toBeTruthy();
  });

  test('is asked as EMAIL_MFA when the option says so', async () => {
    const named = api({
      emailMfaName: 'EMAIL_MFA',
      seed: {
        pools: [
          pool({
            mfa: { MfaConfiguration: 'OPTIONAL', ...allMfa },
            users: [user('mail', { mfa: preferred('EmailMfaSettings') })],
          }),
        ],
      },
    });
    const asked = await signIn(named, 'mail');
    expect(asked.ChallengeName).toBe('EMAIL_MFA');
    const done = await respond(named, asked, {
      USERNAME: 'mail',
      EMAIL_MFA_CODE: named.code('mail@example.test'),
    });
    expect(done.AuthenticationResult).toBeTruthy();
  });
});

describe('SELECT_MFA_TYPE', () => {
  test('lists the user’s factors in a JSON string and sends a code after the choice', async () => {
    const asked = await signIn(optional, 'many');
    expect(asked.ChallengeName).toBe('SELECT_MFA_TYPE');
    expect(JSON.parse(asked.ChallengeParameters.MFAS_CAN_CHOOSE).sort()).toEqual([
      'EMAIL_OTP',
      'SMS_MFA',
      'SOFTWARE_TOKEN_MFA',
    ]);
    expect(optional.emulator.inbox.list()).toEqual([]);
    const sms = await respond(optional, asked, { USERNAME: 'many', ANSWER: 'SMS_MFA' });
    expect(sms.ChallengeName).toBe('SMS_MFA');
    expect(sms.Session).not.toBe(asked.Session);
    const done = await respond(optional, sms, {
      USERNAME: 'many',
      SMS_MFA_CODE: optional.code('+15550100003'),
    });
    expect(done.AuthenticationResult).toBeTruthy();
  });

  test('refuses a factor that was not listed and stays open', async () => {
    const asked = await signIn(optional, 'many');
    await expect(
      respond(optional, asked, { USERNAME: 'many', ANSWER: 'NO_SUCH_TYPE' }),
    ).rejects.toMatchObject({ name: 'InvalidParameterException' });
    const mail = await respond(optional, asked, { USERNAME: 'many', ANSWER: 'EMAIL_OTP' });
    expect(mail.ChallengeName).toBe('EMAIL_OTP');
  });
});

describe('MFA_SETUP', () => {
  const required = api({
    now,
    seed: {
      pools: [
        pool({
          mfa: { MfaConfiguration: 'ON', ...allMfa },
          users: [
            user('fresh', { attributes: {} }),
            user('verified', {
              attributes: { email: 'verified@example.test', email_verified: 'true' },
            }),
          ],
        }),
      ],
    },
  });
  beforeEach(() => required.emulator.reset());
  const codeOf = (SecretCode: string) =>
    generate({
      secret: SecretCode,
      epoch: Math.floor(required.emulator.clock.now() / 1000),
    });

  test('sets up an app with Associate, Verify and an answer; each call uses up the session before', async () => {
    const asked = await signIn(required, 'fresh');
    expect(asked.ChallengeName).toBe('MFA_SETUP');
    expect(JSON.parse(asked.ChallengeParameters.MFAS_CAN_SETUP)).toEqual([
      'SMS_MFA',
      'SOFTWARE_TOKEN_MFA',
      'EMAIL_OTP',
    ]);
    const one = await required.send('AssociateSoftwareToken', { Session: asked.Session });
    expect(one.SecretCode).toMatch(/^[A-Z2-7]{32}$/);
    await expect(
      required.send('AssociateSoftwareToken', { Session: asked.Session }),
    ).rejects.toThrow('session can only be used once');
    const UserCode = await codeOf(one.SecretCode);
    await expect(
      required.send('VerifySoftwareToken', { Session: one.Session, UserCode: otherCode(UserCode) }),
    ).rejects.toMatchObject({
      name: 'EnableSoftwareTokenMFAException',
      message: 'Code mismatch and fail enable Software Token MFA',
    });
    const two = await required.send('VerifySoftwareToken', { Session: one.Session, UserCode });
    expect(two.Status).toBe('SUCCESS');
    await expect(
      respond(required, { ...asked, Session: one.Session }, { USERNAME: 'fresh' }),
    ).rejects.toMatchObject({ name: 'NotAuthorizedException' });
    const done = await respond(required, { ...asked, Session: two.Session }, { USERNAME: 'fresh' });
    expect(done.AuthenticationResult).toBeTruthy();
    const again = await signIn(required, 'fresh');
    expect(again.ChallengeName).toBe('SOFTWARE_TOKEN_MFA');
    await expect(
      respond(required, again, { USERNAME: 'fresh', SOFTWARE_TOKEN_MFA_CODE: UserCode }),
    ).rejects.toMatchObject({ name: 'ExpiredCodeException' });
  });

  test('cannot be answered before the app is verified', async () => {
    const asked = await signIn(required, 'fresh');
    await expect(respond(required, asked, { USERNAME: 'fresh' })).rejects.toMatchObject({
      name: 'InvalidParameterException',
    });
    const { Session } = await required.send('AssociateSoftwareToken', { Session: asked.Session });
    await expect(
      respond(required, { ...asked, Session }, { USERNAME: 'fresh' }),
    ).rejects.toMatchObject({ name: 'InvalidParameterException' });
  });

  test('accepts an address in the answer and verifies it with a code', async () => {
    for (const key of ['EMAIL', 'email']) {
      await required.emulator.reset();
      const asked = await signIn(required, 'fresh');
      const sent = await respond(required, asked, { USERNAME: 'fresh', [key]: 'new@example.test' });
      expect(sent).toMatchObject({
        ChallengeName: 'EMAIL_OTP',
        ChallengeParameters: { CODE_DELIVERY_DESTINATION: 'n***@e***' },
      });
      const done = await respond(required, sent, {
        USERNAME: 'fresh',
        EMAIL_OTP_CODE: required.code('new@example.test'),
      });
      const me = await required.send('GetUser', done.AuthenticationResult);
      expect(me.UserAttributes).toContainEqual({ Name: 'email_verified', Value: 'true' });
      expect(me.UserMFASettingList).toEqual(['EMAIL_OTP']);
    }
  });

  test('is not asked for a user with a verified address', async () => {
    expect((await signIn(required, 'verified')).ChallengeName).toBe('EMAIL_OTP');
  });
});

describe('a signed-in user', () => {
  test('sets up an app with an access token and prefers it from then on', async () => {
    const { AccessToken } = (await signIn(optional, 'plain')).AuthenticationResult;
    const off = { AccessToken, SoftwareTokenMfaSettings: { Enabled: true } };
    await expect(optional.send('SetUserMFAPreference', off)).rejects.toMatchObject({
      name: 'InvalidParameterException',
    });
    const first = await optional.send('AssociateSoftwareToken', { AccessToken });
    const { SecretCode } = await optional.send('AssociateSoftwareToken', { AccessToken });
    const epoch = Math.floor(optional.emulator.clock.now() / 1000);
    await expect(
      optional.send('VerifySoftwareToken', {
        AccessToken,
        UserCode: await generate({ secret: first.SecretCode, epoch }),
      }),
    ).rejects.toMatchObject({ name: 'EnableSoftwareTokenMFAException' });
    await optional.send('VerifySoftwareToken', {
      AccessToken,
      UserCode: await generate({ secret: SecretCode, epoch }),
      FriendlyDeviceName: 'My phone',
    });
    expect((await signIn(optional, 'plain')).AuthenticationResult).toBeTruthy();
    await optional.send('SetUserMFAPreference', {
      AccessToken,
      SoftwareTokenMfaSettings: { Enabled: true, PreferredMfa: true },
    });
    expect(await optional.send('GetUser', { AccessToken })).toMatchObject({
      PreferredMfaSetting: 'SOFTWARE_TOKEN_MFA',
      UserMFASettingList: ['SOFTWARE_TOKEN_MFA'],
    });
    expect(await signIn(optional, 'plain')).toMatchObject({
      ChallengeName: 'SOFTWARE_TOKEN_MFA',
      ChallengeParameters: { FRIENDLY_DEVICE_NAME: 'My phone', USER_ID_FOR_SRP: 'plain' },
    });
  });
});
