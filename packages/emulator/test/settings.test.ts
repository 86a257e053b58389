/**
 * The emulator applies and describes the settings of pools and clients, and refuses what the API
 * reference refuses.
 */
import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { decodeJwt } from 'jose';
import { describe, expect, test } from 'vitest';
import { partitionOf } from '../src/partition.ts';
import { api, type Body, goodPassword, pool, signIn, user } from './support/api.ts';

const from = api();

const refused = { name: 'InvalidParameterException', status: 400 };

const LambdaArn = 'arn:aws:lambda:us-east-1:000000000000:function:x';

const SmsConfiguration = { SnsCallerArn: 'arn:aws:iam::000000000000:role/sms', ExternalId: 'x' };

const makePool = async (more: object = {}): Promise<Body> =>
  (await from.send('CreateUserPool', { PoolName: 'made', ...more })).UserPool;

const describePool = async (UserPoolId: string): Promise<Body> =>
  (await from.send('DescribeUserPool', { UserPoolId })).UserPool;

const makeClient = async (more: object = {}): Promise<Body> => {
  const UserPoolId = (await makePool()).Id;
  const made = await from.send('CreateUserPoolClient', { UserPoolId, ClientName: 'web', ...more });
  const { ClientId } = made.UserPoolClient;
  return (await from.send('DescribeUserPoolClient', { UserPoolId, ClientId })).UserPoolClient;
};

/** Members that a pool stores unchanged. */
const members = {
  DeletionProtection: 'ACTIVE',
  AutoVerifiedAttributes: ['email', 'phone_number'],
  SmsConfiguration,
  SmsAuthenticationMessage: 'Your code: {####}',
  MfaConfiguration: 'OPTIONAL',
  UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate: ['email'] },
  DeviceConfiguration: {
    ChallengeRequiredOnNewDevice: true,
    DeviceOnlyRememberedOnUserPrompt: false,
  },
  EmailConfiguration: {
    EmailSendingAccount: 'DEVELOPER',
    SourceArn: 'arn:aws:ses:us-east-1:000000000000:identity/x',
  },
  UserPoolTags: { team: 'a' },
  UserPoolAddOns: { AdvancedSecurityMode: 'AUDIT' },
  AccountRecoverySetting: { RecoveryMechanisms: [{ Name: 'verified_email', Priority: 1 }] },
  UserPoolTier: 'PLUS',
  KeyConfiguration: { KeyType: 'AWS_OWNED_KEY' },
  IssuerConfiguration: { Type: 'UPDATED' },
  AcrConfiguration: {
    Level1: { AcrValue: 'urn:example:1' },
    Level2: { AcrValue: 'urn:example:2' },
    Level3: { AcrValue: 'urn:example:3' },
    Level4: { AcrValue: 'urn:example:4' },
  },
  LambdaConfig: { PreSignUp: 'arn:aws:lambda:us-east-1:000000000000:function:x' },
  AdminCreateUserConfig: { AllowAdminCreateUserOnly: true, UnusedAccountValidityDays: 3 },
  VerificationMessageTemplate: {
    DefaultEmailOption: 'CONFIRM_WITH_CODE',
    EmailMessage: 'Code {####}',
    EmailSubject: 'Code',
    SmsMessage: 'SMS {####}',
  },
};

/** What Describe shows by default. */
const defaults = {
  DeletionProtection: 'INACTIVE',
  LambdaConfig: {},
  MfaConfiguration: 'OFF',
  EmailConfiguration: { EmailSendingAccount: 'COGNITO_DEFAULT' },
  UserPoolTags: {},
  UserPoolTier: 'ESSENTIALS',
  IssuerConfiguration: { Type: 'ORIGINAL' },
  AcrConfiguration: Object.fromEntries(
    [1, 2, 3, 4].map((n) => [`Level${n}`, { AcrValue: `urn:cognito:loa:${n}` }]),
  ),
  AdminCreateUserConfig: { AllowAdminCreateUserOnly: false, UnusedAccountValidityDays: 7 },
  VerificationMessageTemplate: { DefaultEmailOption: 'CONFIRM_WITH_CODE' },
};

