import type { AnswerOf, ChallengeName, ChallengeOf } from '../registry.ts';
import type { CallCommand } from './flow.ts';

/** A call beside the two of signing in: operation and input. */
export type SideCall = Omit<CallCommand, 'type' | 'screen'>;

/** The calls a challenge takes beside its own answer; nothing where it takes none. */
export interface SideTrip<N extends ChallengeName> {
  /** When the challenge has come. */
  begin(challenge: ChallengeOf<N>): SideCall | undefined;
  /** Instead of the answer, when the person has given this. */
  answer(challenge: ChallengeOf<N>, answer: AnswerOf<N>): SideCall | undefined;
}
