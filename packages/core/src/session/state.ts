import type { IdClaims, Identity } from './claims.ts';

/** Who is signed in, as far as this page knows. The same object until something changes. */
export type SessionState<Custom extends object = object> = Loading | SignedOut | SignedIn<Custom>;

/** It is not known yet. */
export interface Loading {
  readonly status: 'loading';
  readonly claims?: undefined;
  /** Why it is not known yet, e.g. `NetworkFailed`; it is asked again by itself. */
  readonly error: string | undefined;
}

export interface SignedOut {
  readonly status: 'signed-out';
  readonly claims?: undefined;
  readonly reason: SignedOutReason;
}

export type SignedOutReason =
  /** Nobody was signed in when the page came. */
  | 'none'
  /** The person signed out, here or in another tab. */
  | 'signed-out'
  /** The refresh token came to its end, or there was none. */
  | 'expired'
  /** Cognito no longer takes the refresh token: it was revoked, or the account is off or gone. */
  | 'revoked'
  /** Cognito ended the session in favor of newer ones of the same person. */
  | 'evicted'
  /** The idle limit that the app set. */
  | 'idle';

export interface SignedIn<Custom extends object = object> extends Identity {
  readonly status: 'signed-in';
  /** Of the ID token, unverified. Through a relay: those that the server tells. */
  readonly claims: IdClaims & Readonly<Custom>;
  /** When the tokens expire by the service's clock, in ms since the epoch. They are renewed before. */
  readonly expiresAt: number;
  /** Seconds until the idle limit signs the person out; there from `warnBefore` on. */
  readonly secondsLeft: number | undefined;
  /** Why the last renewal failed, e.g. `NetworkFailed`; it is tried again by itself. */
  readonly error: string | undefined;
}

/** What happens to a session: names and outcomes, never a token or a claim. */
export type SessionEvent =
  | { readonly type: 'signed-in'; readonly here: boolean }
  | { readonly type: 'renewed'; readonly here: boolean }
  | { readonly type: 'renewal-failed'; readonly error: string }
  | { readonly type: 'signed-out'; readonly reason: SignedOutReason; readonly here: boolean };