describe('a pool', () => {
  test.each(Object.entries(members))(
    'shows the %s that it was created with',
    async (name, value) => {
      const with_ = name === 'MfaConfiguration' ? { SmsConfiguration } : {};
      const made = await makePool({ ...with_, [name]: value });
      expect(made[name]).toEqual(value);
      expect((await describePool(made.Id))[name]).toEqual(value);
    },
  );

  test.each(Object.entries(members))('shows the %s that it was updated to', async (name, value) => {
    const { Id } = await makePool();
    const with_ = name === 'MfaConfiguration' ? { SmsConfiguration } : {};
    await from.send('UpdateUserPool', { UserPoolId: Id, ...with_, [name]: value });
    expect((await describePool(Id))[name]).toEqual(value);
  });

  test.each(Object.keys(members))('loses the %s that an update omits', async (name) => {
    const { Id } = await makePool({ ...members, DeletionProtection: 'ACTIVE' });
    await from.send('UpdateUserPool', { UserPoolId: Id });
    expect((await describePool(Id))[name]).toEqual((defaults as Record<string, unknown>)[name]);
  });

  test('has every default when it is created with only a name', async () => {
    expect(await makePool()).toMatchObject(defaults);
  });

  test('keeps what only CreateUserPool can set when it is updated, and accepts a new name', async () => {
    const once = {
      AliasAttributes: ['email'],
      UsernameConfiguration: { CaseSensitive: false },
      Schema: [{ Name: 'tier', AttributeDataType: 'String' }],
    };
    const { Id } = await makePool(once);
    await from.send('UpdateUserPool', { UserPoolId: Id, PoolName: 'renamed' });
    const { Schema, ...shown } = once;
    const described = await describePool(Id);
    expect(described).toMatchObject({ ...shown, Name: 'renamed' });
    expect(described.SchemaAttributes.at(-1).Name).toBe(`custom:${Schema[0]?.Name}`);
    await from.send('UpdateUserPool', { UserPoolId: Id });
    expect(await describePool(Id)).toMatchObject({ Name: 'renamed' });
  });

  test('is unchanged when an update is refused', async () => {
    const { Id } = await makePool({ AutoVerifiedAttributes: ['email'] });
    await expect(
      from.send('UpdateUserPool', { UserPoolId: Id, MfaConfiguration: 'ON' }),
    ).rejects.toMatchObject(refused);
    expect(await describePool(Id)).toMatchObject({ AutoVerifiedAttributes: ['email'] });
  });

  test('with DeletionProtection cannot be deleted until it is switched off', async () => {
    const { Id } = await makePool({ DeletionProtection: 'ACTIVE' });
    await expect(from.send('DeleteUserPool', { UserPoolId: Id })).rejects.toMatchObject(refused);
    await from.send('UpdateUserPool', { UserPoolId: Id });
    await from.send('DeleteUserPool', { UserPoolId: Id });
    await expect(describePool(Id)).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  });

  test('shows the text of codes under both of its names, and uses it', async () => {
    const VerificationMessageTemplate = {
      EmailMessage: 'Take {####}',
      EmailSubject: 'Here',
      SmsMessage: 'Text {####}',
    };
    const own = api({
      seed: {
        pools: [
          pool({
            create: {
              PoolName: 'worded',
              AutoVerifiedAttributes: ['email'],
              VerificationMessageTemplate,
              AdminCreateUserConfig: {
                InviteMessageTemplate: {
                  EmailMessage: 'Welcome {username}, {####}',
                  EmailSubject: 'Hello',
                },
              },
            },
            users: [user('dana')],
          }),
        ],
      },
    });
    const UserPoolId = 'us-east-1_Test00001';
    const { UserPool } = await own.send('DescribeUserPool', { UserPoolId });
    expect(UserPool).toMatchObject({
      EmailVerificationMessage: 'Take {####}',
      EmailVerificationSubject: 'Here',
      SmsVerificationMessage: 'Text {####}',
      VerificationMessageTemplate,
    });
    await own.send('ForgotPassword', { ClientId: 'testclient', Username: 'dana' });
    expect(own.emulator.inbox.latest('dana@example.test')).toMatchObject({
      subject: 'Here',
      text: `Take ${own.code('dana@example.test')}`,
    });
    await own.send('AdminCreateUser', {
      UserPoolId,
      Username: 'made',
      TemporaryPassword: goodPassword,
      UserAttributes: [{ Name: 'email', Value: 'made@example.test' }],
      DesiredDeliveryMediums: ['EMAIL'],
    });
    expect(own.emulator.inbox.latest('made@example.test')).toMatchObject({
      subject: 'Hello',
      text: `Welcome made, ${goodPassword}`,
    });
  });

  test('shows the text of the older members in the template too', async () => {
    expect(
      await makePool({
        EmailVerificationMessage: 'Take {####}',
        EmailVerificationSubject: 'Here',
        SmsVerificationMessage: 'Text {####}',
      }),
    ).toMatchObject({
      VerificationMessageTemplate: {
        EmailMessage: 'Take {####}',
        EmailSubject: 'Here',
        SmsMessage: 'Text {####}',
      },
    });
  });

  const email = { EmailMfaConfiguration: { Subject: 'Code', Message: 'Code {####}' } };
  const totp = { SoftwareTokenMfaConfiguration: { Enabled: true } };
  const sms = { SmsMfaConfiguration: { SmsConfiguration } };

  test.each([
    ['totp, then email', totp, email],
    ['email, then totp', email, totp],
    ['text messages, then totp', sms, totp],
    ['all, then text messages', { ...totp, ...email, ...sms }, sms],
  ])('shows the MFA settings that it applies: %s', async (_, first, then) => {
    const { Id: UserPoolId } = await makePool();
    const MfaConfiguration = 'OPTIONAL';
    await from.send('SetUserPoolMfaConfig', { UserPoolId, MfaConfiguration, ...first });
    await from.send('SetUserPoolMfaConfig', { UserPoolId, MfaConfiguration, ...then });
    const { MfaConfiguration: _on, ...shown } = await from.send('GetUserPoolMfaConfig', {
      UserPoolId,
    });
    expect(shown).toEqual(then);
    await from.send('AdminCreateUser', {
      UserPoolId,
      Username: 'dana',
      MessageAction: 'SUPPRESS',
      UserAttributes: [
        { Name: 'email', Value: 'dana@example.test' },
        { Name: 'phone_number', Value: '+15550100001' },
      ],
    });
    const choices = {
      SmsMfaConfiguration: 'SMSMfaSettings',
      EmailMfaConfiguration: 'EmailMfaSettings',
    };
    for (const [member, settings] of Object.entries(choices)) {
      const choosing = from.send('AdminSetUserMFAPreference', {
        UserPoolId,
        Username: 'dana',
        [settings]: { Enabled: true },
      });
      if (member in shown) await choosing;
      else await expect(choosing).rejects.toMatchObject(refused);
    }
  });

  test('with SmsConfiguration shows and allows SMS MFA', async () => {
    const { Id: UserPoolId } = await makePool({ SmsConfiguration, MfaConfiguration: 'ON' });
    expect(await from.send('GetUserPoolMfaConfig', { UserPoolId })).toEqual({
      MfaConfiguration: 'ON',
      SmsMfaConfiguration: { SmsConfiguration },
    });
  });

  test('keeps its other factors when it is updated, but MFA is OFF without MfaConfiguration', async () => {
    const { Id: UserPoolId } = await makePool();
    await from.send('SetUserPoolMfaConfig', { UserPoolId, MfaConfiguration: 'ON', ...totp });
    await from.send('UpdateUserPool', { UserPoolId, MfaConfiguration: 'ON' });
    expect(await from.send('GetUserPoolMfaConfig', { UserPoolId })).toEqual({
      MfaConfiguration: 'ON',
      ...totp,
    });
    await from.send('UpdateUserPool', { UserPoolId });
    expect(await from.send('GetUserPoolMfaConfig', { UserPoolId })).toEqual({
      MfaConfiguration: 'OFF',
      ...totp,
    });
  });
});

