import type { AuthenticationResult } from '../response/initiate-auth-response.ts';
import type { Entry, Found, Live } from './entry.ts';
import type { Surroundings } from './environment.ts';
import type { SignOutOptions } from './options.ts';
import type { SignedOutReason } from './state.ts';

/** What tells one kind of session from the other. */
export interface Source {
  /** Names locks, channel and storage keys: one for each relay, or pool and client. */
  name: string;
  environment: Surroundings;
  /** True where the server keeps the tokens, and is asked who is signed in. */
  relayed: boolean;
  load(): Promise<Keeper>;
}

/** Where the tokens are: in the page, or at the server. */
export interface Keeper {
  /**
   * What a sign-in gave. Nothing where that has to be asked for.
   * @param before whoever is signed in until then
   */
  begin(
    result: AuthenticationResult | undefined,
    before: Live | undefined,
  ): Promise<Found | undefined>;
  /**
   * Asks for new tokens, or who is signed in. Rejects where that cannot be told now.
   * @param always also where the tokens are good for a while
   */
  renew(live: Live | undefined, always: boolean, signal: AbortSignal): Promise<Found | Ended>;
  /** Tells Cognito that a session is over; true when it heard. Rejects where nothing answers. */
  revoke(live: Found | undefined, how: SignOutOptions, signal: AbortSignal): Promise<boolean>;
  /** Nobody will use tokens of what has ended meanwhile. */
  discard?(answer: Found | Ended): void;
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
