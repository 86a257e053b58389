/** What Cognito allows and refuses for users, clients and administrators. */
import { describe, expect, test } from 'vitest';
import type { SeedPool } from '../src/index.ts';
import {
  type Api,
  api,
  type Body,
  clientId,
  everyFlow,
  goodPassword,
  initiate,
  pool,
  poolId,
  signIn,
  user,
} from './support/api.ts';

const ClientId = clientId;
const UserPoolId = poolId;
const Username = 'dana';

const refused = { name: 'InvalidParameterException', status: 400 };
const notAuthorized = { name: 'NotAuthorizedException', status: 400 };

const start = (create: Record<string, unknown> = {}, more: Partial<SeedPool> = {}): Api =>
  api({
    seed: {
      pools: [
        pool({
          users: [user('dana')],
          ...more,
          create: { PoolName: 'rules', ...create },
        }),
      ],
    },
  });

const attributesOf = async (from: Api, name = Username): Promise<Record<string, string>> => {
  const found = await from.send('AdminGetUser', { UserPoolId, Username: name });
  return Object.fromEntries(found.UserAttributes.map((a: Body) => [a.Name, a.Value]));
};

const accessToken = async (from: Api): Promise<string> =>
  (await signIn(from, 'dana')).AuthenticationResult.AccessToken;

describe('a secret hash for a client without a secret', () => {
  const SECRET_HASH = 'bm90IGEgaGFzaA==';
  const ClientSecret = 'not_a_secret_of_the_client';
  const auth = { USERNAME: 'dana', PASSWORD: goodPassword, SECRET_HASH };
  const top = { ClientId, Username, SecretHash: SECRET_HASH };

  test.each<[string, object]>([
    ['InitiateAuth', { ClientId, AuthFlow: 'USER_PASSWORD_AUTH', AuthParameters: auth }],
    [
      'AdminInitiateAuth',
      { UserPoolId, ClientId, AuthFlow: 'ADMIN_USER_PASSWORD_AUTH', AuthParameters: auth },
    ],
    [
      'RespondToAuthChallenge',
      { ClientId, ChallengeName: 'SMS_MFA', Session: 'x'.repeat(20), ChallengeResponses: auth },
    ],
    [
      'AdminRespondToAuthChallenge',
      {
        UserPoolId,
        ClientId,
        ChallengeName: 'SMS_MFA',
        Session: 'x'.repeat(20),
        ChallengeResponses: auth,
      },
    ],
    ['SignUp', { ...top, Username: 'other', Password: goodPassword }],
    ['ConfirmSignUp', { ...top, ConfirmationCode: '123456' }],
    ['ResendConfirmationCode', top],
    ['ForgotPassword', top],
    ['ConfirmForgotPassword', { ...top, ConfirmationCode: '123456', Password: goodPassword }],
    ['GetTokensFromRefreshToken', { ClientId, RefreshToken: 'x', ClientSecret }],
    ['RevokeToken', { ClientId, Token: 'x', ClientSecret }],
  ])('is refused by %s', async (operation, input) => {
    await expect(start().send(operation, input)).rejects.toMatchObject(notAuthorized);
  });

  test('is refused with a refresh token too', async () => {
    const from = start();
    const { RefreshToken } = (await signIn(from, 'dana')).AuthenticationResult;
    await expect(
      initiate(from, 'REFRESH_TOKEN_AUTH', { REFRESH_TOKEN: RefreshToken, SECRET_HASH }),
    ).rejects.toMatchObject(notAuthorized);
  });
});

