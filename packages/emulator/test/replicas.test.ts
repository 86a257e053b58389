/** Two emulators share a pool: the second serves its replica in another Region. */
import { decodeJwt } from 'jose';
import { describe, expect, test } from 'vitest';
import { createEmulator, type SeedPool } from '../src/index.ts';
import { startEmulator } from '../src/node.ts';
import { operations } from '../src/operations/operations.ts';
import { modelInputs } from '../src/validation/model.ts';
import {
  api,
  clientId,
  everyFlow,
  goodPassword,
  initiate,
  passwordless,
  pool,
  poolId,
  signIn,
  user,
} from './support/api.ts';
import { randomOf, valid } from './support/model-values.ts';

const region = 'eu-west-1';
const top = { UserPoolId: poolId };
const here = { ...top, RegionName: region };
const replicable = {
  PoolName: 'replicable',
  KeyConfiguration: {
    KeyType: 'CUSTOMER_MANAGED_KEY',
    KmsKeyArn: 'arn:aws:kms:us-east-1:000000000000:key/mrk-1',
  },
  IssuerConfiguration: { Type: 'UPDATED' },
};

/** The emulators of both Regions; the replica is active. */
function both(given: Partial<SeedPool> = {}) {
  const primary = api({
    seed: {
      pools: [
        pool({
          users: [user('alice')],
          replica: { RegionName: region, Status: 'ACTIVE' },
          ...given,
          create: { ...replicable, ...given.create },
        }),
      ],
    },
  });
  return { primary, secondary: api({ replicaOf: primary.emulator, region }) };
}

const refused = 'is not supported in the secondary Region of a user pool.';
const role = (name: string, Role: string, Status: string) => ({
  RegionName: name,
  Role,
  Status,
  UserPoolArn: `arn:aws:cognito-idp:${name}:000000000000:userpool/${poolId}`,
});

// Source: API reference of the four operations; developer guide, "Multi-Region replication for user pools".
describe('a replica', () => {
  test('is created inactive, listed, activated, and deleted once it is inactive', async () => {
    const { send } = api({ seed: { pools: [pool({ create: replicable })] } });
    const inactive = role(region, 'SECONDARY', 'INACTIVE');
    expect(await send('CreateUserPoolReplica', here)).toEqual({
      UserPoolReplica: { ...inactive, Status: 'CREATING' },
    });
    await expect(send('CreateUserPoolReplica', here)).rejects.toThrow('can have one replica');
    expect(await send('ListUserPoolReplicas', top)).toEqual({
      UserPoolReplicas: [inactive, role('us-east-1', 'PRIMARY', 'ACTIVE')],
    });
    const { UserPools } = await send('ListUserPools', { MaxResults: 1 });
    expect(UserPools).toEqual([expect.objectContaining({ ReplicaRegions: [region] })]);
    expect(await send('UpdateUserPoolReplica', { ...here, Status: 'ACTIVE' })).toEqual({
      UserPoolReplica: { ...inactive, Status: 'ACTIVE' },
    });
    await expect(send('DeleteUserPoolReplica', here)).rejects.toThrow('inactive can be deleted');
    await send('UpdateUserPoolReplica', { ...here, Status: 'INACTIVE' });
    await send('DeleteUserPoolReplica', here);
    await expect(send('DeleteUserPoolReplica', here)).rejects.toThrow(
      'has no replica in eu-west-1',
    );
    expect((await send('ListUserPoolReplicas', top)).UserPoolReplicas).toHaveLength(1);
  });

  test.each([
    ['InvalidParameterException', { KeyConfiguration: { KeyType: 'AWS_OWNED_KEY' } }],
    ['InvalidParameterException', { IssuerConfiguration: { Type: 'ORIGINAL' } }],
    ['FeatureUnavailableInTierException', { UserPoolTier: 'LITE' }],
  ])('fails with %s for a pool with %o', async (name, create) => {
    const { send } = api({ seed: { pools: [pool({ create: { ...replicable, ...create } })] } });
    await expect(send('CreateUserPoolReplica', here)).rejects.toMatchObject({ name });
  });

  test('cannot be in the Region of its pool', async () => {
    const { send } = api({ seed: { pools: [pool({ create: replicable })] } });
    await expect(
      send('CreateUserPoolReplica', { ...top, RegionName: 'us-east-1' }),
    ).rejects.toMatchObject({ name: 'InvalidParameterException' });
  });
});

