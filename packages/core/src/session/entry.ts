import type { SignedOutReason } from './state.ts';

/** What all tabs of a browser agree on: who is signed in, or that the user signed out. */
export type Entry = Live | Over;

interface Stamped {
  /** The version of this shape; pages ignore entries of another version. */
  readonly v: 1;
  /** Names one sign-in; renewals keep it. */
  readonly id: string;
  /** Grows with every change in any tab. */
  readonly n: number;
}

export interface Live extends Stamped, Grant {
  /** When the tokens arrived, by this machine's clock, in ms since the epoch. */
  readonly at: number;
}

export interface Over extends Stamped {
  readonly over: SignedOutReason;
}

/** What a sign-in or a renewal gave. */
export interface Grant {
  readonly claims: Readonly<Record<string, unknown>>;
  /** When the tokens expire by the service's clock, in ms since the epoch. */
  readonly expiresAt: number;
  /** How long the tokens were valid when they arrived, in ms. */
  readonly life: number;
  /** Missing when the app's server keeps the tokens. */
  readonly tokens?: Tokens | undefined;
}

/** The tokens of a session, in the same shape after a sign-in and after a renewal. */
export interface Tokens {
  readonly accessToken: string;
  /** Missing when the sign-in asked for no ID token. */
  readonly idToken?: string | undefined;
  /** Missing when the session cannot be renewed. */
  readonly refreshToken?: string | undefined;
}

export const isLive = (entry: Entry | undefined): entry is Live => !!entry && !('over' in entry);

/** Whether an entry from another tab replaces the known one. A late renewal does not replace a sign-out. */
export const supersedes = (told: Entry, known: Entry | undefined): boolean =>
  !known ||
  (told.id === known.id && isLive(told) !== isLive(known) ? !isLive(told) : told.n > known.n);
