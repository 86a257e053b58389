import type { SignedOutReason } from './state.ts';

/** What all tabs of a browser agree on: who is signed in, or that somebody no longer is. */
export type Entry = Live | Over;

interface Stamped {
  /** Of this shape; what another version has left is none. */
  readonly v: 1;
  /** One sign-in, whatever is renewed. */
  readonly id: string;
  /** Grows with every change, in whichever tab. */
  readonly n: number;
}

export interface Live extends Stamped, Found {
  /** When they came, by this machine's clock. */
  readonly at: number;
}

export interface Over extends Stamped {
  readonly over: SignedOutReason;
}

/** What the service gave, from a sign-in as from a renewal. */
export interface Found {
  readonly claims: Readonly<Record<string, unknown>>;
  /** By the service's clock, in ms since the epoch. */
  readonly expiresAt: number;
  /** How long they were good for when they came, in ms. */
  readonly life: number;
  /** Left out where one's own server keeps them. */
  readonly tokens?: Tokens | undefined;
}

/** The tokens of a session, in one shape wherever they come from. */
export interface Tokens {
  readonly accessToken: string;
  /** Left out where the sign-in asked for none. */
  readonly idToken?: string | undefined;
  /** Left out where there is nothing to renew with. */
  readonly refreshToken?: string | undefined;
}

export const isLive = (entry: Entry | undefined): entry is Live => !!entry && !('over' in entry);

/** Whether what is told takes the place of what is known: late news of what is over does not. */
export const supersedes = (told: Entry, known: Entry | undefined): boolean =>
  !known ||
  (told.id === known.id && isLive(told) !== isLive(known) ? !isLive(told) : told.n > known.n);