describe('the schema', () => {
  const made = async (attribute: object): Promise<Body> =>
    (await makePool({ Schema: [attribute] })).SchemaAttributes.at(-1);

  test('shows the range of a number', async () => {
    const NumberAttributeConstraints = { MinValue: '1', MaxValue: '99' };
    expect(
      await made({ Name: 'age', AttributeDataType: 'Number', NumberAttributeConstraints }),
    ).toMatchObject({ Name: 'custom:age', NumberAttributeConstraints });
  });

  test('shows the length of a text', async () => {
    const StringAttributeConstraints = { MinLength: '1', MaxLength: '9' };
    expect(
      await made({ Name: 'tier', AttributeDataType: 'String', StringAttributeConstraints }),
    ).toMatchObject({ Name: 'custom:tier', StringAttributeConstraints });
  });

  test('lets only administrators write a developer-only attribute', async () => {
    const own = api({
      seed: {
        pools: [
          pool({
            create: {
              PoolName: 'dev',
              Schema: [{ Name: 'tier', AttributeDataType: 'String', DeveloperOnlyAttribute: true }],
            },
            users: [user('dana')],
          }),
        ],
      },
    });
    const UserPoolId = 'us-east-1_Test00001';
    const { UserPool } = await own.send('DescribeUserPool', { UserPoolId });
    expect(UserPool.SchemaAttributes.at(-1)).toMatchObject({
      Name: 'dev:custom:tier',
      DeveloperOnlyAttribute: true,
    });
    const UserAttributes = [{ Name: 'dev:custom:tier', Value: 'gold' }];
    const { AccessToken } = (await signIn(own, 'dana')).AuthenticationResult;
    await expect(
      own.send('UpdateUserAttributes', { AccessToken, UserAttributes }),
    ).rejects.toMatchObject({ name: 'NotAuthorizedException' });
    await own.send('AdminUpdateUserAttributes', { UserPoolId, Username: 'dana', UserAttributes });
    const dana = await own.send('AdminGetUser', { UserPoolId, Username: 'dana' });
    expect(dana.UserAttributes).toContainEqual(UserAttributes[0]);
  });

  const text = (constraints: object) => ({
    Name: 'tier',
    AttributeDataType: 'String',
    StringAttributeConstraints: constraints,
  });
  const number = (constraints: object) => ({
    Name: 'age',
    AttributeDataType: 'Number',
    NumberAttributeConstraints: constraints,
  });

  test.each<[string, object[]]>([
    ['a length that is not a number', [text({ MinLength: 'abc' })]],
    ['a length below 0', [text({ MinLength: '-1' })]],
    ['a length above 2048', [text({ MaxLength: '2049' })]],
    ['a length in exponents', [text({ MaxLength: '1e2' })]],
    ['an empty length', [text({ MaxLength: '' })]],
    ['a minimum length above the maximum', [text({ MinLength: '9', MaxLength: '8' })]],
    ['a value that is not a number', [number({ MinValue: 'abc' })]],
    ['a value too large for a number', [number({ MaxValue: `1${'0'.repeat(400)}` })]],
    ['a minimum above the maximum', [number({ MinValue: '9', MaxValue: '8' })]],
    ['an email as a number', [{ Name: 'email', AttributeDataType: 'Number' }]],
    ['a verified mark as text', [{ Name: 'email_verified', AttributeDataType: 'String' }]],
    ['a standard attribute for developers', [{ Name: 'email', DeveloperOnlyAttribute: true }]],
    ['a custom attribute without a type', [{ Name: 'tier' }]],
    ['a required custom attribute', [{ ...text({}), Required: true }]],
    ['two attributes of one name', [text({}), text({})]],
    ['a name of 21 characters', [{ ...text({}), Name: 'x'.repeat(21) }]],
    [
      'more than 50 custom attributes',
      Array.from({ length: 51 }, (_, i) => ({ ...text({}), Name: `a${i}` })),
    ],
  ])('refuses %s', async (_, Schema) => {
    await expect(makePool({ Schema })).rejects.toMatchObject(refused);
  });
});

