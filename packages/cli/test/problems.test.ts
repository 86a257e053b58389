import { expect, test } from 'vitest';
import { type Patient, problemsOf } from '../src/problems.ts';

const good: Patient = {
  pool: {
    UserPoolTier: 'ESSENTIALS',
    UsernameConfiguration: { CaseSensitive: false },
    AutoVerifiedAttributes: ['email'],
    UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate: ['email'] },
    Policies: { SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'EMAIL_OTP', 'WEB_AUTHN'] } },
    EmailConfiguration: { EmailSendingAccount: 'DEVELOPER' },
    AccountRecoverySetting: { RecoveryMechanisms: [{ Name: 'verified_email' }] },
    SchemaAttributes: [{ Name: 'email', Required: true }],
  },
  client: {
    ExplicitAuthFlows: ['ALLOW_USER_AUTH'],
    EnableTokenRevocation: true,
    PreventUserExistenceErrors: 'ENABLED',
    RefreshTokenRotation: { Feature: 'ENABLED', RetryGracePeriodSeconds: 60 },
    SupportedIdentityProviders: ['COGNITO', 'Google'],
    AllowedOAuthFlowsUserPoolClient: true,
    AllowedOAuthFlows: ['code'],
    AllowedOAuthScopes: ['openid', 'aws.cognito.signin.user.admin'],
    CallbackURLs: ['https://app.example.com/callback', 'http://localhost:3000/callback'],
  },
  mfa: {
    MfaConfiguration: 'OPTIONAL',
    SoftwareTokenMfaConfiguration: { Enabled: true },
    WebAuthnConfiguration: { RelyingPartyId: 'example.com' },
  },
  origin: 'https://app.example.com',
};

interface Planted {
  pool?: Partial<Patient['pool']>;
  client?: Partial<Patient['client']>;
  mfa?: Partial<Patient['mfa']>;
  origin?: string;
}

const first = (...AllowedFirstAuthFactors: string[]) => ({
  Policies: { SignInPolicy: { AllowedFirstAuthFactors } },
});
const sms = { SmsMfaConfiguration: {} };

const planted: [name: string, Planted][] = [
  ['no-flow', { client: { ExplicitAuthFlows: ['ALLOW_ADMIN_OTHER'] } }],
  ['no-flow', { client: { ExplicitAuthFlows: ['ALLOW_ADMIN_USER_PASSWORD_AUTH'] } }],
  [
    'password-in-clear',
    { pool: first('PASSWORD'), client: { ExplicitAuthFlows: ['USER_PASSWORD_AUTH'] } },
  ],
  ['no-choice-of-factors', { client: { ExplicitAuthFlows: ['ADMIN_NO_SRP_AUTH'] } }],
  ['no-choice-of-factors', { client: { ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH'] } }],
  ['no-refresh', { client: { RefreshTokenRotation: { Feature: 'DISABLED' } } }],
  [
    'refresh-flow-with-rotation',
    { client: { ExplicitAuthFlows: ['ALLOW_USER_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'] } },
  ],
  ['no-grace-period', { client: { RefreshTokenRotation: { Feature: 'ENABLED' } } }],
  ['no-revocation', { client: { EnableTokenRevocation: false } }],
  [
    'password-in-clear',
    { client: { ExplicitAuthFlows: ['ALLOW_USER_AUTH', 'ALLOW_USER_PASSWORD_AUTH'] } },
  ],
  ['secret-in-a-page', { client: { ClientSecret: 'made up' } }],
  ['tells-who-has-an-account', { client: { PreventUserExistenceErrors: 'LEGACY' } }],
  ['case-sensitive-names', { pool: { UsernameConfiguration: { CaseSensitive: true } } }],
  ['nothing-verified', { pool: { AutoVerifiedAttributes: [], ...first('PASSWORD', 'WEB_AUTHN') } }],
  ['unverified-updates', { pool: { UserAttributeUpdateSettings: {} } }],
  ['codes-to-unverified', { pool: { ...first('SMS_OTP'), SmsConfiguration: {} } }],
  ['codes-with-required-mfa', { mfa: { MfaConfiguration: 'ON' } }],
  ['factors-of-another-tier', { pool: { UserPoolTier: 'LITE' } }],
  [
    'mfa-only-by-text-message',
    {
      pool: first('PASSWORD'),
      mfa: { MfaConfiguration: 'ON', ...sms, SoftwareTokenMfaConfiguration: { Enabled: false } },
    },
  ],
  [
    'no-sender-of-text-messages',
    {
      pool: {
        AutoVerifiedAttributes: ['phone_number', 'email'],
        UserAttributeUpdateSettings: {
          AttributesRequireVerificationBeforeUpdate: ['phone_number', 'email'],
        },
      },
    },
  ],
  ['few-emails', { pool: { EmailConfiguration: { EmailSendingAccount: 'COGNITO_DEFAULT' } } }],
  [
    'recovery-by-mfa-phone',
    {
      pool: {
        AccountRecoverySetting: { RecoveryMechanisms: [{ Name: 'verified_phone_number' }] },
      },
      mfa: sms,
    },
  ],
  ['required-but-not-writable', { client: { WriteAttributes: ['nickname'] } }],
  [
    'passkeys-of-another-host',
    {
      origin: 'https://app.example.com',
      mfa: { WebAuthnConfiguration: { RelyingPartyId: 'ample.com' } },
    },
  ],
  ['passkeys-without-host', { mfa: { WebAuthnConfiguration: {} } }],
  ['no-way-back', { client: { CallbackURLs: ['https://other.example.com/callback'] } }],
  ['plain-http', { client: { LogoutURLs: ['http://app.example.com/'] } }],
  ...[
    'http://localhost.evil.com/',
    'http://127.0.0.1.evil.com/',
    'http://localhost@evil.com/',
    `http://localhost:${80}@evil.com/`,
    'HTTP://app.example.com/',
    'http://evil.com/?http://localhost',
  ].map((url): [string, Planted] => ['plain-http', { client: { LogoutURLs: [url] } }]),
  ['implicit-grant', { client: { AllowedOAuthFlows: ['code', 'implicit'] } }],
  ['no-account-scope', { client: { AllowedOAuthScopes: ['openid'] } }],
  ['providers-without-managed-login', { client: { AllowedOAuthFlowsUserPoolClient: false } }],
];

const patientWith = ({ pool, client, mfa, origin }: Planted): Patient => ({
  ...good,
  pool: { ...good.pool, ...pool },
  client: { ...good.client, ...client },
  mfa: { ...good.mfa, ...mfa },
  ...(origin !== undefined && { origin }),
});

test.each(planted)('finds %s by name, and nothing else', (name, changes) => {
  expect(problemsOf(patientWith(changes)).map((problem) => problem.name)).toEqual([name]);
});

test.each([
  'http://localhost/',
  'http://LOCALHOST:3000/a',
  'http://127.0.0.1:5173/',
  'http://[::1]/',
  'https://app.example.com/',
  'myapp://callback',
  'myapp:',
])('is silent about %s', (url) => {
  expect(problemsOf(patientWith({ client: { LogoutURLs: [url] } }))).toEqual([]);
});

test('is silent about a good pool', () => {
  expect(problemsOf(good)).toEqual([]);
});
