import type { AnswerOf, ChallengeName, ChallengeOf, decodeChallenge } from '@countersign/core';
import { encodeAnswer, wireNameOf } from '@countersign/core';

/** What an app that makes its own calls has at hand at each step of a sign-in. */
export interface StepProps {
  /** What InitiateAuth or the last RespondToAuthChallenge gave. */
  response: Parameters<typeof decodeChallenge>[0];
  /** The name as typed. */
  username: string;
  /** RespondToAuthChallenge, and then the next step; rejects with a `ChallengeError`. */
  respond: (input: RespondInput, options: { signal: AbortSignal }) => Promise<void>;
}

export interface RespondInput {
  ChallengeName: string;
  Session: string | undefined;
  ChallengeResponses: Record<string, string>;
}

/** The input of RespondToAuthChallenge for an answer, without the client id. */
export const inputFor = <N extends ChallengeName>(
  challenge: ChallengeOf<N> & { name: N },
  answer: AnswerOf<N>,
  username: string,
): RespondInput => ({
  ChallengeName: wireNameOf(challenge),
  Session: challenge.session,
  ChallengeResponses: encodeAnswer(challenge, answer, { username }),
});
