import type { AuthorizeOptions } from './addresses.ts';
import type { FederationProblem } from './problem.ts';

/** One sign-in through a provider. */
export interface FederationRequest extends AuthorizeOptions {
  /** Where the user wants to go afterwards: a path on this origin. Anything else is ignored. */
  returnTo?: string | undefined;
}

/** How a sign-in through a provider ended. */
export type FederationOutcome = FederatedSignIn | FailedFederation | HandedOver;

interface Ended {
  /** The path on this origin that the request asked for. */
  readonly returnTo?: string | undefined;
  /** The provider's name, or its identifier. */
  readonly provider?: string | undefined;
}

/** The session has begun. */
export interface FederatedSignIn extends Ended {
  readonly status: 'signed-in';
}

export interface FailedFederation extends Ended {
  readonly status: 'failed';
  readonly problem: FederationProblem;
  /** A Lambda trigger's own words, which came with the redirect. */
  readonly text?: string | undefined;
}

/** Another window of this app began the sign-in and goes on with it; this one can close. */
export interface HandedOver {
  readonly status: 'handed-over';
}

/** What an outcome says of its request, whose path was checked when the sign-in began. */
export const endedOf = ({ returnTo, provider, idpIdentifier }: FederationRequest): Ended => ({
  returnTo,
  provider: provider ?? idpIdentifier,
});
