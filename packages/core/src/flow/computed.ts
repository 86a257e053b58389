import { ChallengeError } from '../challenge-error.ts';
import type { AnswerOf, Challenge, ChallengeName, ChallengeOf } from '../registry.ts';
import type { SrpSession } from '../srp/index.ts';

/**
 * What is known during one action of the person and forgotten with it: the password they typed,
 * and the SRP proof begun from it.
 */
export interface Secrets {
  password?: string | undefined;
  srp?: SrpSession | undefined;
}

export interface Computing {
  secrets: Secrets;
  userPoolId: string | undefined;
  startSrp: () => SrpSession;
  now: () => number;
}

type Compute<N extends ChallengeName> = (
  challenge: ChallengeOf<N>,
  answer: AnswerOf<N> | undefined,
  computing: Computing,
) => AnswerOf<N> | Promise<AnswerOf<N>>;

/** Begins a proof of the password, and gives the value to send. */
export function beginProof({ secrets, startSrp }: Computing): string {
  secrets.srp = startSrp();
  return secrets.srp.srpA;
}

/** Answers in which something is computed from what the person gave. */
const computed: { [N in ChallengeName]?: Compute<N> } = {
  SELECT_CHALLENGE: (_challenge, answer, computing) => {
    if (answer?.choice !== 'PASSWORD_SRP') return given(answer);
    computing.secrets.password = answer.password;
    return { choice: answer.choice, srpA: beginProof(computing) };
  },

  PASSWORD_SRP: (_challenge, answer, computing) => {
    computing.secrets.password = given(answer).password;
    return { srpA: beginProof(computing) };
  },

  PASSWORD_VERIFIER: async (challenge, _answer, { secrets, userPoolId, now }) => {
    const { password, srp } = secrets;
    if (password === undefined || !srp || !userPoolId) {
      throw new ChallengeError('SessionExpired', { message: 'No proof of a password was begun.' });
    }
    const { username: userId, salt, srpB, secretBlock } = challenge;
    return srp.claim({
      userPoolId,
      userId,
      password,
      salt,
      srpB,
      secretBlock,
      now: new Date(now()),
    });
  },
};

const silent: ReadonlySet<string> = new Set<ChallengeName>(['PASSWORD_VERIFIER']);

/** True when nobody is asked: the answer is computed. */
export const isSilent = (challenge: Challenge): boolean => silent.has(challenge.name);

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

function given<A>(answer: A | undefined): A {
  if (answer === undefined)
    throw new TypeError('The answer is missing. Pass what the person gave.');
  return answer;
}
