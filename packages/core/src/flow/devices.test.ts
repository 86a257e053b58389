import { expect, test } from 'vitest';
import { memoryStorage, signIn } from '../../test/scripted-sign-in.ts';
import { fixtures } from '../fixtures.ts';
import { ServiceError } from '../response/service-error.ts';
import { createDeviceStore } from './device-store.ts';

const device = { deviceKey: 'us-east-1_2f9c', deviceGroupKey: '-v7w9UcY6', devicePassword: 'cHc=' };
const smsMfa = fixtures.SMS_MFA.plain.response;
const userId = smsMfa.ChallengeParameters.USER_ID_FOR_SRP;
const withNewDevice = {
  AuthenticationResult: {
    AccessToken: 'a',
    NewDeviceMetadata: { DeviceKey: device.deviceKey, DeviceGroupKey: device.deviceGroupKey },
  },
};
const tokens = { AuthenticationResult: { AccessToken: 'a' } };
const gone = new ServiceError('ResourceNotFoundException', 'Device does not exist.', 400);
const refusedDevice = new ServiceError(
  'NotAuthorizedException',
  'Incorrect username or password.',
  400,
);

function remembering(outcomes: (object | Error)[], known = false) {
  const storage = memoryStorage();
  const deviceStore = createDeviceStore(storage);
  if (known) deviceStore.set(userId, device, 'dana');
  return {
    deviceStore,
    storage,
    ...signIn(outcomes, { deviceStore, authFlow: 'USER_PASSWORD_AUTH' }),
  };
}
const credentials = { username: 'dana', password: 'p' };

test("a new device is confirmed and kept under the service's name for the user", async () => {
  const { client, sent, at, deviceStore } = remembering([smsMfa, withNewDevice, {}]);
  await client.identify(credentials);
  await client.answer({ code: '123456' });
  at('signed-in');
  expect(sent[2]).toMatchObject({
    operation: 'ConfirmDevice',
    input: {
      AccessToken: 'a',
      DeviceKey: device.deviceKey,
      DeviceSecretVerifierConfig: {
        PasswordVerifier: expect.stringMatching(/^[\w+/]+=*$/),
        Salt: expect.stringMatching(/^[\w+/]+=*$/),
      },
    },
  });
  const { deviceKey, deviceGroupKey } = device;
  expect(deviceStore.get(userId)).toMatchObject({ deviceKey, deviceGroupKey });
  expect(deviceStore.get('dana')).toEqual(deviceStore.get(userId));
});

test("tokens that one's own server keeps are no hindrance: it adds them to what is sent", async () => {
  const { NewDeviceMetadata } = withNewDevice.AuthenticationResult;
  const relayed = { AuthenticationResult: { ExpiresIn: 3600, NewDeviceMetadata } };
  const { client, sent, at, deviceStore } = remembering([
    relayed,
    { UserConfirmationNecessary: true },
    {},
  ]);
  await client.identify(credentials);
  at('remember-device');
  await client.rememberDevice(true);
  at('signed-in');
  const calls = sent.slice(1).map(({ operation, input }) => [operation, input['AccessToken']]);
  expect(calls).toEqual([
    ['ConfirmDevice', undefined],
    ['UpdateDeviceStatus', undefined],
  ]);
  expect(deviceStore.get('dana')?.deviceKey).toBe(device.deviceKey);
});

test.each([
  [true, ['UpdateDeviceStatus']],
  [false, []],
])('where the pool wants to be asked, the answer %s is carried out', async (remember, then) => {
  const { client, sent, at } = remembering([
    withNewDevice,
    { UserConfirmationNecessary: true },
    {},
  ]);
  await client.identify(credentials);
  at('remember-device');
  await client.rememberDevice(remember);
  expect(at('signed-in').tokens.accessToken).toBe('a');
  expect(sent.slice(2).map(({ operation }) => operation)).toEqual(then);
});

test.each([[[withNewDevice, gone]], [[withNewDevice, { UserConfirmationNecessary: true }, gone]]])(
  'a device that cannot be remembered never fails the sign-in',
  async (outcomes) => {
    const { client, at } = remembering(outcomes);
    await client.identify(credentials);
    await client.rememberDevice(true);
    at('signed-in');
  },
);

