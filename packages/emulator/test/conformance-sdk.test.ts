import {
  AdminCreateUserCommand,
  AdminGetUserCommand,
  AdminSetUserMFAPreferenceCommand,
  AdminSetUserPasswordCommand,
  CognitoIdentityProviderClient,
  CreateUserPoolClientCommand,
  CreateUserPoolCommand,
  GetUserCommand,
  GlobalSignOutCommand,
  InitiateAuthCommand,
  NotAuthorizedException,
  RespondToAuthChallengeCommand,
  SetUserPoolMfaConfigCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RunningEmulator, startEmulator } from '../src/node.ts';
import { everyFlow, goodPassword, otherCode } from './support/api.ts';

/** Everything is created through the public admin API, as an app's setup script would do it. */
let running: RunningEmulator;
let sdk: CognitoIdentityProviderClient;
let UserPoolId: string;
let ClientId: string;
const begun = Date.now();

beforeAll(async () => {
  running = await startEmulator({ port: 0 });
  sdk = new CognitoIdentityProviderClient({
    region: 'us-east-1',
    endpoint: running.url,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    maxAttempts: 1,
  });
  const pool = await sdk.send(
    new CreateUserPoolCommand({
      PoolName: 'sdk',
      AutoVerifiedAttributes: ['email'],
      MfaConfiguration: 'OFF',
      Policies: {
        SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'EMAIL_OTP'] },
      },
    }),
  );
  UserPoolId = pool.UserPool?.Id ?? '';
  await sdk.send(
    new SetUserPoolMfaConfigCommand({
      UserPoolId,
      MfaConfiguration: 'OPTIONAL',
      SmsMfaConfiguration: {
        SmsConfiguration: { SnsCallerArn: 'arn:aws:iam::000000000000:role/sms', ExternalId: 'x' },
      },
    }),
  );
  const client = await sdk.send(
    new CreateUserPoolClientCommand({
      UserPoolId,
      ClientName: 'web',
      PreventUserExistenceErrors: 'ENABLED',
      // biome-ignore lint/suspicious/noExplicitAny: the list is plain text, the SDK wants its enum
      ExplicitAuthFlows: everyFlow as any,
    }),
  );
  ClientId = client.UserPoolClient?.ClientId ?? '';
  for (const name of ['alice', 'bob', 'texted']) await make(name);
  await sdk.send(
    new AdminSetUserMFAPreferenceCommand({
      UserPoolId,
      Username: 'texted',
      SMSMfaSettings: { Enabled: true, PreferredMfa: true },
    }),
  );
});

afterAll(async () => {
  sdk.destroy();
  await running.close();
});

async function make(Username: string) {
  await sdk.send(
    new AdminCreateUserCommand({
      UserPoolId,
      Username,
      MessageAction: 'SUPPRESS',
      UserAttributes: [
        { Name: 'email', Value: `${Username}@example.test` },
        { Name: 'email_verified', Value: 'true' },
        { Name: 'phone_number', Value: '+15550100001' },
      ],
    }),
  );
  await sdk.send(
    new AdminSetUserPasswordCommand({
      UserPoolId,
      Username,
      Password: goodPassword,
      Permanent: true,
    }),
  );
}

const initiate = (
  AuthFlow: 'USER_PASSWORD_AUTH' | 'USER_AUTH',
  AuthParameters: Record<string, string>,
) => sdk.send(new InitiateAuthCommand({ ClientId, AuthFlow, AuthParameters }));

const codeTo = (to: string) => running.emulator.inbox.latest(to)?.code ?? '';