describe('a password', () => {
  const spaced = 'Correct Horse 7';

  test('may contain spaces in a seed, at SignUp, and when it is set, changed or reset', async () => {
    const from = start({}, { users: [user('dana', { password: spaced })] });
    expect((await signIn(from, 'dana', spaced)).AuthenticationResult).toBeTruthy();
    await from.send('SignUp', { ClientId, Username: 'other', Password: spaced });
    await from.send('AdminSetUserPassword', {
      UserPoolId,
      Username,
      Password: 'Other Horse 7',
      Permanent: true,
    });
    const { AccessToken } = (await signIn(from, 'dana', 'Other Horse 7')).AuthenticationResult;
    await from.send('ChangePassword', {
      AccessToken,
      PreviousPassword: 'Other Horse 7',
      ProposedPassword: spaced,
    });
    await from.send('ForgotPassword', { ClientId, Username });
    await from.send('ConfirmForgotPassword', {
      ClientId,
      Username,
      ConfirmationCode: from.code('dana@example.test'),
      Password: 'Third Horse 7',
    });
    expect((await signIn(from, 'dana', 'Third Horse 7')).AuthenticationResult).toBeTruthy();
  });

  test('may contain spaces when it replaces a temporary one', async () => {
    const from = start(
      {},
      { users: [user('dana', { password: undefined, temporaryPassword: spaced })] },
    );
    const { ChallengeName, Session } = await signIn(from, 'dana', spaced);
    expect(ChallengeName).toBe('NEW_PASSWORD_REQUIRED');
    const answer = (NEW_PASSWORD: string) =>
      from.send('RespondToAuthChallenge', {
        ClientId,
        ChallengeName,
        Session,
        ChallengeResponses: { USERNAME: 'dana', NEW_PASSWORD },
      });
    await expect(answer(' New Horse 7')).rejects.toMatchObject(refused);
    expect((await answer('New Horse 7')).AuthenticationResult).toBeTruthy();
  });

  test.each([' Correct Horse 7', 'Correct Horse 7 ', '\tCorrect-Horse-7', '   ', ''])(
    'may not begin or end with a space: %j',
    async (Password) => {
      await expect(
        start().send('AdminSetUserPassword', { UserPoolId, Username, Password }),
      ).rejects.toMatchObject(refused);
    },
  );
});

test('ConfirmForgotPassword leaves other devices signed in', async () => {
  const from = start();
  const AccessToken = await accessToken(from);
  await from.send('ForgotPassword', { ClientId, Username });
  await from.send('ConfirmForgotPassword', {
    ClientId,
    Username,
    ConfirmationCode: from.code('dana@example.test'),
    Password: 'Other-Horse-1!',
  });
  expect(await from.send('GetUser', { AccessToken })).toMatchObject({ Username });
});

describe('ListUsers', () => {
  const from = start(
    { Schema: [{ Name: 'tier', AttributeDataType: 'String' }] },
    { users: [user('dana', { attributes: { name: 'Dana' } }), user('off', { disabled: true })] },
  );
  const found = async (Filter: string): Promise<string[]> =>
    (await from.send('ListUsers', { UserPoolId, Filter })).Users.map((u: Body) => u.Username);

  test.each<[string, string[]]>([
    ['cognito:user_status = "confirmed"', ['dana', 'off']],
    ['cognito:user_status ^= "CONF"', ['dana', 'off']],
    ['status = "Enabled"', ['dana']],
    ['status = "enabled"', []],
    ['username = "dana"', ['dana']],
    ['username = "Dana"', []],
    ['name ^= "Da"', ['dana']],
    ['"name"="Dana"', ['dana']],
    ['email = "off@example.test"', ['off']],
  ])('finds by %s', async (filter, users) => {
    expect(await found(filter)).toEqual(users);
  });

  test.each([
    ['custom:tier = "gold"', 'Invalid search attribute: custom:tier'],
    ['nickname = "d"', 'Invalid search attribute: nickname'],
    ['address ^= "d"', 'Invalid search attribute: address'],
    ['__proto__ = "d"', 'Invalid search attribute: __proto__'],
    ['name > "d"', 'Error while parsing filter.'],
    ['name = d', 'Error while parsing filter.'],
  ])('refuses %s', async (filter, message) => {
    await expect(found(filter)).rejects.toMatchObject({ ...refused, message });
  });

  test('refuses to return an attribute that is not in the schema', async () => {
    await expect(
      from.send('ListUsers', { UserPoolId, AttributesToGet: ['custom:nope'] }),
    ).rejects.toMatchObject(refused);
  });
});

