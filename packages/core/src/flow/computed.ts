import { ChallengeError } from '../challenge-error.ts';
import { misuse } from '../misuse.ts';
import type { AnswerOf, Challenge, ChallengeName, ChallengeOf } from '../registry.ts';
import type { DeviceSrpSession, SrpSession } from '../srp/index.ts';
import type { DeviceRecord } from './device-store.ts';
import { loadSrp } from './load-srp.ts';
import { startProof } from './proof-ahead.ts';

/** What an answer is computed from. */
export interface Computing {
  secrets: Secrets;
  userPoolId: string | undefined;
  device: DeviceRecord | undefined;
  now: () => number;
}

/**
 * What is known during one action of the person and forgotten with it: the password they typed,
 * and the proofs begun.
 */
export interface Secrets {
  password?: string | undefined;
  /** A proof that was begun before the password was given. */
  ahead?: Promise<SrpSession> | undefined;
  srp?: SrpSession | undefined;
  deviceSrp?: DeviceSrpSession | undefined;
}

type Compute<N extends ChallengeName> = (
  challenge: ChallengeOf<N>,
  answer: AnswerOf<N> | undefined,
  computing: Computing,
) => AnswerOf<N> | Promise<AnswerOf<N>>;

/** Begins a proof of the password, and gives the value to send. */
export async function beginProof(secrets: Secrets): Promise<string> {
  const { ahead = startProof() } = secrets;
  // Each proof takes another one: this may be the second of an action.
  secrets.ahead = undefined;
  secrets.srp = await ahead;
  return secrets.srp.srpA;
}

/** Answers in which something is computed. */
const computed: { [N in ChallengeName]?: Compute<N> } = {
  SELECT_CHALLENGE: async (_challenge, answer, { secrets }) => {
    const { choice, password } = given(answer);
    if (choice !== 'PASSWORD_SRP') return given(answer);
    secrets.password = password;
    return { choice, srpA: await beginProof(secrets) };
  },

  PASSWORD_SRP: async (_challenge, answer, { secrets }) => {
    secrets.password = given(answer).password;
    return { srpA: await beginProof(secrets) };
  },

  PASSWORD_VERIFIER: ({ username: userId, salt, srpB, secretBlock }, _answer, computing) => {
    const { secrets, userPoolId, now } = computing;
    const { password, srp } = secrets;
    if (password === undefined || !srp) throw notBegun();
    if (!userPoolId) throw noPool();
    const challenge = { salt, srpB, secretBlock, now: new Date(now()) };
    return srp.claim({ userPoolId, userId, password, ...challenge });
  },

  DEVICE_SRP_AUTH: async (_challenge, _answer, { secrets, device }) => {
    if (!device) throw unknownDevice();
    const { startDeviceSrp } = await loadSrp();
    secrets.deviceSrp = startDeviceSrp();
    return { deviceKey: device.deviceKey, srpA: secrets.deviceSrp.srpA };
  },

  DEVICE_PASSWORD_VERIFIER: async ({ salt, srpB, secretBlock }, _answer, computing) => {
    const { secrets, device, now } = computing;
    if (!device || !secrets.deviceSrp) throw unknownDevice();
    const challenge = { salt, srpB, secretBlock, now: new Date(now()) };
    const claim = await secrets.deviceSrp.claim({ ...device, ...challenge });
    return { deviceKey: device.deviceKey, ...claim };
  },
};

const silent: ReadonlySet<string> = new Set<ChallengeName>([
  'PASSWORD_VERIFIER',
  'DEVICE_SRP_AUTH',
  'DEVICE_PASSWORD_VERIFIER',
]);

/** True when nobody is asked: the answer is computed. */
export const isSilent = (challenge: Challenge): boolean => silent.has(challenge.name);

/** True for the challenges that a remembered device answers. */
export const asksDevice = (challenge: Challenge): boolean => challenge.name.startsWith('DEVICE_');

/** The answer to send: computed where the challenge wants that, else as the person gave it. */
export async function computeAnswer<N extends ChallengeName>(
  challenge: ChallengeOf<N> & { name: N },
  answer: AnswerOf<N> | undefined,
  computing: Computing,
): Promise<AnswerOf<N>> {
  const table: { [K in ChallengeName]?: Compute<K> } = computed;
  const compute = table[challenge.name];
  return compute ? compute(challenge, answer, computing) : given(answer);
}

/** The device did not prove itself, or its keys are gone: it counts as new from here on. */
export const unknownDevice = (cause?: unknown) =>
  new ChallengeError('ResourceNotFoundException', {
    kind: 'device-not-found',
    retryable: true,
    sessionAlive: false,
    cause,
  });

const notBegun = () =>
  new ChallengeError('SessionExpired', { message: 'No proof of a password was begun.' });

const noPool = () =>
  misuse('SRP got no userPoolId, and its name is part of what is proved. Pass userPoolId.');

function given<A>(answer: A | undefined): A {
  if (answer === undefined)
    throw misuse('The answer is missing, so there is nothing to send. Pass what the person gave.');
  return answer;
}
