import { type ChallengeName, ServiceError } from '@countersign/core';
import { fixtures } from '@countersign/core/fixtures';
import { createSignIn, type SignInOptions, type SignInState } from '@countersign/core/flow';
import type { Transport } from '@countersign/core/transport';
import { answers } from './answers.ts';
import type { Refusal } from './refusals.ts';

/** How a sign-in stands after a refusal. */
export interface Aftermath {
  error: ServiceError;
  state: SignInState;
  /** True if the flow called InitiateAuth again on its own. */
  begunAgain: boolean;
}

/** Runs core's own flow into a refusal and says where it ended. Nothing leaves the page. */
export async function leadsTo(name: ChallengeName, refusal: Refusal): Promise<Aftermath> {
  const error = new ServiceError(refusal.code, refusal.text, 400);
  const { received, answer, before = [], options } = situationOf(name, refusal);
  const answered = [...before];
  let begunAgain = false;

  const call = async (operation: string): Promise<object> => {
    const next = operation === 'RespondToAuthChallenge' ? answered.shift() : undefined;
    if (next) return next;
    if (operation === (refusal.by ?? 'RespondToAuthChallenge')) throw error;
    if (operation === 'InitiateAuth') begunAgain = true;
    return { ...received, ...sideCalls.get(operation) };
  };
  const client = createSignIn({
    // One script stands in for every operation.
    transport: call as unknown as Transport,
    clientId: 'example',
    userPoolId: 'us-east-1_Example',
    ...options,
  });
  // What it rejects with is in its state as well.
  await client.continueFrom(received, { username, password }).catch(() => {});
  if (answer) await client.answer(answer).catch(() => {});
  return { error, state: client.getState(), begunAgain };
}

const username = 'dana@example.com';
const password = 'correct horse';

interface Situation {
  /** What the sign-in goes on from. */
  received: object;
  /** What the person gives; nothing where the flow answers by itself. */
  answer?: Parameters<ReturnType<typeof createSignIn>['answer']>[0];
  /** What the service says to the answers before the one that is refused. */
  before?: readonly object[];
  options?: Partial<SignInOptions>;
}

function situationOf(name: ChallengeName, refusal: Refusal): Situation {
  const silent = silentOnes[name];
  if (silent) return silent;
  const sample = answers[name][refusal.answer ?? 0];
  const samples: Readonly<Record<string, { response: object }>> = fixtures[name];
  const received = samples[sample?.to ?? '']?.response ?? {};
  return { received, ...(sample && { answer: sample.answer }) };
}

const deviceStore: SignInOptions['deviceStore'] = {
  get: () => ({
    deviceKey: 'us-east-1_2f9c1b7e-6d3a-4c55-8a10-9b7e2d4f6a31',
    deviceGroupKey: '-v7w9UcY6',
    devicePassword: 'bWFkZSB1cCBmb3IgdGhpcyBwYWdl',
  }),
  set: () => {},
  remove: () => {},
};

/** Challenges that nobody is asked: the flow comes to them by an answer to another one. */
const silentOnes: { [N in ChallengeName]?: Situation } = {
  PASSWORD_VERIFIER: {
    received: fixtures.SELECT_CHALLENGE['passwords-only'].response,
    answer: { choice: 'PASSWORD_SRP', password },
    before: [fixtures.PASSWORD_VERIFIER['user-auth'].response],
  },
  DEVICE_SRP_AUTH: {
    received: fixtures.DEVICE_SRP_AUTH.plain.response,
    options: { deviceStore, authFlow: 'USER_PASSWORD_AUTH' },
  },
  DEVICE_PASSWORD_VERIFIER: {
    received: fixtures.DEVICE_SRP_AUTH.plain.response,
    before: [fixtures.DEVICE_PASSWORD_VERIFIER.plain.response],
    options: { deviceStore, authFlow: 'USER_PASSWORD_AUTH' },
  },
};

const delivered = {
  CodeDeliveryDetails: {
    DeliveryMedium: 'EMAIL',
    Destination: 'd***@e***',
    AttributeName: 'email',
  },
};

const sideCalls = new Map<string, object>([
  ['ForgotPassword', delivered],
  ['ResendConfirmationCode', delivered],
  ['AssociateSoftwareToken', { SecretCode: 'ZRDXSNZR4IGV3BMQYKIFZ6CVV2FCCNGQ', Session: 'next' }],
  ['VerifySoftwareToken', { Status: 'SUCCESS', Session: 'next' }],
]);