test.each(Object.keys(members))(
  'a pool and an update with a %s of another type are refused',
  async (name) => {
    const { Id } = await makePool();
    for (const wrong of [1, true, [1]]) {
      const serialization = { name: 'SerializationException', status: 400 };
      await expect(makePool({ [name]: wrong })).rejects.toMatchObject(serialization);
      await expect(
        from.send('UpdateUserPool', { UserPoolId: Id, [name]: wrong }),
      ).rejects.toMatchObject(serialization);
    }
  },
);

test.each<[string, object]>([
  ['required MFA without a factor', { MfaConfiguration: 'ON' }],
  ['an unknown auto-verified attribute', { AutoVerifiedAttributes: ['name'] }],
  ['an unknown alias', { AliasAttributes: ['name'] }],
  ['an unknown username attribute', { UsernameAttributes: ['name'] }],
  ['an unknown DeletionProtection', { DeletionProtection: 'YES' }],
  ['an unknown issuer', { IssuerConfiguration: { Type: 'OTHER' } }],
  [
    'a recovery mechanism without a priority',
    { AccountRecoverySetting: { RecoveryMechanisms: [{ Name: 'verified_email' }] } },
  ],
  [
    'admin_only beside another mechanism',
    {
      AccountRecoverySetting: {
        RecoveryMechanisms: [
          { Name: 'admin_only', Priority: 1 },
          { Name: 'verified_email', Priority: 2 },
        ],
      },
    },
  ],
  ['a message without a place for the code', { SmsVerificationMessage: 'no code here' }],
  ['an unknown first factor', { Policies: { SignInPolicy: { AllowedFirstAuthFactors: ['X'] } } }],
  ['no first factor', { Policies: { SignInPolicy: { AllowedFirstAuthFactors: [] } } }],
  ['a name with a slash', { PoolName: 'a/b' }],
  ['no way of recovery', { AccountRecoverySetting: { RecoveryMechanisms: [] } }],
  [
    'three ways of recovery',
    {
      AccountRecoverySetting: {
        RecoveryMechanisms: [1, 2, 2].map((Priority) => ({ Name: 'verified_email', Priority })),
      },
    },
  ],
  ['a schema of nothing', { Schema: [] }],
  ['no mode of threat protection', { UserPoolAddOns: {} }],
  ['an unknown mode of it', { UserPoolAddOns: { AdvancedSecurityMode: 'X' } }],
  ['an unknown sender of email', { EmailConfiguration: { EmailSendingAccount: 'X' } }],
  ['names with nothing said of their case', { UsernameConfiguration: {} }],
  ...['PreTokenGenerationConfig', 'CustomSMSSender', 'CustomEmailSender'].flatMap(
    (trigger): [string, object][] => [
      [`${trigger} without a function`, { LambdaConfig: { [trigger]: { LambdaVersion: 'V1_0' } } }],
      [`${trigger} without a version`, { LambdaConfig: { [trigger]: { LambdaArn } } }],
      [
        `${trigger} of an unknown version`,
        { LambdaConfig: { [trigger]: { LambdaArn, LambdaVersion: 'V9_0' } } },
      ],
    ],
  ),
])('a pool with %s is refused', async (_, given) => {
  await expect(makePool(given)).rejects.toMatchObject(refused);
});

