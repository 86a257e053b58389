import type { AuthenticationResult } from '../response/initiate-auth-response.ts';
import type { Entry, Grant, Live } from './entry.ts';
import type { Surroundings } from './environment.ts';
import type { SignOutOptions } from './options.ts';
import type { SignedOutReason } from './state.ts';

/** What differs between a session with tokens in the page and one through a relay. */
export interface Source {
  /** The name of locks, channel and storage keys; unique for each relay, or each pool and client. */
  name: string;
  environment: Surroundings;
  /** True when the app's server keeps the tokens, and the page asks it who is signed in. */
  relayed: boolean;
  load(): Promise<Keeper>;
}

/** Keeps the tokens, in the page or at the app's server. */
export interface Keeper {
  /**
   * Reads what a sign-in gave; undefined when the page has to ask the server for it.
   * @param before the session of the user who was signed in until now
   */
  begin(
    result: AuthenticationResult | undefined,
    before: Live | undefined,
  ): Promise<Grant | undefined>;
  /**
   * Asks for new tokens, or who is signed in. Rejects when the answer does not come or proves nothing.
   * @param always renews even when the tokens are valid for a while
   */
  renew(live: Live | undefined, always: boolean, signal: AbortSignal): Promise<Grant | Ended>;
  /** Revokes a session; true when Cognito did. Rejects when no answer came. */
  revoke(live: Grant | undefined, how: SignOutOptions, signal: AbortSignal): Promise<boolean>;
  /** Revokes tokens that arrived after their session ended. */
  discard?(answer: Grant | Ended): void;
  /** Reads the entry that this page or another one stored. */
  stored?(): Entry | undefined;
  /** Stores the entry for other pages. */
  store?(entry: Entry): void;
  /** True when tabs do not share a storage, so they learn of tokens only by messages. */
  asksOthers?(): boolean;
}

/** The server's word that the session is over, or that there never was one. */
export interface Ended {
  ended: SignedOutReason;
}
