import { describe, expect, test } from 'vitest';
import { memoryStorage, signIn } from '../../test/scripted-sign-in.ts';
import { ChallengeError } from '../challenge-error.ts';
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

test("a new device is confirmed and stored under the service's name for the user", async () => {
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

test('a device is confirmed through a relay, which adds the tokens itself', async () => {
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
])('if the pool lets the user decide, the answer %s takes effect', async (remember, then) => {
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
  'a failure to remember a device never fails the sign-in',
  async (outcomes) => {
    const { client, at } = remembering(outcomes);
    await client.identify(credentials);
    await client.rememberDevice(true);
    at('signed-in');
  },
);

test('a known device is sent and proves itself in place of a second factor', async () => {
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

test('a device unknown to the service is dropped, and the call is repeated without it', async () => {
  const { client, sent, at, deviceStore } = remembering([gone, smsMfa], true);
  await client.identify(credentials);
  at('challenge');
  expect(sent[1]?.input['AuthParameters']).toEqual({ USERNAME: 'dana', PASSWORD: 'p' });
  expect(deviceStore.get('dana')).toBeUndefined();
});

test('the same applies in the middle of a sign-in, with the same session', async () => {
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

test('a device that fails its proof is dropped, and the user signs in again', async () => {
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
])('the sign-in continues without a device that %s', async (_case, response, known) => {
  const { client, sent, at } = remembering([response, smsMfa], known);
  await client.identify(credentials);
  expect(at('challenge')).toMatchObject({ challenge: { name: 'SMS_MFA' }, error: undefined });
  expect(sent[1]?.input['AuthParameters']).toEqual({ USERNAME: 'dana', PASSWORD: 'p' });
});

describe('Cognito refuses a device at the device’s own step', () => {
  const deviceSrp = fixtures.DEVICE_SRP_AUTH.plain.response;
  const verifier = fixtures.DEVICE_PASSWORD_VERIFIER.plain.response;

  test.each([
    [gone, [deviceSrp]],
    [gone, [deviceSrp, verifier]],
    [refusedDevice, [deviceSrp, verifier]],
  ])(
    '%s after %j: the device is dropped, and the sign-in continues silently',
    async (error, asked) => {
      const { client, sent, at, deviceStore } = remembering([...asked, error, smsMfa], true);
      await client.identify(credentials);
      expect(at('challenge')).toMatchObject({ challenge: { name: 'SMS_MFA' }, error: undefined });
      expect(sent.at(-1)).toMatchObject({ operation: 'InitiateAuth' });
      expect(sent.at(-1)?.input['AuthParameters']).toEqual({ USERNAME: 'dana', PASSWORD: 'p' });
      expect([deviceStore.get('dana'), deviceStore.get(userId)]).toEqual([undefined, undefined]);
    },
  );

  test('the proof is tried once, even if the device cannot be removed', async () => {
    const storage = memoryStorage();
    createDeviceStore(storage).set('dana', device);
    const deviceStore = createDeviceStore({ ...storage, removeItem: () => {} });
    const { client, sent, at } = signIn([deviceSrp, gone, smsMfa, tokens], {
      deviceStore,
      authFlow: 'USER_PASSWORD_AUTH',
    });
    await client.identify(credentials);
    await client.answer({ code: '123456' });
    at('signed-in');
    expect(sent[2]?.input['AuthParameters']).not.toHaveProperty('DEVICE_KEY');
  });

  test('if Cognito insists on the device, the user sees the error', async () => {
    const { client, sent, at } = remembering([deviceSrp, gone, deviceSrp], true);
    await expect(client.identify(credentials)).rejects.toMatchObject({ kind: 'device-not-found' });
    at('identify');
    expect(sent).toHaveLength(3);
  });

  test.each([
    ['PASSWORD', { choice: 'PASSWORD', password: 'p' }, []],
    [
      'PASSWORD_SRP',
      { choice: 'PASSWORD_SRP', password: 'p' },
      [fixtures.PASSWORD_VERIFIER['user-auth'].response],
    ],
  ])('after %s, the flow starts over with the same password', async (way, answer, proved) => {
    const storage = memoryStorage();
    const deviceStore = createDeviceStore(storage);
    deviceStore.set(userId, device, 'dana');
    const list = fixtures.SELECT_CHALLENGE.plain.response;
    const { client, sent, at } = signIn([list, ...proved, deviceSrp, gone, smsMfa], {
      deviceStore,
    });
    await client.identify({ username: 'dana' });
    await client.answer(answer);
    expect(at('challenge')).toMatchObject({ challenge: { name: 'SMS_MFA' }, error: undefined });
    expect(sent.at(-1)?.input['AuthParameters']).toMatchObject({
      USERNAME: 'dana',
      PREFERRED_CHALLENGE: way,
    });
  });

  test('if starting over fails too, the first screen shows the reason', async () => {
    const offline = new ChallengeError('NetworkFailed');
    const { client, at } = remembering([deviceSrp, gone, offline], true);
    await expect(client.identify(credentials)).rejects.toBe(offline);
    expect(at('identify')).toMatchObject({ username: 'dana', error: offline });
  });

  test('after a custom challenge, the flow asks it again and shows the reason', async () => {
    const custom = fixtures.CUSTOM_CHALLENGE.plain.response;
    const storage = memoryStorage();
    const deviceStore = createDeviceStore(storage);
    deviceStore.set('dana', device);
    const { client, at } = signIn([custom, deviceSrp, gone, custom], {
      deviceStore,
      authFlow: 'CUSTOM_AUTH',
    });
    await client.identify({ username: 'dana' });
    await expect(client.answer({ answer: '42' })).rejects.toMatchObject({
      kind: 'device-not-found',
    });
    expect(at('challenge')).toMatchObject({ challenge: { name: 'CUSTOM_CHALLENGE' } });
  });

  const steps = [
    ['DEVICE_SRP_AUTH', [deviceSrp]],
    ['DEVICE_PASSWORD_VERIFIER', [deviceSrp, verifier]],
  ] as const;
  const others = [
    [
      'lambda',
      'UserLambdaValidationException',
      'PostAuthentication failed with error Your subscription ended.',
    ],
    [
      'lambda',
      'UnexpectedLambdaException',
      'PostAuthentication invocation failed due to error Timeout.',
    ],
    ['lambda', 'InvalidLambdaResponseException', 'Unrecognizable lambda output'],
    ['disabled', 'NotAuthorizedException', 'User is disabled.'],
    [
      'session-expired',
      'NotAuthorizedException',
      'Invalid session for the user, session is expired.',
    ],
    [
      'session-used',
      'NotAuthorizedException',
      'Invalid session for the user, session can only be used once.',
    ],
    ['attempts-exceeded', 'NotAuthorizedException', 'Password attempts exceeded'],
    ['throttled', 'TooManyRequestsException', 'Too many requests'],
    ['misconfigured', 'ResourceNotFoundException', 'User pool client a does not exist.'],
  ] as const;

  test.each(
    steps.flatMap(([name, asked]) => others.map((other) => [name, ...other, asked] as const)),
  )(
    '%s: %s keeps its meaning, and the device is kept (%s: %s)',
    async (_name, kind, code, text, asked) => {
      const error = new ServiceError(code, text, 400);
      const { client, sent, deviceStore } = remembering([...asked, error], true);
      await client.identify(credentials).catch(() => {});
      expect(client.getState()).toMatchObject({ error: { kind, message: text } });
      expect(sent).toHaveLength(asked.length + 1);
      expect(deviceStore.get('dana')).toEqual(device);
    },
  );
});

test.each([
  ['the access token', { AccessToken: `e30.${btoa('{"username":"UUID"}')}.s` }],
  ['what an own server tells', { Claims: { 'cognito:username': 'UUID' } }],
])("a device is stored under the service's name from %s", async (_where, told) => {
  const { NewDeviceMetadata } = withNewDevice.AuthenticationResult;
  const { client, storage } = remembering([
    { AuthenticationResult: { ...told, NewDeviceMetadata } },
    {},
  ]);
  await client.identify({ username: 'dana@example.com', password: 'p' });
  expect([...storage.items]).toEqual([
    ['countersign.device.UUID', expect.stringContaining(device.deviceKey)],
    ['countersign.device.dana@example.com', '{"username":"UUID"}'],
  ]);
});

test.each(['a', 'a.b.c', `e30.${btoa('[]')}.s`, `e30.${btoa('{"username":7}')}.s`])(
  'with the token %s, the typed name is used',
  async (AccessToken) => {
    const { NewDeviceMetadata } = withNewDevice.AuthenticationResult;
    const { client, storage } = remembering([
      { AuthenticationResult: { AccessToken, NewDeviceMetadata } },
      {},
    ]);
    await client.identify({ username: 'dana', password: 'p' });
    expect([...storage.items.keys()]).toEqual(['countersign.device.dana']);
  },
);

test('without any username, the device is not stored', async () => {
  const { client, storage, at } = remembering([{}]);
  await client.continueFrom(withNewDevice);
  at('signed-in');
  expect(storage.items.size).toBe(0);
});

test('the service’s name alone is enough to store a device', async () => {
  const { client, storage, at } = remembering([withNewDevice, {}]);
  await client.continueFrom(smsMfa);
  await client.answer({ code: '123456' });
  at('signed-in');
  expect([...storage.items.keys()]).toEqual([`countersign.device.${userId}`]);
});

test('without a device store, a device is confirmed and the user is not asked', async () => {
  const { client, sent, at } = signIn(
    [smsMfa, withNewDevice, { UserConfirmationNecessary: true }],
    {
      authFlow: 'USER_PASSWORD_AUTH',
    },
  );
  await client.identify(credentials);
  await client.answer({ code: '123456' });
  at('signed-in');
  expect(sent[2]).toMatchObject({
    operation: 'ConfirmDevice',
    input: { AccessToken: 'a', DeviceKey: device.deviceKey },
  });
});

test.each([
  '{}',
  '[]',
  'nonsense',
  '{"deviceKey":"k","deviceGroupKey":"g"}',
  '{"deviceKey":7}',
  '{"deviceKey":"no key","deviceGroupKey":"g","devicePassword":"p"}',
])('the record %s is ignored', (stored) => {
  const storage = memoryStorage();
  storage.setItem('countersign.device.dana', stored);
  expect(createDeviceStore(storage).get('dana')).toBeUndefined();
});

test('a storage that throws does not fail the sign-in', () => {
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
])('a device with incomplete metadata is not confirmed: %j', async (AuthenticationResult) => {
  const { client, sent, at } = remembering([{ AuthenticationResult }]);
  await client.identify(credentials);
  at('signed-in');
  expect(sent).toHaveLength(1);
});

describe('the service’s name arrives only with the last device step', () => {
  const session = 's'.repeat(30);
  const { ChallengeParameters: proof } = fixtures.DEVICE_PASSWORD_VERIFIER.plain.response;
  const steps = [
    { ChallengeName: 'DEVICE_SRP_AUTH', Session: session, ChallengeParameters: {} },
    {
      ChallengeName: 'DEVICE_PASSWORD_VERIFIER',
      Session: session,
      ChallengeParameters: { ...proof, DEVICE_KEY: device.deviceKey, USERNAME: 'uuid-1' },
    },
  ];
  const typed = { username: 'dana@example.com', password: 'p' };

  function rememberedAs(...outcomes: (object | Error)[]) {
    const deviceStore = createDeviceStore(memoryStorage());
    deviceStore.set(typed.username, device);
    const scripted = signIn([...steps, ...outcomes], {
      deviceStore,
      authFlow: 'USER_PASSWORD_AUTH',
    });
    return { ...scripted, deviceStore };
  }

  test('a record under the typed name signs in, and is stored under both names', async () => {
    const { client, sent, at, deviceStore } = rememberedAs(tokens);
    await client.identify(typed);
    at('signed-in');
    expect(sent).toHaveLength(3);
    expect(sent[2]?.input['ChallengeResponses']).toMatchObject({ USERNAME: 'uuid-1' });
    expect(deviceStore.get('uuid-1')).toEqual(device);
    expect(deviceStore.get(typed.username)).toEqual(device);
  });

  test('a device refused there is dropped, and Cognito asks for a code', async () => {
    const { client, at, deviceStore } = rememberedAs(refusedDevice, smsMfa);
    await client.identify(typed);
    expect(at('challenge').challenge.name).toBe('SMS_MFA');
    expect(deviceStore.get(typed.username)).toBeUndefined();
  });
});
