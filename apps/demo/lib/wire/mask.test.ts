import { describe, expect, test } from 'vitest';
import { mask, masked } from './mask.ts';

const long = 'AYABeKxG9b3vXrN7dLrcTq2xv0YAHQABAAdTZXJ2aWNlABBDb2duaXRvVXNlclBvb2xz';
const jwt = 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJkYW5hIn0.c2lnbmF0dXJl';

describe('by the name it goes under', () => {
  test.each([
    'Session',
    'PASSWORD',
    'NEW_PASSWORD',
    'Password',
    'SECRET_HASH',
    'ClientSecret',
    'SRP_A',
    'SRP_B',
    'SALT',
    'Salt',
    'SECRET_BLOCK',
    'PASSWORD_CLAIM_SECRET_BLOCK',
    'PASSWORD_CLAIM_SIGNATURE',
    'PasswordVerifier',
    'SMS_MFA_CODE',
    'EMAIL_OTP_CODE',
    'SOFTWARE_TOKEN_MFA_CODE',
    'UserCode',
    'ConfirmationCode',
    'SecretCode',
    'CREDENTIAL',
    'ANSWER',
    'AccessToken',
    'IdToken',
    'RefreshToken',
    'REFRESH_TOKEN',
  ])('%s is masked', (name) => {
    expect(masked({ [name]: 'short' })).toEqual({ [name]: mask });
  });

  test.each([
    ['USERNAME', 'dana@example.com'],
    ['CODE_DELIVERY_DESTINATION', 'd***@e***'],
    ['CODE_DELIVERY_DELIVERY_MEDIUM', 'EMAIL'],
    ['TokenType', 'Bearer'],
    ['TIMESTAMP', 'Tue Nov 24 20:13:18 UTC 2026'],
    ['DEVICE_KEY', 'us-east-1_2f9c1b7e-6b0f-4c39-9d7e-3f1c2a4b5d6e'],
    ['ChallengeName', 'PASSWORD_VERIFIER'],
    ['ANSWER', 'EMAIL_OTP'],
    ['__type', 'CodeMismatchException'],
    ['message', 'Invalid code or auth state for the user.'],
  ])('%s is shown', (name, value) => {
    expect(masked({ [name]: value })).toEqual({ [name]: value });
  });
});

describe('by what it looks like', () => {
  test.each([
    ['six digits', '492103'],
    ['eight digits', '49210387'],
    ['a token', jwt],
    ['a session', long],
    ['an SRP value', 'a3'.repeat(384)],
  ])('%s is masked under any name', (_, secret) => {
    expect(masked({ WHATEVER: secret, list: [secret] })).toEqual({ WHATEVER: mask, list: [mask] });
  });
});

test('what a refusal quotes of the input is masked, the rest of it is shown', () => {
  const refusal = (quoted: string) =>
    `1 validation error detected: Value '${quoted}' at 'confirmationCode' failed to satisfy constraint`;
  expect(masked({ message: refusal('12 34') })).toEqual({ message: refusal(mask) });
});

test('the shape stays, at any depth', () => {
  expect(
    masked({
      ChallengeName: 'PASSWORD_VERIFIER',
      Session: long,
      ChallengeParameters: { SRP_B: 'ab12', USER_ID_FOR_SRP: 'dana' },
      AvailableChallenges: ['PASSWORD'],
      AuthenticationResult: { AccessToken: jwt, ExpiresIn: 3600 },
    }),
  ).toEqual({
    ChallengeName: 'PASSWORD_VERIFIER',
    Session: mask,
    ChallengeParameters: { SRP_B: mask, USER_ID_FOR_SRP: 'dana' },
    AvailableChallenges: ['PASSWORD'],
    AuthenticationResult: { AccessToken: mask, ExpiresIn: 3600 },
  });
});

test('a member named __proto__ is a member like any other', () => {
  const hostile: unknown = JSON.parse('{"__proto__":{"Session":"abc"}}');
  expect(JSON.stringify(masked(hostile))).toBe(`{"__proto__":{"Session":"${mask}"}}`);
});