describe('the secondary Region', () => {
  test('signs users in while the primary is out of reach, and each accepts the other’s tokens', async () => {
    const { primary, secondary } = both();
    primary.emulator.faults.add({ kind: 'drop' });
    await expect(signIn(primary, 'alice')).rejects.toThrow('dropped');
    const { AuthenticationResult: tokens } = await signIn(secondary, 'alice');
    const { AccessToken, RefreshToken } = tokens;
    primary.emulator.faults.clear();
    expect(await primary.send('GetUser', { AccessToken })).toMatchObject({ Username: 'alice' });
    expect(
      await primary.send('GetTokensFromRefreshToken', { ClientId: clientId, RefreshToken }),
    ).toMatchObject({ AuthenticationResult: { TokenType: 'Bearer' } });
    await primary.send('AdminUserGlobalSignOut', { ...top, Username: 'alice' });
    await expect(secondary.send('GetUser', { AccessToken })).rejects.toThrow('revoked');
  });

  test('names the issuer of both Regions, and its own in the original form', async () => {
    const { primary, secondary } = both();
    const issuer = async () =>
      decodeJwt((await signIn(secondary, 'alice')).AuthenticationResult.IdToken).iss;
    expect(await issuer()).toBe(`https://issuer-cognito-idp.us-east-1.amazonaws.com/${poolId}`);
    await primary.send('UpdateUserPool', top);
    expect(await issuer()).toBe(`https://cognito-idp.eu-west-1.amazonaws.com/${poolId}`);
  });

  test('serves reading, signing in and out, devices and its own settings, and nothing else', async () => {
    const { secondary } = both();
    const refusing: string[] = [];
    for (const name of operations.keys()) {
      const input = Object(valid(modelInputs[name] ?? '', randomOf(1), true));
      await secondary.send(name, input).catch((error: Error) => {
        if (error.message === `${name} ${refused}`) refusing.push(name);
      });
    }
    expect(refusing.filter((name) => /^(Admin)?(List|Describe)/.test(name))).toEqual([]);
    expect(refusing).toEqual(
      expect.arrayContaining([
        ...['SignUp', 'ConfirmSignUp', 'ForgotPassword', 'ConfirmForgotPassword', 'ChangePassword'],
        ...['UpdateUserAttributes', 'GetUserAttributeVerificationCode', 'AssociateSoftwareToken'],
        ...[
          'AdminCreateUser',
          'AdminSetUserPassword',
          'DeleteUser',
          'CreateGroup',
          'CreateUserPool',
        ],
        ...['SetUserMFAPreference', 'CompleteWebAuthnRegistration', 'DeleteUserPoolReplica'],
      ]),
    );
    const served = [...operations.keys()].filter(
      (name) => !refusing.includes(name) && !/^(Admin)?(Get|List|Describe)/.test(name),
    );
    expect(served.sort()).toEqual([
      ...['AdminForgetDevice', 'AdminInitiateAuth', 'AdminRespondToAuthChallenge'],
      ...['AdminRevokeUserSession', 'AdminUpdateDeviceStatus', 'AdminUserGlobalSignOut'],
      ...['ConfirmDevice', 'ForgetDevice', 'GlobalSignOut', 'InitiateAuth'],
      ...['RespondToAuthChallenge', 'RevokeToken', 'RevokeUserSession', 'TagResource'],
      ...['UntagResource', 'UpdateDeviceStatus', 'UpdateUserPool', 'UpdateUserPoolReplica'],
    ]);
  });

  test('asks for no code of an authenticator app, and for no new password', async () => {
    const { primary, secondary } = both({
      mfa: { MfaConfiguration: 'OPTIONAL', SoftwareTokenMfaConfiguration: { Enabled: true } },
      users: [
        user('totp', {
          totpSecret: 'JBSWY3DPEHPK3PXP',
          mfa: { SoftwareTokenMfaSettings: { Enabled: true, PreferredMfa: true } },
        }),
        { username: 'new', attributes: {}, temporaryPassword: 'Correct-Horse-1!' },
      ],
    });
    for (const [name, asked] of [
      ['totp', 'SOFTWARE_TOKEN_MFA'],
      ['new', 'NEW_PASSWORD_REQUIRED'],
    ] as const) {
      expect(await signIn(primary, name)).toMatchObject({ ChallengeName: asked });
      await expect(signIn(secondary, name)).rejects.toMatchObject({
        name: 'OperationNotEnabledException',
        message: `${asked} ${refused}`,
      });
    }
  });

  test('adds no user that UserMigration knows', async () => {
    const { primary } = both();
    const secondary = api({
      replicaOf: primary.emulator,
      region,
      lambdas: {
        migrate: (event) => ({
          ...event,
          response: { userAttributes: { email: 'm@example.test' } },
        }),
      },
    });
    const LambdaConfig = {
      UserMigration: 'arn:aws:lambda:eu-west-1:000000000000:function:migrate',
    };
    await secondary.send('UpdateUserPool', { ...top, LambdaConfig });
    await expect(signIn(secondary, 'mia')).rejects.toThrow(`Creating a user ${refused}`);
  });

  test('counts wrong passwords for itself, and a session ends at its border', async () => {
    const { primary, secondary } = both({ create: { ...replicable, ...passwordless } });
    for (let i = 0; i < 6; i++) await signIn(secondary, 'alice', 'Wrong-Horse-1!').catch(() => {});
    await expect(signIn(secondary, 'alice')).rejects.toThrow('attempts exceeded');
    expect(await signIn(primary, 'alice')).toHaveProperty('AuthenticationResult');
    const asked = await initiate(primary, 'USER_AUTH', { USERNAME: 'alice' });
    expect(asked).toMatchObject({ ChallengeName: 'SELECT_CHALLENGE' });
    await expect(
      secondary.send('RespondToAuthChallenge', {
        ClientId: clientId,
        ChallengeName: 'SELECT_CHALLENGE',
        Session: asked.Session,
        ChallengeResponses: { USERNAME: 'alice', ANSWER: 'PASSWORD' },
      }),
    ).rejects.toThrow('Invalid session');
  });

  test('has tags, senders and triggers of its own, and takes no other setting', async () => {
    const { primary, secondary } = both({
      create: { ...replicable, UserPoolTags: { where: 'east' } },
    });
    const ResourceArn = role(region, '', '').UserPoolArn;
    await secondary.send('TagResource', { ResourceArn, Tags: { where: 'west' } });
    expect(await secondary.send('DescribeUserPool', top)).toMatchObject({
      UserPool: { Arn: ResourceArn, UserPoolTags: { where: 'west' }, Name: 'replicable' },
    });
    expect(await primary.send('DescribeUserPool', top)).toMatchObject({
      UserPool: { UserPoolTags: { where: 'east' } },
    });
    await expect(
      secondary.send('UpdateUserPool', { ...top, AutoVerifiedAttributes: ['email'] }),
    ).rejects.toMatchObject({ name: 'OperationNotEnabledException' });
  });

  test('refuses users while the replica is inactive, and knows no pool without one', async () => {
    const { primary, secondary } = both();
    const { AccessToken } = (await signIn(secondary, 'alice')).AuthenticationResult;
    await secondary.send('UpdateUserPoolReplica', { ...here, Status: 'INACTIVE' });
    for (const call of [
      () => signIn(secondary, 'alice'),
      () => secondary.send('GetUser', { AccessToken }),
      () =>
        secondary.send('AdminInitiateAuth', {
          ...top,
          ClientId: clientId,
          AuthFlow: 'ADMIN_USER_PASSWORD_AUTH',
          AuthParameters: { USERNAME: 'alice', PASSWORD: goodPassword },
        }),
    ])
      await expect(call()).rejects.toThrow(
        `The replica of user pool ${poolId} in ${region} is inactive.`,
      );
    expect(await secondary.send('DescribeUserPool', top)).toHaveProperty('UserPool');
    await primary.send('DeleteUserPoolReplica', here);
    await expect(secondary.send('DescribeUserPool', top)).rejects.toThrow('does not exist');
  });

  test('survives a reset and a snapshot of the primary', async () => {
    const { primary, secondary } = both();
    await primary.emulator.reset();
    expect(await signIn(secondary, 'alice')).toHaveProperty('AuthenticationResult');
    const again = createEmulator({ snapshot: await secondary.emulator.snapshot() });
    const beside = api({ replicaOf: again, region });
    expect(await signIn(beside, 'alice')).toHaveProperty('AuthenticationResult');
    expect(() => createEmulator({ replicaOf: beside.emulator, region })).toThrow(TypeError);
  });

  test('has an address of its own behind HTTP', async () => {
    const running = await startEmulator({
      port: 0,
      replica: { region, port: 0 },
      seed: {
        pools: [
          pool({
            create: replicable,
            clients: [{ id: clientId, ExplicitAuthFlows: everyFlow }],
            replica: { RegionName: region },
          }),
        ],
      },
    });
    const response = await fetch(running.replica?.url ?? '', {
      method: 'POST',
      headers: { 'x-amz-target': 'AWSCognitoIdentityProviderService.DescribeUserPool' },
      body: JSON.stringify(top),
    });
    expect((await response.json()).UserPool.Arn).toContain(`:${region}:`);
    await running.close();
  });
});
