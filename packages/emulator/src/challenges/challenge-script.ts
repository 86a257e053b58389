import type { ChallengeName, ChallengeTypes } from '../model/challenge-types.ts';
import type { SessionFor } from '../model/session.ts';
import type { Responses, Turn, WireAnswer } from '../sign-in/turn.ts';

/** How one challenge is asked and its answer checked. */
export interface ChallengeScript<N extends ChallengeName, From extends ChallengeName = N> {
  /** Sessions that an answer under this name may carry. */
  from: readonly From[];
  /** A refused answer leaves the session alive even when it is NotAuthorizedException. */
  forgiving?: true;
  /** Only AdminRespondToAuthChallenge may answer it. */
  adminOnly?: true;
  ask(turn: Turn, input: ChallengeTypes[N]['input']): Asked<N> | Promise<Asked<N>>;
  /** @throws {ServiceError} when the answer is wrong. */
  answer(turn: Turn, session: SessionFor<From>, responses: Responses): Promise<WireAnswer>;
}

interface Asked<N extends ChallengeName> {
  /** `ChallengeParameters`. */
  parameters: Record<string, string>;
  state: ChallengeTypes[N]['state'];
  /** Found again by this instead of a Session, which then is not sent. */
  withoutSession?: string;
}
