import {
  createDeviceVerifier,
  createSrpSession,
  signSrpSessionWithDevice,
  wrapAuthChallenge,
} from 'cognito-srp-helper';
import { generate } from 'otplib';
import { beforeEach, describe, expect, test } from 'vitest';
import {
  api,
  type Body,
  clientId,
  initiate,
  pool,
  poolId,
  respond,
  signIn,
  user,
} from './support/api.ts';

const secret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
const tracked = (
  ChallengeRequiredOnNewDevice: boolean,
  DeviceOnlyRememberedOnUserPrompt: boolean,
) =>
  api({
    seed: {
      pools: [
        pool({
          create: {
            PoolName: 'devices',
            DeviceConfiguration: {
              ChallengeRequiredOnNewDevice,
              DeviceOnlyRememberedOnUserPrompt,
            },
          },
          mfa: {
            MfaConfiguration: 'OPTIONAL',
            SoftwareTokenMfaConfiguration: { Enabled: true },
          },
          users: [
            user('dana'),
            user('eve'),
            user('totp', {
              totpSecret: secret,
              mfa: { SoftwareTokenMfaSettings: { Enabled: true, PreferredMfa: true } },
            }),
          ],
        }),
      ],
    },
  });

const always = tracked(true, false);
const prompted = tracked(true, true);
beforeEach(async () => {
  await always.emulator.reset();
  await prompted.emulator.reset();
});

async function confirm(from: typeof always, result: Body) {
  const { DeviceKey, DeviceGroupKey } = result.NewDeviceMetadata;
  const made = createDeviceVerifier(DeviceKey, DeviceGroupKey);
  const answer = await from.send('ConfirmDevice', {
    AccessToken: result.AccessToken,
    DeviceKey,
    DeviceName: 'Laptop',
    DeviceSecretVerifierConfig: made.DeviceSecretVerifierConfig,
  });
  return { key: DeviceKey, group: DeviceGroupKey, password: made.DeviceRandomPassword, answer };
}

type Device = Omit<Awaited<ReturnType<typeof confirm>>, 'answer'>;

const withKey = (from: typeof always, username: string, key: string) =>
  signIn(from, username, undefined, { DEVICE_KEY: key });

async function verifier(from: typeof always, asked: Body, device: Device, username = 'dana') {
  const session = createSrpSession(username, 'unused', poolId, false);
  const challenge = await respond(from, asked, {
    USERNAME: username,
    DEVICE_KEY: device.key,
    SRP_A: session.largeA,
  });
  const answer = wrapAuthChallenge(
    signSrpSessionWithDevice(session, challenge, device.group, device.password),
    {
      ClientId: clientId,
      ChallengeName: 'DEVICE_PASSWORD_VERIFIER',
      Session: challenge.Session,
      ChallengeResponses: { USERNAME: username, DEVICE_KEY: device.key },
    },
  );
  return { challenge, answer };
}

