import type { Challenge, ChallengeName } from '../registry.ts';
import { mfaSetupTrip } from './mfa-setup.ts';
import type { SideTrip } from './side-trip.ts';

const sideTrips: { [N in ChallengeName]?: SideTrip<N> } = { MFA_SETUP: mfaSetupTrip };

/** Returns the side trip of a challenge, if it has one. */
export function sideTripOf(challenge: Challenge): SideTrip<ChallengeName> | undefined {
  // TypeScript cannot relate the challenge's name to the entry that it selects.
  return sideTrips[challenge.name] as SideTrip<ChallengeName> | undefined;
}
