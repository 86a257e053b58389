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

/** Starts a proof of the password and returns `srpA`, to send to Cognito. */
export async function beginProof(secrets: Secrets): Promise<string> {
  const { ahead = startProof() } = secrets;
  // Each proof needs its own exchange, and one action may need two.
  secrets.ahead = undefined;
  secrets.srp = await ahead;
  return secrets.srp.srpA;
}

// The SRP code loads with the first proof.
const byProof =
  <N extends SilentName>(name: N): Compute<N> =>
  async (challenge, answer, proofContext) => {
    const { proofs } = await loadSrp();
    // TypeScript cannot relate the name to the entry that it selects.
    const prove = proofs[name] as Prove<N>;
    const proved = await prove(challenge, answer, proofContext);
    if (!proved) throw unknownDevice();
    return proved;
  };

/** Computes the answers that the user cannot give. */
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

/** The answer to send: computed if the challenge needs it, else the user's own. */
export async function computeAnswer<N extends ChallengeName>(
  challenge: ChallengeOf<N> & { name: N },
  answer: AnswerOf<N> | undefined,
  proofContext: ProofContext,
): Promise<AnswerOf<N>> {
  const table: { [K in ChallengeName]?: Compute<K> } = computed;
  const compute = table[challenge.name];
  return compute ? compute(challenge, answer, proofContext) : requireAnswer(answer);
}

/** The device failed its proof or its keys are gone. From here on it counts as a new device. */
export const unknownDevice = (cause?: unknown): ChallengeError =>
  new ChallengeError('ResourceNotFoundException', {
    kind: 'device-not-found',
    retryable: true,
    sessionAlive: false,
    cause,
  });

function requireAnswer<A>(answer: A | undefined): A {
  if (answer === undefined)
    throw misuse('The answer is missing, so there is nothing to send. Pass the user’s answer.');
  return answer;
}