describe('a list', () => {
  const groups = ['g1', 'g2', 'g3'];
  const from = start(
    {},
    {
      groups,
      users: ['a', 'b', 'c', 'd'].map((name) => user(name, { groups })),
      clients: ['one', 'two', 'three'].map((id) => ({ id })),
    },
  );

  test.each<[string, object, member: string, count: string, token: string, total: number]>([
    ['ListUsers', {}, 'Users', 'Limit', 'PaginationToken', 4],
    ['ListUsersInGroup', { GroupName: 'g1' }, 'Users', 'Limit', 'NextToken', 4],
    ['AdminListGroupsForUser', { Username: 'a' }, 'Groups', 'Limit', 'NextToken', 3],
    ['ListUserPoolClients', {}, 'UserPoolClients', 'MaxResults', 'NextToken', 3],
  ])('of %s is returned page by page', async (operation, input, member, count, token, total) => {
    const page = (more: object) => from.send(operation, { UserPoolId, ...input, ...more });
    const whole = await page({});
    expect(whole[member]).toHaveLength(total);
    expect(whole).not.toHaveProperty(token);
    const gathered = [];
    let next: string | undefined;
    do {
      const part: Body = await page({ [count]: 1, ...(next !== undefined && { [token]: next }) });
      expect(part[member]).toHaveLength(1);
      gathered.push(...part[member]);
      next = part[token];
    } while (next !== undefined);
    expect(gathered).toEqual(whole[member]);
    for (const wrong of [{ [count]: 61 }, { [count]: -1 }, { [token]: 'made up' }, { [token]: '' }])
      await expect(page(wrong)).rejects.toMatchObject(refused);
  });
});

describe('AdminUpdateUserAttributes', () => {
  const change = (from: Api, attributes: Record<string, string>) =>
    from.send('AdminUpdateUserAttributes', {
      UserPoolId,
      Username,
      UserAttributes: Object.entries(attributes).map(([Name, Value]) => ({ Name, Value })),
    });
  const to = 'new@example.test';
  const verify = async (from: Api) =>
    from.send('VerifyUserAttribute', {
      AccessToken: await accessToken(from),
      AttributeName: 'email',
      Code: from.code(to),
    });

  test('sends a code to a new address if the pool verifies addresses', async () => {
    const from = start({ AutoVerifiedAttributes: ['email'] });
    await change(from, { email: to });
    expect(await attributesOf(from)).toMatchObject({ email: to, email_verified: 'false' });
    await verify(from);
    expect(await attributesOf(from)).toMatchObject({ email: to, email_verified: 'true' });
  });

  test('keeps the old address until the new one is verified, if the pool says so', async () => {
    const from = start({
      AutoVerifiedAttributes: ['email'],
      UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate: ['email'] },
    });
    await change(from, { email: to });
    expect(await attributesOf(from)).toMatchObject({
      email: 'dana@example.test',
      email_verified: 'true',
    });
    await verify(from);
    expect(await attributesOf(from)).toMatchObject({ email: to, email_verified: 'true' });
  });

  test.each([[['email']], [[]]])(
    'sends no code when the administrator marks the address as verified: %j',
    async (AttributesRequireVerificationBeforeUpdate) => {
      const from = start({
        AutoVerifiedAttributes: ['email'],
        UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate },
      });
      await change(from, { email: to, email_verified: 'true' });
      expect(from.emulator.inbox.list(to)).toEqual([]);
      expect(await attributesOf(from)).toMatchObject({ email: to, email_verified: 'true' });
    },
  );

  test('sends no code in a pool that verifies nothing, nor for the same address', async () => {
    const quiet = start({ AutoVerifiedAttributes: [] });
    await change(quiet, { email: to });
    const from = start({ AutoVerifiedAttributes: ['email'] });
    await change(from, { email: 'dana@example.test', name: 'Dana' });
    expect([...quiet.emulator.inbox.list(), ...from.emulator.inbox.list()]).toEqual([]);
    expect(await attributesOf(from)).toMatchObject({ email_verified: 'true', name: 'Dana' });
  });

  test('invalidates the code of an earlier address', async () => {
    const from = start({ AutoVerifiedAttributes: ['email'] });
    await change(from, { email: to });
    await change(from, { email: 'third@example.test', email_verified: 'false' });
    await expect(verify(from)).rejects.toMatchObject({ name: 'CodeMismatchException' });
  });
});

