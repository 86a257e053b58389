import { createEmulator, type SeedPool } from '@countersign/emulator';

export const userPoolId = 'us-east-1_Server001';
export const clientId = 'serverclient';
export const clientSecret = 'a_client_secret_that_must_never_leave_the_server';
export const password = 'Correct-Horse-1!';
export const totpSecret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';

const everyFlow = [
  'ALLOW_USER_AUTH',
  'ALLOW_USER_SRP_AUTH',
  'ALLOW_USER_PASSWORD_AUTH',
  'ALLOW_ADMIN_USER_PASSWORD_AUTH',
  'ALLOW_CUSTOM_AUTH',
  'ALLOW_REFRESH_TOKEN_AUTH',
];

/** A client with a secret and every flow; `more` replaces its members. */
export const client = (more: object = {}) => ({
  id: clientId,
  secret: clientSecret,
  ExplicitAuthFlows: everyFlow,
  AccessTokenValidity: 60,
  IdTokenValidity: 60,
  TokenValidityUnits: { AccessToken: 'minutes', IdToken: 'minutes', RefreshToken: 'days' },
  PreventUserExistenceErrors: 'ENABLED',
  ...more,
});

/** A client whose refresh tokens are for one use. */
export const rotating = client({
  ExplicitAuthFlows: everyFlow.filter((flow) => flow !== 'ALLOW_REFRESH_TOKEN_AUTH'),
  RefreshTokenRotation: { Feature: 'ENABLED', RetryGracePeriodSeconds: 0 },
});

const user = (username: string, more: object = {}) => ({
  username,
  attributes: { email: `${username}@example.test`, email_verified: 'true' },
  password,
  ...more,
});

export const pool = (more: Partial<SeedPool> = {}): SeedPool => ({
  id: userPoolId,
  clients: [client()],
  mfa: { MfaConfiguration: 'OPTIONAL', SoftwareTokenMfaConfiguration: { Enabled: true } },
  users: [
    user('dana'),
    user('eve'),
    user('toni', {
      totpSecret,
      mfa: { SoftwareTokenMfaSettings: { Enabled: true, PreferredMfa: true } },
    }),
    user('eli', { password: undefined }),
  ],
  ...more,
  create: {
    PoolName: 'server',
    AutoVerifiedAttributes: ['email'],
    Policies: {
      SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'EMAIL_OTP', 'WEB_AUTHN'] },
    },
    ...more.create,
  },
});

export const endpoint = 'http://cognito.test';

/** A call to the pool: operation and input as they were sent. */
interface Sent {
  operation: string;
  // biome-ignore lint/suspicious/noExplicitAny: a test reads what was sent, member by member
  input: any;
}

/** Creates keys and verifiers once per file, not once per test. */
export const snapshotOf = (more: Partial<SeedPool> = {}) =>
  createEmulator({ seed: { pools: [pool(more)] } }).snapshot();

const snapshot = await snapshotOf();

/** An emulated pool in this process. It is reachable only through `fetch`, and records its calls. */
export function cognito(more?: Partial<SeedPool>, from = snapshot) {
  const emulator = createEmulator(more ? { seed: { pools: [pool(more)] } } : { snapshot: from });
  const sent: Sent[] = [];
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    const target = request.headers.get('x-amz-target');
    if (target) {
      const [, operation = ''] = target.split('.');
      sent.push({ operation, input: await request.clone().json() });
    }
    return emulator.fetch(request);
  };
  return {
    emulator,
    sent,
    fetch,
    /** Returns the last input of an operation. */
    last: (operation: string) => sent.findLast((one) => one.operation === operation)?.input,
    count: (operation: string) => sent.filter((one) => one.operation === operation).length,
    code(to: string): string {
      const message = emulator.inbox.latest(to);
      if (!message) throw new Error(`nothing was sent to ${to}`);
      return message.code;
    },
  };
}

export type Cognito = ReturnType<typeof cognito>;
