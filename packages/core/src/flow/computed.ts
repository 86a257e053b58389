import { ChallengeError } from '../challenge-error.ts';
import { misuse } from '../misuse.ts';
import type { AnswerOf, ChallengeName, ChallengeOf, SilentName } from '../registry.ts';
import { loadSrp } from './load-srp.ts';
import { startProof } from './proof-ahead.ts';
import type { Prove } from './proofs.ts';
import type { ProofContext, Secrets } from './secrets.ts';

type Compute<N extends ChallengeName> = (
  challenge: ChallengeOf<N>,
  answer: AnswerOf<N> | undefined,
  proofContext: ProofContext,
) => AnswerOf<N> | Promise<AnswerOf<N>>;

/** Begins a proof of the password, and gives the value to send. */
export async function beginProof(secrets: Secrets): Promise<string> {
  const { ahead = startProof() } = secrets;
  // Each proof takes another one: this may be the second of an action.
  secrets.ahead = undefined;
  secrets.srp = await ahead;
  return secrets.srp.srpA;
}

// SRP comes with the first password or device that has to be proved.
const byProof =
  <N extends SilentName>(name: N): Compute<N> =>
  async (challenge, answer, proofContext) => {
    const { proofs } = await loadSrp();
    // The name picks who computes its answer, which TypeScript cannot follow through an index.
    const prove = proofs[name] as Prove<N>;
    const proved = await prove(challenge, answer, proofContext);
    if (!proved) throw unknownDevice();
    return proved;
  };

/** Answers in which something is computed. */
const computed: { [N in ChallengeName]?: Compute<N> } = {
  SELECT_CHALLENGE: async (_challenge, answer, { secrets }) => {
    const { choice } = requireAnswer(answer);
    return choice === 'PASSWORD_SRP'
      ? { choice, srpA: await beginProof(secrets) }
      : requireAnswer(answer);
  },

  PASSWORD_SRP: async (_challenge, answer, { secrets }) => {
    requireAnswer(answer);
    return { srpA: await beginProof(secrets) };
  },

  PASSWORD_VERIFIER: byProof('PASSWORD_VERIFIER'),
  DEVICE_SRP_AUTH: byProof('DEVICE_SRP_AUTH'),
  DEVICE_PASSWORD_VERIFIER: byProof('DEVICE_PASSWORD_VERIFIER'),
};

/** The answer to send: computed where the challenge wants that, else as the person gave it. */
export async function computeAnswer<N extends ChallengeName>(
  challenge: ChallengeOf<N> & { name: N },
  answer: AnswerOf<N> | undefined,
  proofContext: ProofContext,
): Promise<AnswerOf<N>> {
  const table: { [K in ChallengeName]?: Compute<K> } = computed;
  const compute = table[challenge.name];
  return compute ? compute(challenge, answer, proofContext) : requireAnswer(answer);
}

/** The device did not prove itself, or its keys are gone: it counts as new from here on. */
export const unknownDevice = (cause?: unknown): ChallengeError =>
  new ChallengeError('ResourceNotFoundException', {
    kind: 'device-not-found',
    retryable: true,
    sessionAlive: false,
    cause,
  });

function requireAnswer<A>(answer: A | undefined): A {
  if (answer === undefined)
    throw misuse('The answer is missing, so there is nothing to send. Pass what the person gave.');
  return answer;
}
