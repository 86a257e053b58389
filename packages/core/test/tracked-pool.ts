import { createEmulator, type TriggerHandler } from '../../emulator/src/index.ts';
import { createSignIn } from '../src/flow/create-sign-in.ts';
import { createDeviceStore } from '../src/flow/device-store.ts';
import type { SignInOptions } from '../src/flow/sign-in-options.ts';
import { fetchTransport } from '../src/transport/fetch.ts';
import { memoryStorage } from './scripted-sign-in.ts';

export const userPoolId = 'us-east-1_Tracked01';
export const clientId = 'trackedclient';
export const password = 'Correct-Horse-1!';
const phone = '+15550100003';

/** How each sign-in starts, and which challenge it chooses from the list. */
export const everyFlow = {
  USER_SRP_AUTH: { authFlow: 'USER_SRP_AUTH' },
  USER_PASSWORD_AUTH: { authFlow: 'USER_PASSWORD_AUTH' },
  'USER_AUTH, PASSWORD from the list': { authFlow: 'USER_AUTH', choice: 'PASSWORD' },
  'USER_AUTH, PASSWORD_SRP from the list': { authFlow: 'USER_AUTH', choice: 'PASSWORD_SRP' },
  'USER_AUTH, PASSWORD preferred': { authFlow: 'USER_AUTH', preferredChallenge: 'PASSWORD' },
  'USER_AUTH, PASSWORD_SRP preferred': {
    authFlow: 'USER_AUTH',
    preferredChallenge: 'PASSWORD_SRP',
  },
  'CUSTOM_AUTH with SRP first': { authFlow: 'CUSTOM_AUTH', srpFirst: true },
} as const satisfies {
  [name: string]: Pick<SignInOptions, 'authFlow' | 'preferredChallenge' | 'srpFirst'> & {
    choice?: string;
  };
};

export type FlowName = keyof typeof everyFlow;

const issueAfterPassword: TriggerHandler = async (event) => {
  const { response, request } = event as {
    response: Record<string, unknown>;
    request: { session: unknown[] };
  };
  if (request.session.length > 1) response['issueTokens'] = true;
  else response['challengeName'] = 'PASSWORD_VERIFIER';
  return event;
};

const poolOf = (uuids: boolean) => ({
  id: userPoolId,
  create: {
    PoolName: 'tracked',
    AutoVerifiedAttributes: ['email'],
    UsernameConfiguration: { CaseSensitive: false },
    ...(uuids ? { UsernameAttributes: ['email'] } : { AliasAttributes: ['email'] }),
    DeviceConfiguration: {
      ChallengeRequiredOnNewDevice: true,
      DeviceOnlyRememberedOnUserPrompt: false,
    },
    LambdaConfig: { DefineAuthChallenge: 'arn:aws:lambda:us-east-1:000000000000:function:define' },
    Policies: { SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'EMAIL_OTP'] } },
  },
  mfa: {
    MfaConfiguration: 'OPTIONAL',
    SmsMfaConfiguration: {
      SmsConfiguration: { SnsCallerArn: 'arn:aws:iam::000000000000:role/sms' },
    },
  },
  clients: [
    {
      id: clientId,
      ExplicitAuthFlows: ['USER_AUTH', 'USER_SRP_AUTH', 'USER_PASSWORD_AUTH', 'CUSTOM_AUTH'].map(
        (flow) => `ALLOW_${flow}`,
      ),
    },
  ],
  users: [
    {
      username: uuids ? 'emil@example.com' : 'emil',
      password,
      attributes: {
        email: 'emil@example.com',
        email_verified: 'true',
        phone_number: phone,
        phone_number_verified: 'true',
      },
      mfa: { SMSMfaSettings: { Enabled: true, PreferredMfa: true } },
    },
    {
      username: uuids ? 'dana@example.com' : 'dana',
      password,
      attributes: { email: 'dana@example.com', email_verified: 'true' },
    },
  ],
});

// Create keys and verifiers once per file, not per test.
const snapshots = {
  names: createEmulator({ seed: { pools: [poolOf(false)] } }).snapshot(),
  uuids: createEmulator({ seed: { pools: [poolOf(true)] } }).snapshot(),
};

/**
 * A pool that tracks devices, and a browser that stores them. `emil` has a second factor, `dana`
 * has none. In the pool of `uuids`, users have an email address and a service-generated username.
 */
export async function trackedPool(kind: keyof typeof snapshots = 'names') {
  const emulator = createEmulator({
    snapshot: await snapshots[kind],
    lambdas: { define: issueAfterPassword },
  });
  const storage = memoryStorage();
  const deviceStore = createDeviceStore(storage);
  const operations: string[] = [];
  const transport = fetchTransport({
    endpoint: 'http://cognito.test/',
    retryDelay: 0,
    fetch: async (url, init) => {
      const request = new Request(url as string, init);
      operations.push(request.headers.get('x-amz-target')?.split('.')[1] ?? '');
      return emulator.fetch(request);
    },
  });

  const send = async (operation: string, input: object) => {
    const response = await emulator.fetch(
      new Request('http://cognito.test/', {
        method: 'POST',
        headers: {
          'content-type': 'application/x-amz-json-1.1',
          'x-amz-target': `AWSCognitoIdentityProviderService.${operation}`,
        },
        body: JSON.stringify(input),
      }),
    );
    return response.json();
  };

  return {
    emulator,
    storage,
    deviceStore,
    operations,
    send,
    /** The keys of a user's confirmed devices. */
    async devicesOf(username: string): Promise<string[]> {
      const input = { UserPoolId: userPoolId, Username: username };
      const { Devices } = await send('AdminListDevices', input);
      return Devices.map(({ DeviceKey }: { DeviceKey: string }) => DeviceKey);
    },
    forget: (username: string, key: string) =>
      send('AdminForgetDevice', { UserPoolId: userPoolId, Username: username, DeviceKey: key }),
    client: (options: Partial<SignInOptions> = {}) =>
      createSignIn({ transport, clientId, userPoolId, deviceStore, ...options }),
    /** Signs in as a user does, entering a code when asked. Returns how often Cognito asked. */
    async signIn(flow: FlowName, username: string, options: Partial<SignInOptions> = {}) {
      const { choice, ...how } = { choice: undefined, ...everyFlow[flow] };
      const client = createSignIn({
        transport,
        clientId,
        userPoolId,
        deviceStore,
        ...how,
        ...options,
      });
      await client.identify({ username, password });
      const listed = client.getState();
      if (listed.at === 'challenge' && listed.challenge.name === 'SELECT_CHALLENGE' && choice)
        await client.answer({ choice, password });
      const asked = client.getState();
      let codes = 0;
      if (asked.at === 'challenge' && asked.challenge.name === 'SMS_MFA') {
        codes = 1;
        await client.answer({ code: emulator.inbox.latest(phone)?.code ?? '' });
      }
      const state = client.getState();
      if (state.at !== 'signed-in') throw new Error(`the sign-in ends at ${state.at}`);
      return { codes, tokens: state.tokens };
    },
  };
}
