import type { DeviceStore } from '../flow/device-store.ts';
import type { WebStorage } from '../flow/web-storage.ts';
import type { AuthenticationResult } from '../response/initiate-auth-response.ts';
import type { Transport } from '../transport/transport.ts';
import type { IdClaims } from './claims.ts';
import type { Environment } from './environment.ts';
import type { SessionEvent, SessionState } from './state.ts';

interface CommonOptions {
  /** Signs the user out after a time without activity. Activity in any tab counts for all tabs. */
  idle?: IdleLimit | undefined;
  /** Called with each event: names and outcomes, never a token or a claim. */
  onEvent?: ((event: SessionEvent) => void) | undefined;
  /** Replaces the browser's clock, locks, channel and the like, e.g. in tests. */
  environment?: Partial<Environment> | undefined;
}

export interface IdleLimit {
  /** Seconds without input or a `touch()` until the session signs the user out. */
  after: number;
  /** How many seconds before the limit the state begins to show `secondsLeft`. Default: 60. */
  warnBefore?: number | undefined;
}

/** Your own server keeps the tokens: `@countersign/server`, or one that answers the same way. */
export interface RelayOptions<Custom extends object = object> extends CommonOptions {
  /** The handler's route, e.g. `/api/auth`. */
  relay: string;
  /**
   * The session that the server knew when it rendered the page, so that the first render is correct;
   * `null` when nobody is signed in. Omit it, and the page asks the relay.
   */
  initial?: RelayedSession<Custom> | null | undefined;
  /** For `<SignIn>` and `<StepUp>` when the page proves passwords by SRP. */
  userPoolId?: string | undefined;
  /** For `<SignIn>` when several app clients share a relay. */
  clientId?: string | undefined;
  /** For `<SignIn>`: the keys of remembered devices. Signing out leaves them. */
  deviceStore?: DeviceStore | undefined;
}

/** What the relay answers to a GET while a user is signed in. */
export interface RelayedSession<Custom extends object = object> {
  claims: Partial<IdClaims> & Readonly<Custom>;
  /** When the tokens expire by the server's clock, in ms since the epoch. */
  expiresAt: number;
  /** Seconds until the tokens expire, which need no clock that agrees with the server's. */
  expiresIn?: number | undefined;
}

/** The page keeps the tokens. Scripts of its origin can read them. */
export interface TokenOptions extends CommonOptions {
  transport: Transport;
  clientId: string;
  userPoolId: string;
  /**
   * Where the page keeps the tokens: `localStorage` for all tabs and across reloads, `sessionStorage`
   * for one tab and its reloads. Default: in memory; a new tab gets them from the tabs that are open.
   */
  storage?: WebStorage | undefined;
  /** For `<SignIn>`: the keys of remembered devices. Signing out leaves them. */
  deviceStore?: DeviceStore | undefined;
}

/** The members that both kinds of session have. */
interface CommonSession<Custom extends object> {
  /** Returns the same object until something changes, as `useSyncExternalStore` requires. */
  getState(): SessionState<Custom>;
  /** Adds a listener; the first one starts the session. Returns a function that removes the listener. */
  subscribe(listener: () => void): () => void;
  /**
   * Renews the tokens now, e.g. after the user changed an attribute. Resolves with true when the session
   * has new tokens. Never rejects.
   */
  renew(): Promise<boolean>;
  /** Counts as activity for the idle limit. */
  touch(): void;
  /** Stops timers and listeners until the next subscriber. */
  destroy(): void;
}

export interface RelaySession<Custom extends object = object> extends CommonSession<Custom> {
  readonly options: RelayOptions<Custom>;
  /** Call it after a sign-in through the relay: the session asks the relay who signed in. Never rejects. */
  begin(result?: AuthenticationResult): Promise<void>;
  /**
   * Signs the user out in all tabs at once. When the page cannot reach the server, it asks again later,
   * also after a reload. Never rejects.
   */
  signOut(options?: SignOutOptions): Promise<SignOutOutcome>;
}

export interface TokenSession<Custom extends object = object> extends CommonSession<Custom> {
  readonly options: TokenOptions;
  /**
   * Keeps the tokens of a sign-in, in all tabs.
   * @throws {TypeError} when `result` has no access token.
   */
  begin(result: AuthenticationResult): Promise<void>;
  /**
   * Resolves with the access token, and renews it first when it is about to expire.
   * @throws {ChallengeError} `NotAuthorizedException` of kind `access-token-invalid` when nobody is
   *   signed in; `NetworkFailed` when the token has expired and cannot be renewed now.
   */
  getAccessToken(options?: TokenRequest): Promise<string>;
  /** Resolves with the ID token, in the same way. */
  getIdToken(options?: TokenRequest): Promise<string>;
  /** Signs the user out in all tabs at once, then revokes the tokens. Never rejects. */
  signOut(options?: SignOutOptions): Promise<SignOutOutcome>;
}

export interface TokenRequest {
  /** Seconds that the token must still be valid. Default: 10. */
  minValidity?: number | undefined;
  /** A token that an API refused. The session renews it, unless it has a newer one already. */
  replacing?: string | undefined;
}

export interface SignOutOptions {
  /** Ends every session of the user by GlobalSignOut, instead of this one by RevokeToken. */
  everywhere?: boolean | undefined;
  /**
   * Also ends the single sign-on session that this sign-in came through.
   * Source: Cognito API reference, RevokeToken, RevokeAssociatedSessions; no live pool confirms it.
   */
  linked?: boolean | undefined;
}

export interface SignOutOutcome {
  /** True when Cognito revoked the tokens. The user is signed out here either way. */
  revoked: boolean;
}
