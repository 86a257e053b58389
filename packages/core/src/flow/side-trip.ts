import type { AnswerOf, ChallengeName, ChallengeOf } from '../registry.ts';
import type { CallCommand } from './flow.ts';

/** A call other than InitiateAuth and RespondToAuthChallenge: operation and input. */
export type SideCall = Omit<CallCommand, 'type' | 'screen'>;

/** The calls that a challenge needs before its answer. Each returns undefined if none is needed. */
export interface SideTrip<N extends ChallengeName> {
  /** The call to make when the challenge arrives. */
  begin(challenge: ChallengeOf<N>): SideCall | undefined;
  /** The call to make in place of this answer. */
  answer(challenge: ChallengeOf<N>, answer: AnswerOf<N>): SideCall | undefined;
}