test('a known device goes along and proves itself in place of a second factor', async () => {
  const { client, sent, at } = remembering(
    [
      fixtures.DEVICE_SRP_AUTH.plain.response,
      fixtures.DEVICE_PASSWORD_VERIFIER.plain.response,
      tokens,
    ],
    true,
  );
  await client.identify(credentials);
  at('signed-in');
  expect(sent).toMatchObject([
    { input: { AuthParameters: { DEVICE_KEY: device.deviceKey } } },
    {
      input: {
        ChallengeName: 'DEVICE_SRP_AUTH',
        ChallengeResponses: { DEVICE_KEY: device.deviceKey, SRP_A: expect.any(String) },
      },
    },
    {
      input: {
        ChallengeName: 'DEVICE_PASSWORD_VERIFIER',
        ChallengeResponses: {
          DEVICE_KEY: device.deviceKey,
          PASSWORD_CLAIM_SIGNATURE: expect.any(String),
        },
      },
    },
  ]);
});

test('a device the service forgot is dropped, and the same call goes on without it', async () => {
  const { client, sent, at, deviceStore } = remembering([gone, smsMfa], true);
  await client.identify(credentials);
  at('challenge');
  expect(sent[1]?.input['AuthParameters']).toEqual({ USERNAME: 'dana', PASSWORD: 'p' });
  expect(deviceStore.get('dana')).toBeUndefined();
});

test('the same holds in the middle of a sign-in, in the same session', async () => {
  const { client, sent, at } = remembering([smsMfa, gone, tokens], true);
  await client.identify(credentials);
  await client.answer({ code: '123456' });
  at('signed-in');
  expect(sent[2]?.input).toMatchObject({
    Session: smsMfa.Session,
    ChallengeResponses: { USERNAME: userId, SMS_MFA_CODE: '123456' },
  });
  expect(sent[2]?.input['ChallengeResponses']).not.toHaveProperty('DEVICE_KEY');
});

test('a device that fails its proof is dropped, and the person signs in again', async () => {
  const { client, at, deviceStore } = remembering(
    [
      smsMfa,
      fixtures.DEVICE_SRP_AUTH.plain.response,
      fixtures.DEVICE_PASSWORD_VERIFIER.plain.response,
      refusedDevice,
    ],
    true,
  );
  await client.identify(credentials);
  const answered = client.answer({ code: '123456' });
  await expect(answered).rejects.toMatchObject({ kind: 'device-not-found' });
  at('identify');
  expect(deviceStore.get(userId)).toBeUndefined();
});

test.each([
  ['nobody knows', fixtures.DEVICE_SRP_AUTH.plain.response, false],
  ['nobody began', fixtures.DEVICE_PASSWORD_VERIFIER.plain.response, true],
])('a proof of a device that %s begins again', async (_case, response, known) => {
  const { client, at } = remembering([response], known);
  await expect(client.identify(credentials)).rejects.toMatchObject({ kind: 'device-not-found' });
  at('identify');
});

test.each(['{}', '[]', 'nonsense', '{"deviceKey":"k","deviceGroupKey":"g"}', '{"deviceKey":7}'])(
  'a record that reads %s counts as none',
  (stored) => {
    const storage = memoryStorage();
    storage.setItem('countersign.device.dana', stored);
    expect(createDeviceStore(storage).get('dana')).toBeUndefined();
  },
);

test('a storage that refuses is no failure', () => {
  const refuse = () => {
    throw new Error('denied');
  };
  const store = createDeviceStore({ getItem: refuse, setItem: refuse, removeItem: refuse });
  store.set('dana', device);
  store.remove('dana');
  expect(store.get('dana')).toBeUndefined();
});

test.each([
  [{ AccessToken: 'a', NewDeviceMetadata: { DeviceKey: 'k' } }],
  [{ AccessToken: 'a', NewDeviceMetadata: { DeviceGroupKey: 'g' } }],
])('a device that cannot be confirmed whole is left alone: %j', async (AuthenticationResult) => {
  const { client, sent, at } = remembering([{ AuthenticationResult }]);
  await client.identify(credentials);
  at('signed-in');
  expect(sent).toHaveLength(1);
});
