import type { Surroundings } from '../session/environment.ts';
import type {
  FederationOptions,
  PageFederationOptions,
  RelayFederationOptions,
} from './options.ts';
import type { FederationOutcome, FederationRequest } from './outcome.ts';
import type { Page, Popup } from './page.ts';

/** What the code that loads on demand works with. */
export interface Context<O extends FederationOptions = FederationOptions> extends Surroundings {
  options: O;
  page: Page;
}

export type PageContext = Context<PageFederationOptions>;
export type RelayContext = Context<RelayFederationOptions>;

/** The code that leads to the provider, and to the hosted logout. */
export interface Leaving<C> {
  begin(
    context: C,
    request: FederationRequest,
    popup: Popup | undefined,
  ): Promise<FederationOutcome | undefined>;
  leave(context: C): void;
}

/** The code that ends a sign-in. The redirect is between the two, so each page loads one of them. */
export interface Finishing<C> {
  finish(context: C, address: URL): Promise<FederationOutcome | undefined>;
}