describe('attributes', () => {
  const own = async (from: Api, operation: string, more: object) =>
    from.send(operation, { AccessToken: await accessToken(from), ...more });
  const asAdmin = (from: Api, operation: string, more: object) =>
    from.send(operation, { UserPoolId, Username, ...more });

  test.each([
    ['UpdateUserAttributes', own],
    ['DeleteUserAttributes', own],
    ['AdminUpdateUserAttributes', asAdmin],
    ['AdminDeleteUserAttributes', asAdmin],
  ])('are a required member of %s', async (operation, call) => {
    await expect(call(start(), operation, {})).rejects.toMatchObject(refused);
  });

  test.each([
    ['DeleteUserAttributes', own],
    ['AdminDeleteUserAttributes', asAdmin],
  ])('that are not in the schema cannot be deleted by %s', async (operation, call) => {
    const from = start();
    for (const name of ['custom:nope', 'nope', '__proto__'])
      await expect(
        call(from, operation, { UserAttributeNames: ['email', name] }),
      ).rejects.toMatchObject(refused);
    expect(await attributesOf(from)).toHaveProperty('email');
    await call(from, operation, { UserAttributeNames: ['email'] });
    expect(await attributesOf(from)).not.toHaveProperty('email');
  });

  test.each(['True', 'TRUE', 'true'])('email_verified %j counts as true', async (mark) => {
    const attributes = { email: 'dana@example.test', email_verified: mark };
    const from = start({}, { users: [user('dana', { attributes })] });
    await from.send('ForgotPassword', { ClientId, Username });
    expect(from.emulator.inbox.list('dana@example.test')).toHaveLength(1);
  });
});

describe('recovery', () => {
  const by = (...names: string[]) => ({
    AccountRecoverySetting: {
      RecoveryMechanisms: names.map((Name, i) => ({ Name, Priority: i + 1 })),
    },
  });
  const phone = {
    phone_number: '+15550100001',
    phone_number_verified: 'true',
    email: 'dana@example.test',
    email_verified: 'true',
  };
  const withSms = (create: object, mfa: object = { SMSMfaSettings: { Enabled: true } }) =>
    start(
      {
        ...create,
        MfaConfiguration: 'OPTIONAL',
        SmsConfiguration: { SnsCallerArn: 'arn:aws:iam::000000000000:role/sms' },
      },
      { users: [user('dana', { attributes: phone, mfa })] },
    );
  const forgot = (from: Api) => from.send('ForgotPassword', { ClientId, Username });
  const reset = (from: Api) => from.send('AdminResetUserPassword', { UserPoolId, Username });

  test.each([
    ['ForgotPassword', forgot],
    ['AdminResetUserPassword', reset],
  ])('by administrators only makes %s fail', async (_, call) => {
    await expect(call(start(by('admin_only')))).rejects.toMatchObject({
      ...notAuthorized,
      message: 'Contact administrator to reset password.',
    });
  });

  test('by text message is refused to users whose second factor it is', async () => {
    const from = withSms(by('verified_phone_number'));
    await expect(forgot(from)).rejects.toMatchObject(refused);
    expect(from.emulator.inbox.list()).toEqual([]);
  });

  test('uses the next mechanism in that case', async () => {
    const { CodeDeliveryDetails } = await forgot(
      withSms(by('verified_phone_number', 'verified_email')),
    );
    expect(CodeDeliveryDetails.DeliveryMedium).toBe('EMAIL');
  });

  test('by text message works for users with another factor, and in pools without a setting', async () => {
    for (const from of [withSms(by('verified_phone_number'), {}), withSms({})])
      expect((await forgot(from)).CodeDeliveryDetails.DeliveryMedium).toBe('SMS');
  });

  test.each<[string, object, string]>([
    [
      'a temporary password',
      { password: undefined, temporaryPassword: goodPassword },
      'User password cannot be reset in the current state.',
    ],
    ['a disabled account', { disabled: true }, 'User is disabled.'],
  ])('is refused for %s, for every caller', async (_, given, message) => {
    for (const call of [forgot, reset])
      await expect(call(start({}, { users: [user('dana', given)] }))).rejects.toMatchObject({
        ...notAuthorized,
        message,
      });
  });
});

