import type { IdClaims, Identity } from './claims.ts';

/** What this page knows of the signed-in user. The same object until something changes. */
export type SessionState<Custom extends object = object> = Loading | SignedOut | SignedIn<Custom>;

/** The page does not know yet whether a user is signed in. */
export interface Loading {
  readonly status: 'loading';
  readonly claims?: undefined;
  /** Why the last attempt failed, e.g. `NetworkFailed`; the session tries again by itself. */
  readonly error: string | undefined;
}

export interface SignedOut {
  readonly status: 'signed-out';
  readonly claims?: undefined;
  readonly reason: SignedOutReason;
}

export type SignedOutReason =
  /** Nobody was signed in when the page loaded. */
  | 'none'
  /** The user signed out, here or in another tab. */
  | 'signed-out'
  /** The refresh token expired, or the session had none. */
  | 'expired'
  /** Cognito refused the refresh token: it was revoked, or the account was disabled or deleted. */
  | 'revoked'
  /** Cognito ended the session in favor of newer ones of the same user. */
  | 'evicted'
  /** The user reached the idle limit that the app set. */
  | 'idle';

export interface SignedIn<Custom extends object = object> extends Identity {
  readonly status: 'signed-in';
  /** Claims of the ID token, unverified. Through a relay, the claims that the server passes on. */
  readonly claims: IdClaims & Readonly<Custom>;
  /** When the tokens expire by the service's clock, in ms since the epoch. The session renews them before. */
  readonly expiresAt: number;
  /** Seconds until the idle limit signs the user out; undefined until `warnBefore` begins. */
  readonly secondsLeft: number | undefined;
  /** Why the last renewal failed, e.g. `NetworkFailed`; the session tries again by itself. */
  readonly error: string | undefined;
}

/** What happens to a session: names and outcomes, never a token or a claim. */
export type SessionEvent =
  | { readonly type: 'signed-in'; readonly here: boolean }
  | { readonly type: 'renewed'; readonly here: boolean }
  | { readonly type: 'renewal-failed'; readonly error: string }
  | { readonly type: 'signed-out'; readonly reason: SignedOutReason; readonly here: boolean };