test.each([
  { SmsConfiguration: { SnsCallerArn: 5 } },
  { LambdaConfig: { UserMigration: 5 } },
  { EmailConfiguration: { ReplyToEmailAddress: 5 } },
  { UserPoolAddOns: { AdvancedSecurityMode: 5 } },
])('a member of another type is no JSON of the API: %j', async (given) => {
  await expect(makePool(given)).rejects.toMatchObject({ name: 'SerializationException' });
});

describe('a client', () => {
  const minutes = { AccessToken: 'minutes', IdToken: 'minutes', RefreshToken: 'days' };

  test.each<[string, object]>([
    [
      'lives in its own units',
      {
        AccessTokenValidity: 60,
        IdTokenValidity: 60,
        RefreshTokenValidity: 30,
        TokenValidityUnits: minutes,
      },
    ],
    ['lives in the default units', { AccessTokenValidity: 2, RefreshTokenValidity: 5 }],
    [
      'OAuth',
      {
        AllowedOAuthFlowsUserPoolClient: true,
        AllowedOAuthFlows: ['code'],
        AllowedOAuthScopes: ['openid'],
        CallbackURLs: ['https://example.test/'],
        LogoutURLs: ['https://example.test/out'],
        DefaultRedirectURI: 'https://example.test/',
        SupportedIdentityProviders: ['COGNITO'],
      },
    ],
    ['older flows', { ExplicitAuthFlows: ['USER_PASSWORD_AUTH', 'ADMIN_NO_SRP_AUTH'] }],
    ['attributes', { ReadAttributes: ['email'], WriteAttributes: ['name'] }],
    ['rotation', { RefreshTokenRotation: { Feature: 'ENABLED', RetryGracePeriodSeconds: 10 } }],
    ['a session', { AuthSessionValidity: 15, EnableTokenRevocation: false }],
    ['Pinpoint', { AnalyticsConfiguration: { ApplicationId: 'a'.repeat(32) } }],
    ['a secret', { ClientSecret: 'x'.repeat(24) }],
  ])('is described as it was set: %s', async (_, given) => {
    expect(await makeClient(given)).toMatchObject(given);
  });

  test('has a refresh token life of 30 days by default and for 0, and no OAuth', async () => {
    const usual = { RefreshTokenValidity: 30, AllowedOAuthFlowsUserPoolClient: false };
    expect(await makeClient()).toMatchObject(usual);
    expect(await makeClient({ RefreshTokenValidity: 0 })).toMatchObject(usual);
    const TokenValidityUnits = { RefreshToken: 'hours' };
    expect(await makeClient({ TokenValidityUnits })).toMatchObject({ RefreshTokenValidity: 720 });
  });

  test('loses what an update omits, except its name', async () => {
    const given = {
      AccessTokenValidity: 2,
      ExplicitAuthFlows: ['ALLOW_USER_AUTH'],
      PreventUserExistenceErrors: 'ENABLED',
      AllowedOAuthFlowsUserPoolClient: true,
      AllowedOAuthFlows: ['code'],
      AllowedOAuthScopes: ['openid'],
      AuthSessionValidity: 15,
    };
    const { UserPoolId, ClientId } = await makeClient(given);
    const { UserPoolClient } = await from.send('UpdateUserPoolClient', { UserPoolId, ClientId });
    expect(UserPoolClient).toMatchObject({
      ClientName: 'web',
      PreventUserExistenceErrors: 'LEGACY',
      AllowedOAuthFlowsUserPoolClient: false,
      AuthSessionValidity: 3,
      ExplicitAuthFlows: ['ALLOW_REFRESH_TOKEN_AUTH', 'ALLOW_USER_SRP_AUTH', 'ALLOW_CUSTOM_AUTH'],
    });
    expect(UserPoolClient).not.toHaveProperty('AccessTokenValidity');
  });

  const seconds = { AccessToken: 'seconds', IdToken: 'seconds', RefreshToken: 'seconds' };

  test.each<[string, object]>([
    [
      'older and newer flows together',
      { ExplicitAuthFlows: ['USER_PASSWORD_AUTH', 'ALLOW_USER_SRP_AUTH'] },
    ],
    ['an unknown flow', { ExplicitAuthFlows: ['ALLOW_ALL'] }],
    ['an access token for 10 seconds', { AccessTokenValidity: 10, TokenValidityUnits: seconds }],
    ['an access token for 299 seconds', { AccessTokenValidity: 299, TokenValidityUnits: seconds }],
    ['an access token for 25 hours', { AccessTokenValidity: 25 }],
    ['an ID token for 299 seconds', { IdTokenValidity: 299, TokenValidityUnits: seconds }],
    ['an ID token for 2 days', { IdTokenValidity: 2, TokenValidityUnits: { IdToken: 'days' } }],
    [
      'a refresh token for 3599 seconds',
      { RefreshTokenValidity: 3599, TokenValidityUnits: seconds },
    ],
    ['a refresh token for 3651 days', { RefreshTokenValidity: 3651 }],
    ['an access token for 0 hours', { AccessTokenValidity: 0 }],
    ['an unknown unit', { TokenValidityUnits: { AccessToken: 'weeks' } }],
    ['a redirect that is not a callback', { DefaultRedirectURI: 'https://example.test/' }],
    ['an unknown readable attribute', { ReadAttributes: ['custom:nope'] }],
    ['an unknown writable attribute', { WriteAttributes: ['nope'] }],
    ['a name with a slash', { ClientName: 'a/b' }],
    ['an unknown grant', { AllowedOAuthFlows: ['password'] }],
    ['rotation that is neither on nor off', { RefreshTokenRotation: { Feature: 'MAYBE' } }],
    ['rotation of which nothing is said', { RefreshTokenRotation: {} }],
    [
      'a grace of 61 seconds where rotation is off',
      { RefreshTokenRotation: { Feature: 'DISABLED', RetryGracePeriodSeconds: 61 } },
    ],
    ['a made secret and its own', { GenerateSecret: true, ClientSecret: 'x'.repeat(24) }],
  ])('with %s is refused', async (_, given) => {
    await expect(makeClient(given)).rejects.toMatchObject(refused);
  });

  const flows = {
    USER_SRP_AUTH: { SRP_A: 'abc1' },
    USER_PASSWORD_AUTH: { PASSWORD: goodPassword },
    CUSTOM_AUTH: {},
  };

  test.each<[string[], string[]]>([
    [['USER_PASSWORD_AUTH'], ['USER_SRP_AUTH', 'USER_PASSWORD_AUTH', 'CUSTOM_AUTH']],
    [['ADMIN_NO_SRP_AUTH'], ['USER_SRP_AUTH', 'CUSTOM_AUTH']],
    [['CUSTOM_AUTH_FLOW_ONLY'], ['CUSTOM_AUTH']],
    [['ALLOW_USER_SRP_AUTH'], ['USER_SRP_AUTH']],
    [['ALLOW_USER_PASSWORD_AUTH'], ['USER_PASSWORD_AUTH']],
    [[], ['USER_SRP_AUTH', 'CUSTOM_AUTH']],
  ])('with %j allows %j', async (ExplicitAuthFlows, allowed) => {
    const own = api({
      seed: {
        pools: [pool({ clients: [{ id: 'own', ExplicitAuthFlows }], users: [user('dana')] })],
      },
    });
    for (const [AuthFlow, parameters] of Object.entries(flows)) {
      const message = await own
        .send('InitiateAuth', {
          ClientId: 'own',
          AuthFlow,
          AuthParameters: { USERNAME: 'dana', ...parameters },
        })
        .then(
          (answer) => answer.ChallengeName ?? 'tokens',
          (error: Error) => error.message,
        );
      const refusal =
        AuthFlow === 'USER_PASSWORD_AUTH'
          ? 'USER_PASSWORD_AUTH flow not enabled for this client'
          : `${AuthFlow} is not enabled for the client.`;
      if (allowed.includes(AuthFlow)) expect(message).not.toBe(refusal);
      else expect(message).toBe(refusal);
    }
  });
});