describe('the AWS SDK', () => {
  test('signs in with a password and reads the user', async () => {
    const { AuthenticationResult } = await initiate('USER_PASSWORD_AUTH', {
      USERNAME: 'alice',
      PASSWORD: goodPassword,
    });
    expect(AuthenticationResult).toMatchObject({ TokenType: 'Bearer', ExpiresIn: 3600 });
    const AccessToken = AuthenticationResult?.AccessToken;
    const me = await sdk.send(new GetUserCommand({ AccessToken }));
    expect(me.Username).toBe('alice');
    expect(me.UserAttributes).toContainEqual({ Name: 'email', Value: 'alice@example.test' });
    await sdk.send(new GlobalSignOutCommand({ AccessToken }));
    await expect(sdk.send(new GetUserCommand({ AccessToken }))).rejects.toThrow(
      'Access Token has been revoked',
    );
  });

  test('receives a typed error with HTTP 400 for a wrong password', async () => {
    const wrong = initiate('USER_PASSWORD_AUTH', { USERNAME: 'alice', PASSWORD: 'Wrong-Horse-1!' });
    await expect(wrong).rejects.toBeInstanceOf(NotAuthorizedException);
    await expect(wrong).rejects.toMatchObject({
      message: 'Incorrect username or password.',
      $metadata: { httpStatusCode: 400 },
      $fault: 'client',
    });
  });

  test('chooses an email code in SELECT_CHALLENGE; another user’s code is refused', async () => {
    const choose = async (USERNAME: string) => {
      const select = await initiate('USER_AUTH', { USERNAME });
      expect(select.ChallengeName).toBe('SELECT_CHALLENGE');
      expect(select.AvailableChallenges).toEqual(['PASSWORD_SRP', 'PASSWORD', 'EMAIL_OTP']);
      return answer('SELECT_CHALLENGE', select.Session, { USERNAME, ANSWER: 'EMAIL_OTP' });
    };
    const alice = await choose('alice');
    await choose('bob');
    expect(alice.ChallengeName).toBe('EMAIL_OTP');
    expect(alice.ChallengeParameters).toEqual({
      CODE_DELIVERY_DELIVERY_MEDIUM: 'EMAIL',
      CODE_DELIVERY_DESTINATION: 'a***@e***',
    });
    const give = (code: string) =>
      answer('EMAIL_OTP', alice.Session, { USERNAME: 'alice', EMAIL_OTP_CODE: code });
    await expect(give(codeTo('bob@example.test'))).rejects.toMatchObject({
      name: 'CodeMismatchException',
      message: 'Invalid code or auth state for the user.',
    });
    expect(codeTo('alice@example.test')).toMatch(/^\d{8}$/);
    const done = await give(codeTo('alice@example.test'));
    expect(done.AuthenticationResult?.IdToken).toBeTruthy();
  });

  test('answers SMS_MFA after a password', async () => {
    const asked = await initiate('USER_PASSWORD_AUTH', {
      USERNAME: 'texted',
      PASSWORD: goodPassword,
    });
    expect(asked.ChallengeName).toBe('SMS_MFA');
    expect(asked.ChallengeParameters).toEqual({
      CODE_DELIVERY_DELIVERY_MEDIUM: 'SMS',
      CODE_DELIVERY_DESTINATION: '+*******0001',
      USER_ID_FOR_SRP: 'texted',
    });
    const code = codeTo('+15550100001');
    expect(code).toMatch(/^\d{6}$/);
    const give = (SMS_MFA_CODE: string) =>
      answer('SMS_MFA', asked.Session, { USERNAME: 'texted', SMS_MFA_CODE });
    await expect(give(otherCode(code))).rejects.toMatchObject({ name: 'CodeMismatchException' });
    expect((await give(code)).AuthenticationResult).toBeTruthy();
    await expect(give(code)).rejects.toThrow('session can only be used once');
  });

  test('reads dates from epoch seconds', async () => {
    const me = await sdk.send(new AdminGetUserCommand({ UserPoolId, Username: 'texted' }));
    expect(me.UserCreateDate).toBeInstanceOf(Date);
    // Milliseconds for seconds would be thousands of years from now.
    expect(Number(me.UserCreateDate)).toBeGreaterThan(begun - 1000);
    expect(Number(me.UserCreateDate)).toBeLessThan(Date.now() + 1000);
    expect(me).toMatchObject({ PreferredMfaSetting: 'SMS_MFA', UserMFASettingList: ['SMS_MFA'] });
  });
});

const answer = (
  ChallengeName: 'SELECT_CHALLENGE' | 'EMAIL_OTP' | 'SMS_MFA',
  Session: string | undefined,
  ChallengeResponses: Record<string, string>,
) =>
  sdk.send(
    new RespondToAuthChallengeCommand({ ClientId, ChallengeName, Session, ChallengeResponses }),
  );
