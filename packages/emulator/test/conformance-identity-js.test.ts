import { createDeviceStore, createSignIn } from '@countersign/core/flow';
import { fetchTransport } from '@countersign/core/transport';
import {
  AuthenticationDetails,
  CognitoUser,
  CognitoUserPool,
  type CognitoUserSession,
} from 'amazon-cognito-identity-js';
import { generate } from 'otplib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RunningEmulator, startEmulator } from '../src/node.ts';
import { clientId, goodPassword, pool, poolId, user } from './support/api.ts';

const devicePool = 'us-east-1_Device001';
const setupPool = 'us-east-1_Setup0001';
const temporaryPassword = 'Temp-Horse-1!';

let running: RunningEmulator;

beforeAll(async () => {
  running = await startEmulator({
    port: 0,
    seed: {
      pools: [
        pool({
          create: { PoolName: 'plain' },
          mfa: {
            MfaConfiguration: 'OPTIONAL',
            SoftwareTokenMfaConfiguration: { Enabled: true },
            SmsMfaConfiguration: {
              SmsConfiguration: { SnsCallerArn: 'arn:aws:iam::000000000000:role/sms' },
            },
          },
          users: [
            user('alice'),
            user('newbie', { password: undefined, temporaryPassword }),
            user('texted', {
              attributes: { email: 'texted@example.test', phone_number: '+15550100002' },
              mfa: { SMSMfaSettings: { Enabled: true, PreferredMfa: true } },
            }),
          ].map((entry) => JSON.parse(JSON.stringify(entry))),
        }),
        {
          ...pool({
            create: {
              PoolName: 'device',
              DeviceConfiguration: {
                ChallengeRequiredOnNewDevice: true,
                DeviceOnlyRememberedOnUserPrompt: false,
              },
            },
            users: [user('dev')],
          }),
          id: devicePool,
          clients: [
            {
              id: 'deviceclient',
              ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
            },
          ],
        },
        {
          ...pool({
            mfa: {
              MfaConfiguration: 'ON',
              SoftwareTokenMfaConfiguration: { Enabled: true },
            },
            users: [user('fresh')],
          }),
          id: setupPool,
          clients: [{ id: 'setupclient', ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH'] }],
        },
      ],
    },
  });
});

afterAll(() => running.close());

function memory(): Storage {
  const kept = new Map<string, string>();
  return {
    setItem: (key: string, value: string) => void kept.set(key, value),
    getItem: (key: string) => kept.get(key) ?? null,
    removeItem: (key: string) => void kept.delete(key),
    clear: () => kept.clear(),
    key: (index: number) => [...kept.keys()][index] ?? null,
    get length() {
      return kept.size;
    },
  };
}

function person(Username: string, UserPoolId = poolId, ClientId = clientId, Storage = memory()) {
  const Pool = new CognitoUserPool({ UserPoolId, ClientId, endpoint: running.url, Storage });
  return new CognitoUser({ Username, Pool, Storage });
}

interface Reached {
  callback: string;
  // biome-ignore lint/suspicious/noExplicitAny: each callback has its own
  args: any[];
}

/** Turns the client's callbacks into a promise. */
const reach = (start: (callbacks: never) => void): Promise<Reached> =>
  new Promise((resolve, reject) => {
    const names = [
      'onSuccess',
      'newPasswordRequired',
      'mfaRequired',
      'totpRequired',
      'mfaSetup',
      'associateSecretCode',
    ];
    const callbacks = Object.fromEntries(
      names.map((callback) => [callback, (...args: unknown[]) => resolve({ callback, args })]),
    );
    start({ ...callbacks, onFailure: reject } as never);
  });

const login = (one: CognitoUser, Password: string) =>
  reach((callbacks) =>
    one.authenticateUser(
      new AuthenticationDetails({ Username: one.getUsername(), Password }),
      callbacks,
    ),
  );

describe('amazon-cognito-identity-js', () => {
  test('signs in with SRP', async () => {
    const { callback, args } = await login(person('alice'), goodPassword);
    expect(callback).toBe('onSuccess');
    const session = args[0] as CognitoUserSession;
    expect(session.isValid()).toBe(true);
    expect(session.getIdToken().payload['cognito:username']).toBe('alice');
  });

  test('is refused with a wrong password', async () => {
    await expect(login(person('alice'), 'Wrong-Horse-1!')).rejects.toMatchObject({
      code: 'NotAuthorizedException',
      message: 'Incorrect username or password.',
    });
  });

  test('replaces a temporary password', async () => {
    const one = person('newbie');
    const asked = await login(one, temporaryPassword);
    expect(asked.callback).toBe('newPasswordRequired');
    expect(asked.args[0]).toMatchObject({ email: 'newbie@example.test' });
    const done = await reach((callbacks) =>
      one.completeNewPasswordChallenge('Fresh-Horse-2!', {}, callbacks),
    );
    expect(done.callback).toBe('onSuccess');
  });

  test('answers SMS_MFA with the code of a text message', async () => {
    const one = person('texted');
    expect((await login(one, goodPassword)).callback).toBe('mfaRequired');
    const code = running.emulator.inbox.latest('+15550100002')?.code ?? '';
    const done = await reach((callbacks) => one.sendMFACode(code, callbacks));
    expect(done.callback).toBe('onSuccess');
  });

  test('sets up an authenticator app when MFA is required', async () => {
    const one = person('fresh', setupPool, 'setupclient');
    expect((await login(one, goodPassword)).callback).toBe('mfaSetup');
    const { args } = await reach((callbacks) => one.associateSoftwareToken(callbacks));
    const code = await generate({ secret: args[0] });
    const done = await reach((callbacks) => one.verifySoftwareToken(code, 'my phone', callbacks));
    expect(done.callback).toBe('onSuccess');
  });

  test('confirms its device, and proves it by SRP at the next sign-in', async () => {
    const store = memory();
    const sent: string[] = [];
    const fetched = globalThis.fetch;
    globalThis.fetch = (url, init) => {
      const body = JSON.parse(String(init?.body));
      sent.push(
        body.ChallengeName ?? new Headers(init?.headers).get('x-amz-target')?.split('.')[1],
      );
      return fetched(url, init);
    };
    try {
      await login(person('dev', devicePool, 'deviceclient', store), goodPassword);
      expect(sent).toContain('ConfirmDevice');
      await login(person('dev', devicePool, 'deviceclient', store), goodPassword);
      expect(sent.slice(-2)).toEqual(['DEVICE_SRP_AUTH', 'DEVICE_PASSWORD_VERIFIER']);
    } finally {
      globalThis.fetch = fetched;
    }
  });

  test('confirms a device that core can sign in with', async () => {
    const store = memory();
    await login(person('dev', devicePool, 'deviceclient', store), goodPassword);
    const left = (name: string) =>
      store.getItem(`CognitoIdentityServiceProvider.deviceclient.dev.${name}`) ?? '';
    const deviceStore = createDeviceStore(memory());
    deviceStore.set('dev', {
      deviceKey: left('deviceKey'),
      deviceGroupKey: left('deviceGroupKey'),
      devicePassword: left('randomPasswordKey'),
    });

    const answered: string[] = [];
    const send = fetchTransport({ endpoint: running.url });
    const signIn = createSignIn({
      transport: (operation, input, options) => {
        if ('ChallengeName' in input) answered.push(input.ChallengeName);
        return send(operation, input, options);
      },
      userPoolId: devicePool,
      clientId: 'deviceclient',
      authFlow: 'USER_SRP_AUTH',
      deviceStore,
    });
    await signIn.identify({ username: 'dev', password: goodPassword });
    expect(signIn.getState().at).toBe('signed-in');
    expect(answered.slice(-2)).toEqual(['DEVICE_SRP_AUTH', 'DEVICE_PASSWORD_VERIFIER']);
  });

  test('drops a device key that the pool does not know, and still signs in', async () => {
    const store = memory();
    const key = 'CognitoIdentityServiceProvider.deviceclient.dev';
    store.setItem(`${key}.deviceKey`, 'us-east-1_00000000-0000-0000-0000-000000000000');
    store.setItem(`${key}.deviceGroupKey`, '-stale');
    store.setItem(`${key}.randomPasswordKey`, 'stale');
    const done = await login(person('dev', devicePool, 'deviceclient', store), goodPassword);
    expect(done.callback).toBe('onSuccess');
  });
});