describe('the issuer', () => {
  const issuer = async (given: object, options: object = {}) => {
    const own = api({ ...options, seed: { pools: [pool({ ...given, users: [user('dana')] })] } });
    const { AccessToken } = (await signIn(own, 'dana')).AuthenticationResult;
    await own.send('GetUser', { AccessToken });
    const { UserPools } = await own.send('ListUserPools', { MaxResults: 1 });
    const metadata = await own.emulator.fetch(
      new Request(`http://localhost:9440/${UserPools[0].Id}/.well-known/openid-configuration`),
    );
    expect((await metadata.json()).issuer).toBe(decodeJwt(AccessToken).iss);
    return decodeJwt(AccessToken).iss;
  };
  const updated = { PoolName: 'x', IssuerConfiguration: { Type: 'UPDATED' } };

  test('has the form that IssuerConfiguration selects', async () => {
    expect(await issuer({})).toBe(
      'https://cognito-idp.us-east-1.amazonaws.com/us-east-1_Test00001',
    );
    expect(await issuer({ create: updated })).toBe(
      'https://issuer-cognito-idp.us-east-1.amazonaws.com/us-east-1_Test00001',
    );
  });

  test('follows an update', async () => {
    const own = api({ seed: { pools: [pool({ users: [user('dana')] })] } });
    const iss = async () =>
      decodeJwt((await signIn(own, 'dana')).AuthenticationResult.AccessToken).iss;
    const UserPoolId = 'us-east-1_Test00001';
    await own.send('UpdateUserPool', { ...updated, UserPoolId });
    expect(await iss()).toContain('issuer-cognito-idp');
    await own.send('UpdateUserPool', { UserPoolId });
    expect(await iss()).not.toContain('issuer-cognito-idp');
  });

  test('is the emulator’s own URL if the option says so', async () => {
    expect(await issuer({ create: updated }, { issuer: 'local' })).not.toContain('amazonaws');
  });

  test.each(['eusc-de-east-1', 'cn-north-1', 'us-gov-west-1'])(
    'of %s is in its partition',
    async (region) => {
      expect(await issuer({ id: `${region}_Test00001` })).toBe(
        `https://cognito-idp.${region}.${partitionOf(region).suffix}/${region}_Test00001`,
      );
    },
  );

  test.each([
    'us-east-1',
    'eu-central-2',
    'ap-southeast-7',
    'cn-north-1',
    'cn-northwest-1',
    'us-gov-west-1',
    'eusc-de-east-1',
    'us-iso-east-1',
    'us-isob-east-1',
    'us-isof-south-1',
    'eu-isoe-west-1',
  ])('of %s has the host that the AWS SDK calls', (region) => {
    const { endpointProvider } = new CognitoIdentityProviderClient({ region }).config;
    expect(endpointProvider({ Region: region }).url.hostname).toBe(
      `cognito-idp.${region}.${partitionOf(region).suffix}`,
    );
  });
});
