import type { AnswerOf, Challenge, ChallengeName, ChallengeOf } from '../registry.ts';
import type { CallCommand } from './flow.ts';
import { mfaSetupTrip } from './mfa-setup.ts';

/** A call beside the two of signing in: operation and input. */
export type SideCall = Omit<CallCommand, 'type' | 'screen'>;

/** The calls a challenge takes beside its own answer; nothing where it takes none. */
export interface SideTrip<N extends ChallengeName> {
  /** When the challenge has come. */
  begin(challenge: ChallengeOf<N>): SideCall | undefined;
  /** Instead of the answer, when the person has given this. */
  answer(challenge: ChallengeOf<N>, answer: AnswerOf<N>): SideCall | undefined;
}

const sideTrips: { [N in ChallengeName]?: SideTrip<N> } = { MFA_SETUP: mfaSetupTrip };

/** The side trip of a challenge, if it has one. */
export function sideTripOf(challenge: Challenge): SideTrip<ChallengeName> | undefined {
  // The challenge's own name picks its trip, which TypeScript cannot follow through an index.
  return sideTrips[challenge.name] as SideTrip<ChallengeName> | undefined;
}
