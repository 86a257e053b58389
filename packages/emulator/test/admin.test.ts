import { beforeEach, describe, expect, test } from 'vitest';
import {
  api,
  clientId,
  everyFlow,
  goodPassword,
  pool,
  poolId,
  signIn,
  user,
} from './support/api.ts';

const from = api({ seed: { pools: [pool({ users: [user('alice'), user('bob')] })] } });
beforeEach(() => from.emulator.reset());

const target = (Username: string) => ({ UserPoolId: poolId, Username });

describe('AdminCreateUser', () => {
  test('invites with a temporary password that meets the policy', async () => {
    const { User } = await from.send('AdminCreateUser', {
      ...target('new'),
      UserAttributes: [{ Name: 'email', Value: 'new@example.test' }],
      DesiredDeliveryMediums: ['EMAIL'],
    });
    expect(User).toMatchObject({ Username: 'new', UserStatus: 'FORCE_CHANGE_PASSWORD' });
    const asked = await signIn(from, 'new', from.code('new@example.test'));
    expect(asked.ChallengeName).toBe('NEW_PASSWORD_REQUIRED');
  });

  test.each([
    { ForceAliasCreation: 'yes' },
    { DesiredDeliveryMediums: ['PIGEON'] },
    { DesiredDeliveryMediums: 'EMAIL' },
    { ValidationData: 5 },
    { ClientMetadata: { a: 1 } },
  ])('creates no user when it is refused for %j', async (given) => {
    await expect(
      from.send('AdminCreateUser', { ...target('new'), ...given }),
    ).rejects.toMatchObject({ status: 400 });
    await expect(from.send('AdminGetUser', target('new'))).rejects.toMatchObject({
      name: 'UserNotFoundException',
    });
  });

  test('creates no user when the password is refused', async () => {
    const weak = { ...target('new'), TemporaryPassword: 'weak' };
    await expect(from.send('AdminCreateUser', weak)).rejects.toMatchObject({
      name: 'InvalidPasswordException',
    });
    await expect(from.send('AdminGetUser', target('new'))).rejects.toMatchObject({
      name: 'UserNotFoundException',
    });
  });

  test('refuses a taken name', async () => {
    await expect(from.send('AdminCreateUser', target('alice'))).rejects.toMatchObject({
      name: 'UsernameExistsException',
    });
  });
});

describe('the admin flows', () => {
  const start = (AuthFlow: string, AuthParameters: Record<string, string>) =>
    from.send('AdminInitiateAuth', {
      UserPoolId: poolId,
      ClientId: clientId,
      AuthFlow,
      AuthParameters: { USERNAME: 'alice', ...AuthParameters },
    });

  test('take a password', async () => {
    for (const flow of ['ADMIN_USER_PASSWORD_AUTH', 'ADMIN_NO_SRP_AUTH']) {
      expect((await start(flow, { PASSWORD: goodPassword })).AuthenticationResult).toBeTruthy();
      await expect(start(flow, { PASSWORD: 'Wrong-Horse-1!' })).rejects.toThrow(
        'Incorrect username or password.',
      );
    }
  });

  test('ask ADMIN_NO_SRP_AUTH when the call has no password', async () => {
    const asked = await start('ADMIN_NO_SRP_AUTH', {});
    expect(asked).toMatchObject({ ChallengeName: 'ADMIN_NO_SRP_AUTH', ChallengeParameters: {} });
    const answer = {
      ClientId: clientId,
      ChallengeName: 'ADMIN_NO_SRP_AUTH',
      Session: asked.Session,
      ChallengeResponses: { USERNAME: 'alice', PASSWORD: goodPassword },
    };
    await expect(from.send('RespondToAuthChallenge', answer)).rejects.toMatchObject({
      name: 'InvalidParameterException',
    });
    const done = await from.send('AdminRespondToAuthChallenge', { UserPoolId: poolId, ...answer });
    expect(done.AuthenticationResult).toBeTruthy();
  });

  test('are refused in InitiateAuth, and its own flow in AdminInitiateAuth', async () => {
    const AuthParameters = { USERNAME: 'alice', PASSWORD: goodPassword };
    await expect(
      from.send('InitiateAuth', {
        ClientId: clientId,
        AuthFlow: 'ADMIN_USER_PASSWORD_AUTH',
        AuthParameters,
      }),
    ).rejects.toMatchObject({ name: 'InvalidParameterException' });
    await expect(start('USER_PASSWORD_AUTH', AuthParameters)).rejects.toMatchObject({
      name: 'InvalidParameterException',
    });
  });
});

