import {
  createEmulator,
  type Emulator,
  type EmulatorOptions,
  type SeedPool,
} from '../../src/index.ts';

/** An error as the emulator's response has it. */
class Refused extends Error {
  override readonly name: string;
  readonly status: number;
  readonly headers: Headers;
  constructor(type: string, message: string, response: Response) {
    super(message);
    this.name = type;
    this.status = response.status;
    this.headers = response.headers;
  }
}

// biome-ignore lint/suspicious/noExplicitAny: a test reads what came, member by member
export type Body = any;

export interface Api {
  emulator: Emulator;
  send(operation: string, input: object): Promise<Body>;
  /** Returns the code of the newest message to an address. */
  code(to: string): string;
}

/** Creates an emulator in this process, with a function that calls it. */
export function api(options: EmulatorOptions = {}): Api {
  const emulator = createEmulator(options);
  return {
    emulator,
    send: (operation, input) => send(emulator, operation, input),
    code(to) {
      const message = emulator.inbox.latest(to);
      if (!message) throw new Error(`nothing was sent to ${to}`);
      return message.code;
    },
  };
}

export const request = (operation: string, body: string, headers: Record<string, string> = {}) =>
  new Request('http://localhost:9440/', {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': `AWSCognitoIdentityProviderService.${operation}`,
      ...headers,
    },
    body,
  });

async function send(emulator: Emulator, operation: string, input: object): Promise<Body> {
  const response = await emulator.fetch(request(operation, JSON.stringify(input)));
  const body = await response.json();
  if (!response.ok) throw new Refused(body.__type, body.message, response);
  return body;
}

export const poolId = 'us-east-1_Test00001';
export const clientId = 'testclient';
export const goodPassword = 'Correct-Horse-1!';

export const everyFlow = [
  'ALLOW_USER_AUTH',
  'ALLOW_USER_SRP_AUTH',
  'ALLOW_USER_PASSWORD_AUTH',
  'ALLOW_ADMIN_USER_PASSWORD_AUTH',
  'ALLOW_CUSTOM_AUTH',
  'ALLOW_REFRESH_TOKEN_AUTH',
];

/**
 * Returns a seed's pool with one client that allows every flow. Members that the caller gives
 * replace these.
 */
export const pool = (given: Partial<SeedPool> = {}): SeedPool => ({
  id: poolId,
  clients: [{ id: clientId, ExplicitAuthFlows: everyFlow, PreventUserExistenceErrors: 'ENABLED' }],
  ...given,
  create: { PoolName: 'test', AutoVerifiedAttributes: ['email'], ...given.create },
});

export const passwordless = {
  Policies: {
    SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'EMAIL_OTP', 'SMS_OTP', 'WEB_AUTHN'] },
  },
};

export const user = (username: string, given: object = {}) => ({
  username,
  attributes: { email: `${username}@example.test`, email_verified: 'true' },
  password: goodPassword,
  ...given,
});

export const initiate = (
  { send }: Pick<Api, 'send'>,
  AuthFlow: string,
  AuthParameters: Record<string, string>,
  more: object = {},
) => send('InitiateAuth', { ClientId: clientId, AuthFlow, AuthParameters, ...more });

export const signIn = (
  from: Pick<Api, 'send'>,
  username: string,
  password = goodPassword,
  more: Record<string, string> = {},
) => initiate(from, 'USER_PASSWORD_AUTH', { USERNAME: username, PASSWORD: password, ...more });

export const respond = (
  { send }: Pick<Api, 'send'>,
  challenge: { ChallengeName?: string; Session?: string },
  ChallengeResponses: Record<string, string>,
  more: object = {},
) =>
  send('RespondToAuthChallenge', {
    ClientId: clientId,
    ChallengeName: challenge.ChallengeName,
    Session: challenge.Session,
    ChallengeResponses,
    ...more,
  });

/** Returns a wrong code of the same length. */
export const otherCode = (code: string): string =>
  Array.from(code, (digit) => String((Number(digit) + 1) % 10)).join('');
