import type { AuthenticationResult } from '../response/initiate-auth-response.ts';
import type { Entry, Found, Live } from './entry.ts';
import type { SignOutOptions } from './options.ts';
import type { SignedOutReason } from './state.ts';

/** Where the tokens are: in the page, or at the server. */
export interface Keeper {
  /** What a sign-in gave. Nothing where that has to be asked for. */
  begin(result: AuthenticationResult | undefined): Found | undefined;
  /**
   * Asks for new tokens, or who is signed in. Rejects where that cannot be told now.
   * @param always also where the tokens are good for a while
   */
  renew(live: Live | undefined, always: boolean, signal: AbortSignal): Promise<Found | Ended>;
  /** Tells Cognito that a session is over; true when it heard. Rejects where nothing answers. */
  revoke(live: Live | undefined, how: SignOutOptions, signal: AbortSignal): Promise<boolean>;
  /** What this page or another one has left. */
  stored?(): Entry | undefined;
  /** Leaves it for other pages. */
  store?(entry: Entry): void;
  /** True where tabs know of each other's tokens only by what they tell. */
  asksOthers?(): boolean;
}

/** There is nothing to renew, by evidence. */
export interface Ended {
  ended: SignedOutReason;
}
