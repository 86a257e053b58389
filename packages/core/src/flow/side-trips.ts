import type { Challenge, ChallengeName } from '../registry.ts';
import { mfaSetupTrip } from './mfa-setup.ts';
import type { SideTrip } from './side-trip.ts';

const sideTrips: { [N in ChallengeName]?: SideTrip<N> } = { MFA_SETUP: mfaSetupTrip };

/** The side trip of a challenge, if it has one. */
export function sideTripOf(challenge: Challenge): SideTrip<ChallengeName> | undefined {
  // The challenge's own name picks its trip, which TypeScript cannot follow through an index.
  return sideTrips[challenge.name] as SideTrip<ChallengeName> | undefined;
}