test('an invitation is only sent again to users who have not used it', async () => {
  await expect(
    start().send('AdminCreateUser', { UserPoolId, Username, MessageAction: 'RESEND' }),
  ).rejects.toMatchObject({ name: 'UnsupportedUserStateException', status: 400 });
});

describe('texts', () => {
  const legacy = start({}, { clients: [{ id: clientId, ExplicitAuthFlows: everyFlow }] });
  const nobody = { ClientId, Username: 'nobody' };

  test.each<[string, object]>([
    ['ForgotPassword', nobody],
    ['ConfirmForgotPassword', { ...nobody, ConfirmationCode: '1', Password: goodPassword }],
    ['ConfirmSignUp', { ...nobody, ConfirmationCode: '1' }],
    ['ResendConfirmationCode', nobody],
  ])('%s says in Cognito’s words that nobody has the name', async (operation, input) => {
    await expect(legacy.send(operation, input)).rejects.toMatchObject({
      name: 'UserNotFoundException',
      message: 'Username/client id combination not found.',
    });
  });

  test('AdminCreateUser says in its own words that the name is taken', async () => {
    await expect(legacy.send('AdminCreateUser', { UserPoolId, Username })).rejects.toMatchObject({
      name: 'UsernameExistsException',
      message: 'User account already exists',
    });
  });

  test.each([
    [['email'], 'Username should be an email.'],
    [['phone_number'], 'Username should be a phone number.'],
    [['email', 'phone_number'], 'Username should be either an email or a phone number.'],
  ])(
    'with %j a wrong username is refused with what it should be',
    async (UsernameAttributes, message) => {
      const from = start({ UsernameAttributes }, { users: [] });
      for (const [operation, input] of [
        ['SignUp', { ClientId, Username: 'plain', Password: goodPassword }],
        ['AdminCreateUser', { UserPoolId, Username: 'plain' }],
      ] as const)
        await expect(from.send(operation, input)).rejects.toMatchObject({ ...refused, message });
    },
  );
});

test('SignUp and ConfirmSignUp give a Session only to clients that allow USER_AUTH', async () => {
  const newcomer = {
    Username: 'newcomer',
    Password: goodPassword,
    UserAttributes: [{ Name: 'email', Value: 'newcomer@example.test' }],
  };
  const has = async (ExplicitAuthFlows: string[]) => {
    const from = start(
      { AutoVerifiedAttributes: ['email'] },
      {
        clients: [{ id: clientId, ExplicitAuthFlows }],
      },
    );
    const signedUp = await from.send('SignUp', { ClientId, ...newcomer });
    const confirmed = await from.send('ConfirmSignUp', {
      ClientId,
      Username: 'newcomer',
      ConfirmationCode: from.code('newcomer@example.test'),
    });
    return ['Session' in signedUp, 'Session' in confirmed];
  };
  expect(await has(['ALLOW_USER_AUTH'])).toEqual([true, true]);
  expect(await has(['ALLOW_USER_SRP_AUTH'])).toEqual([false, false]);
});
