import { endedOf, type FailedFederation, type FederationRequest } from './outcome.ts';
import type { Popup } from './page.ts';

/** Ends the sign-in before, so that nobody waits for a window that another one has replaced. */
let endLast = () => {};

/**
 * Makes a window the only one that a sign-in goes on in.
 * @param give resolves the sign-in of this window, once another one has begun
 */
export function isOnlyWindow(
  popup: Popup,
  request: FederationRequest,
  give: (outcome: FailedFederation) => void,
): void {
  endLast();
  endLast = () => {
    give(cancelled(request));
    popup.close();
  };
}

/** The user closed the window, or began again. */
export const cancelled = (request: FederationRequest): FailedFederation => ({
  status: 'failed',
  problem: 'cancelled',
  ...endedOf(request),
});