describe('an administrator', () => {
  test('disables, enables and deletes users; disabling revokes their tokens', async () => {
    const { AccessToken } = (await signIn(from, 'alice')).AuthenticationResult;
    await from.send('AdminDisableUser', target('alice'));
    await expect(from.send('GetUser', { AccessToken })).rejects.toMatchObject({
      name: 'NotAuthorizedException',
    });
    await expect(signIn(from, 'alice')).rejects.toThrow('User is disabled.');
    await from.send('AdminEnableUser', target('alice'));
    expect((await signIn(from, 'alice')).AuthenticationResult).toBeTruthy();
    await from.send('AdminDeleteUser', target('alice'));
    await expect(signIn(from, 'alice')).rejects.toThrow('Incorrect username or password.');
  });

  test('confirms a sign-up', async () => {
    await from.send('SignUp', { ClientId: clientId, Username: 'new', Password: goodPassword });
    await from.send('AdminConfirmSignUp', target('new'));
    expect((await signIn(from, 'new')).AuthenticationResult).toBeTruthy();
  });

  test('changes attributes', async () => {
    await from.send('AdminUpdateUserAttributes', {
      ...target('alice'),
      UserAttributes: [
        { Name: 'name', Value: 'Alice' },
        { Name: 'email_verified', Value: 'false' },
      ],
    });
    const { UserAttributes } = await from.send('AdminGetUser', target('alice'));
    expect(UserAttributes).toContainEqual({ Name: 'name', Value: 'Alice' });
    expect(UserAttributes).toContainEqual({ Name: 'email_verified', Value: 'false' });
  });

  test('lists users by page and filter', async () => {
    const list = (more: object) => from.send('ListUsers', { UserPoolId: poolId, ...more });
    const first = await list({ Limit: 1 });
    const second = await list({ Limit: 1, PaginationToken: first.PaginationToken });
    expect([...first.Users, ...second.Users].map(({ Username }) => Username)).toEqual([
      'alice',
      'bob',
    ]);
    expect(second).not.toHaveProperty('PaginationToken');
    const named = await list({ Filter: 'email ^= "bob@"', AttributesToGet: ['email'] });
    expect(named.Users).toMatchObject([
      { Username: 'bob', Attributes: [{ Name: 'email', Value: 'bob@example.test' }] },
    ]);
    await expect(list({ Filter: 'nonsense' })).rejects.toMatchObject({
      name: 'InvalidParameterException',
    });
  });
});

describe('pools and clients', () => {
  test('are described, updated and deleted', async () => {
    const { UserPool } = await from.send('CreateUserPool', {
      PoolName: 'made',
      Policies: { PasswordPolicy: { MinimumLength: 12 } },
    });
    expect(UserPool.Id).toMatch(/^us-east-1_[0-9a-zA-Z]{9}$/);
    const UserPoolId = UserPool.Id;
    await from.send('UpdateUserPool', { UserPoolId, AutoVerifiedAttributes: ['email'] });
    const described = await from.send('DescribeUserPool', { UserPoolId });
    expect(described.UserPool).toMatchObject({
      Name: 'made',
      AutoVerifiedAttributes: ['email'],
      MfaConfiguration: 'OFF',
    });
    await from.send('SetUserPoolMfaConfig', {
      UserPoolId,
      MfaConfiguration: 'ON',
      SoftwareTokenMfaConfiguration: { Enabled: true },
    });
    expect(await from.send('GetUserPoolMfaConfig', { UserPoolId })).toEqual({
      MfaConfiguration: 'ON',
      SoftwareTokenMfaConfiguration: { Enabled: true },
    });
    const { UserPoolClient } = await from.send('CreateUserPoolClient', {
      UserPoolId,
      ClientName: 'web',
      GenerateSecret: true,
      AuthSessionValidity: 10,
    });
    expect(UserPoolClient).toMatchObject({
      ClientName: 'web',
      AuthSessionValidity: 10,
      ExplicitAuthFlows: ['ALLOW_REFRESH_TOKEN_AUTH', 'ALLOW_USER_SRP_AUTH', 'ALLOW_CUSTOM_AUTH'],
    });
    expect(UserPoolClient.ClientSecret).toHaveLength(51);
    const client = { UserPoolId, ClientId: UserPoolClient.ClientId };
    await from.send('UpdateUserPoolClient', { ...client, ExplicitAuthFlows: everyFlow });
    const after = await from.send('DescribeUserPoolClient', client);
    expect(after.UserPoolClient).toMatchObject({
      ClientName: 'web',
      ClientSecret: UserPoolClient.ClientSecret,
      ExplicitAuthFlows: everyFlow,
      AuthSessionValidity: 3,
    });
    await from.send('DeleteUserPoolClient', client);
    await expect(from.send('DescribeUserPoolClient', client)).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
    });
    await from.send('DeleteUserPool', { UserPoolId });
    await expect(from.send('DescribeUserPool', { UserPoolId })).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
    });
  });

  test.each([
    ['AuthSessionValidity', { AuthSessionValidity: 2 }],
    ['ExplicitAuthFlows', { ExplicitAuthFlows: ['ALLOW_NONSENSE'] }],
    ['ClientName', { ClientName: '' }],
  ])('a client with a wrong %s is refused', async (_, wrong) => {
    await expect(
      from.send('CreateUserPoolClient', { UserPoolId: poolId, ClientName: 'web', ...wrong }),
    ).rejects.toMatchObject({ name: 'InvalidParameterException' });
  });

  test('MFA without a factor is refused', async () => {
    await expect(
      from.send('SetUserPoolMfaConfig', { UserPoolId: poolId, MfaConfiguration: 'ON' }),
    ).rejects.toMatchObject({ name: 'InvalidParameterException' });
  });
});