describe('a tracked device', () => {
  test('is added without a key, confirmed once, and then proven by SRP', async () => {
    const first = (await signIn(always, 'dana')).AuthenticationResult;
    expect(first.NewDeviceMetadata.DeviceKey).toMatch(/^us-east-1_[0-9a-f-]{36}$/);
    const device = await confirm(always, first);
    expect(device.answer).toEqual({ UserConfirmationNecessary: false });
    const asked = await withKey(always, 'dana', device.key);
    expect(asked.ChallengeName).toBe('DEVICE_SRP_AUTH');
    const { challenge, answer } = await verifier(always, asked, device);
    expect(Object.keys(challenge.ChallengeParameters).sort()).toEqual([
      'DEVICE_KEY',
      'SALT',
      'SECRET_BLOCK',
      'SRP_B',
      'USERNAME',
    ]);
    const done = await always.send('RespondToAuthChallenge', answer);
    expect(done.AuthenticationResult).not.toHaveProperty('NewDeviceMetadata');
    await expect(always.send('RespondToAuthChallenge', answer)).rejects.toThrow(
      'session can only be used once',
    );
  });

  test('with a wrong secret is refused', async () => {
    const device = await confirm(always, (await signIn(always, 'dana')).AuthenticationResult);
    const asked = await withKey(always, 'dana', device.key);
    const { answer } = await verifier(always, asked, { ...device, password: 'not it' });
    await expect(always.send('RespondToAuthChallenge', answer)).rejects.toMatchObject({
      name: 'NotAuthorizedException',
      message: 'Incorrect username or password.',
    });
  });

  test('replaces the second factor, for its own user only', async () => {
    const asked = await signIn(always, 'totp');
    expect(asked.ChallengeName).toBe('SOFTWARE_TOKEN_MFA');
    const epoch = Math.floor(always.emulator.clock.now() / 1000);
    const done = await respond(always, asked, {
      USERNAME: 'totp',
      SOFTWARE_TOKEN_MFA_CODE: await generate({ secret, epoch }),
    });
    const device = await confirm(always, done.AuthenticationResult);
    expect((await withKey(always, 'totp', device.key)).ChallengeName).toBe('DEVICE_SRP_AUTH');
    await expect(withKey(always, 'dana', device.key)).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
      message: 'Device does not exist.',
    });
  });

  test('is kept if its key comes with the code of a second factor', async () => {
    const code = () => generate({ secret, epoch: Math.floor(always.emulator.clock.now() / 1000) });
    const first = await respond(always, await signIn(always, 'totp'), {
      USERNAME: 'totp',
      SOFTWARE_TOKEN_MFA_CODE: await code(),
    });
    const device = await confirm(always, first.AuthenticationResult);
    always.emulator.clock.advance(30);
    const again = await respond(always, await signIn(always, 'totp'), {
      USERNAME: 'totp',
      SOFTWARE_TOKEN_MFA_CODE: await code(),
      DEVICE_KEY: device.key,
    });
    expect(again.AuthenticationResult).not.toHaveProperty('NewDeviceMetadata');
  });

  test('cannot be proven with another device of the same user', async () => {
    const one = await confirm(always, (await signIn(always, 'dana')).AuthenticationResult);
    const two = await confirm(always, (await signIn(always, 'dana')).AuthenticationResult);
    const asked = await withKey(always, 'dana', one.key);
    await expect(verifier(always, asked, two)).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
    });
  });

  test('does not replace the second factor unless it is remembered, which the user decides if the pool asks', async () => {
    const first = (await signIn(prompted, 'dana')).AuthenticationResult;
    const device = await confirm(prompted, first);
    expect(device.answer).toEqual({ UserConfirmationNecessary: true });
    const plain = await withKey(prompted, 'dana', device.key);
    expect(plain.AuthenticationResult).toBeTruthy();
    expect(plain.AuthenticationResult).not.toHaveProperty('NewDeviceMetadata');
    await prompted.send('UpdateDeviceStatus', {
      AccessToken: first.AccessToken,
      DeviceKey: device.key,
      DeviceRememberedStatus: 'remembered',
    });
    expect((await withKey(prompted, 'dana', device.key)).ChallengeName).toBe('DEVICE_SRP_AUTH');
  });

  test('can only be confirmed by the sign-in that added it', async () => {
    const mine = (await signIn(always, 'dana')).AuthenticationResult;
    const other = (await signIn(always, 'dana')).AuthenticationResult;
    const foreign = (await signIn(always, 'eve')).AuthenticationResult;
    for (const { AccessToken } of [other, foreign])
      await expect(confirm(always, { ...mine, AccessToken })).rejects.toMatchObject({
        name: 'ResourceNotFoundException',
      });
  });

  test('is listed, read and forgotten', async () => {
    const result = (await signIn(always, 'dana')).AuthenticationResult;
    const device = await confirm(always, result);
    const own = { AccessToken: result.AccessToken, DeviceKey: device.key };
    expect((await always.send('ListDevices', own)).Devices).toHaveLength(1);
    expect((await always.send('GetDevice', own)).Device).toMatchObject({
      DeviceKey: device.key,
      DeviceAttributes: expect.arrayContaining([{ Name: 'device_name', Value: 'Laptop' }]),
    });
    await always.send('ForgetDevice', own);
    await expect(always.send('GetDevice', own)).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
    });
  });

  test.each<[string, (RefreshToken: string, key?: string) => Promise<Body>]>([
    [
      'GetTokensFromRefreshToken',
      (RefreshToken, DeviceKey) =>
        always.send('GetTokensFromRefreshToken', { ClientId: clientId, RefreshToken, DeviceKey }),
    ],
    [
      'REFRESH_TOKEN_AUTH',
      (REFRESH_TOKEN, key) =>
        initiate(always, 'REFRESH_TOKEN_AUTH', {
          REFRESH_TOKEN,
          ...(key !== undefined && { DEVICE_KEY: key }),
        }),
    ],
  ])('cannot renew tokens by %s until it is confirmed', async (_, renew) => {
    const result = (await signIn(always, 'dana')).AuthenticationResult;
    const { DeviceKey } = result.NewDeviceMetadata;
    for (const key of [DeviceKey, undefined])
      await expect(renew(result.RefreshToken, key)).rejects.toMatchObject({
        name: 'NotAuthorizedException',
        status: 400,
        message: 'Invalid Refresh Token',
      });
    await confirm(always, result);
    expect((await renew(result.RefreshToken, DeviceKey)).AuthenticationResult).toBeTruthy();
  });

  test('can renew its tokens with its own key only', async () => {
    const result = (await signIn(always, 'dana')).AuthenticationResult;
    const device = await confirm(always, result);
    const renew = (more: Record<string, string>) =>
      initiate(always, 'REFRESH_TOKEN_AUTH', { REFRESH_TOKEN: result.RefreshToken, ...more });
    await expect(renew({})).rejects.toMatchObject({ name: 'NotAuthorizedException' });
    expect((await renew({ DEVICE_KEY: device.key })).AuthenticationResult).toBeTruthy();
  });
});
