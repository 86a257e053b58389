import type { ChallengeName, ChallengeTypes } from '../model/challenge-types.ts';
import type { SessionFor } from '../model/session.ts';
import type { Responses, SignInContext, WireAnswer } from '../sign-in/context.ts';

/** Asks one challenge and checks its answer. */
export interface ChallengeScript<N extends ChallengeName, From extends ChallengeName = N> {
  /** The challenges whose sessions an answer with this name may have. */
  from: readonly From[];
  /** The session stays open after a refused answer, even after NotAuthorizedException. */
  forgiving?: true;
  /** Only AdminRespondToAuthChallenge may answer it. */
  adminOnly?: true;
  ask(
    context: SignInContext,
    input: ChallengeTypes[N]['input'],
  ): AskedChallenge<N> | Promise<AskedChallenge<N>>;
  /**
   * Checks the answer and goes on with the sign-in.
   * @throws {ServiceError} when the answer is wrong.
   */
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
  /** Identifies the session instead of a Session, which is then not sent. */
  withoutSession?: string;
}
