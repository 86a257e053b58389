import type { ChallengeName, ChallengeTypes } from '../model/challenge-types.ts';
import type { SessionFor } from '../model/session.ts';
import type { Responses, SignInContext, WireAnswer } from '../sign-in/context.ts';

/** How one challenge is asked and its answer checked. */
export interface ChallengeScript<N extends ChallengeName, From extends ChallengeName = N> {
  /** Sessions that an answer under this name may carry. */
  from: readonly From[];
  /** A refused answer leaves the session alive even when it is NotAuthorizedException. */
  forgiving?: true;
  /** Only AdminRespondToAuthChallenge may answer it. */
  adminOnly?: true;
  ask(
    context: SignInContext,
    input: ChallengeTypes[N]['input'],
  ): AskedChallenge<N> | Promise<AskedChallenge<N>>;
  /** @throws {ServiceError} when the answer is wrong. */
  answer(
    context: SignInContext,
    session: SessionFor<From>,
    responses: Responses,
  ): Promise<WireAnswer>;
}

interface AskedChallenge<N extends ChallengeName> {
  /** `ChallengeParameters`. */
  parameters: Record<string, string>;
  state: ChallengeTypes[N]['state'];
  /** Found again by this instead of a Session, which then is not sent. */
  withoutSession?: string;
}
