import type { DeviceStore } from '../flow/device-store.ts';
import type { WebStorage } from '../flow/web-storage.ts';
import type { AuthenticationResult } from '../response/initiate-auth-response.ts';
import type { Transport } from '../transport/transport.ts';
import type { IdClaims } from './claims.ts';
import type { Environment } from './environment.ts';
import type { SessionEvent, SessionState } from './state.ts';

interface CommonOptions {
  /** Signs out whoever does nothing. Activity in any tab counts for all of them. */
  idle?: IdleLimit | undefined;
  /** Told what happens: names and outcomes, no token and no claim. */
  onEvent?: ((event: SessionEvent) => void) | undefined;
  /** Clock, locks, channel and the like, where they are not the browser's own: for tests. */
  environment?: Partial<Environment> | undefined;
}

export interface IdleLimit {
  /** Seconds without a key, a press or a `touch()` after which the person is signed out. */
  after: number;
  /** Seconds before that from which on the state tells `secondsLeft`. Default: 60. */
  warnBefore?: number | undefined;
}

/** One's own server keeps the tokens: `@countersign/server`, or what answers like it. */
export interface RelayOptions<Custom extends object = object> extends CommonOptions {
  /** The handler's route, e.g. `/api/auth`. */
  relay: string;
  /**
   * What the server knew when it rendered the page, so that the first render is the right one; `null`
   * says that nobody is signed in. Left out, the page asks.
   */
  initial?: RelayedSession<Custom> | null | undefined;
  /** For `<SignIn>`, where the page proves passwords by SRP. */
  userPoolId?: string | undefined;
  /** For `<SignIn>`: the app client, where several share a relay. */
  clientId?: string | undefined;
  /** For `<SignIn>`: the keys of remembered devices. Signing out leaves them. */
  deviceStore?: DeviceStore | undefined;
}

/** What a GET of the relay tells of who is signed in. */
export interface RelayedSession<Custom extends object = object> {
  claims: Partial<IdClaims> & Readonly<Custom>;
  /** In ms since the epoch, by the server's clock. */
  expiresAt: number;
  /** The same as seconds from now, so that no clock has to agree with another. */
  expiresIn?: number | undefined;
}

/** The page keeps the tokens. Scripts of its origin can read them. */
export interface TokenOptions extends CommonOptions {
  transport: Transport;
  clientId: string;
  userPoolId: string;
  /**
   * Where the tokens are kept: `localStorage` for all tabs and across reloads, `sessionStorage` for a
   * tab and its reloads. Default: in memory, where tabs that are open pass them on.
   */
  storage?: WebStorage | undefined;
  /** For `<SignIn>`: the keys of remembered devices. Signing out leaves them. */
  deviceStore?: DeviceStore | undefined;
}

/** What both kinds of session do. */
interface CommonSession<Custom extends object> {
  /** The same object until something changes, as `useSyncExternalStore` wants it. */
  getState(): SessionState<Custom>;
  /** The first listener has the session look who is signed in. Returns what ends it. */
  subscribe(listener: () => void): () => void;
  /** Renews now, e.g. after an attribute was changed; resolves with whether that was done. Never rejects. */
  renew(): Promise<boolean>;
  /** Counts as activity for the idle limit. */
  touch(): void;
  /** Ends timers and listeners. The next subscriber has it go on. */
  destroy(): void;
}

export interface RelaySession<Custom extends object = object> extends CommonSession<Custom> {
  readonly options: RelayOptions<Custom>;
  /** After a sign-in through the relay: asks it who that is. Never rejects. */
  begin(result?: AuthenticationResult): Promise<void>;
  /**
   * Signs out in all tabs at once. While the server cannot be reached it is told later, also after a
   * reload. Never rejects.
   */
  signOut(options?: SignOutOptions): Promise<SignOutOutcome>;
}

export interface TokenSession<Custom extends object = object> extends CommonSession<Custom> {
  readonly options: TokenOptions;
  /**
   * Keeps the tokens of a sign-in, in all tabs. Never rejects.
   * @throws {TypeError} where there is no access token to keep.
   */
  begin(result: AuthenticationResult): Promise<void>;
  /**
   * The access token, renewed first where it is about to expire.
   * @throws {ChallengeError} `NotAuthorizedException` of kind `access-token-invalid` when nobody is
   *   signed in; what the renewal failed with, e.g. `NetworkFailed`, while the token has expired.
   */
  getAccessToken(options?: TokenRequest): Promise<string>;
  /** The same of the ID token. */
  getIdToken(options?: TokenRequest): Promise<string>;
  /** Signs out in all tabs at once, then tells Cognito. Never rejects. */
  signOut(options?: SignOutOptions): Promise<SignOutOutcome>;
}

export interface TokenRequest {
  /** Seconds that it has to be good for. Default: 10. */
  minValidity?: number | undefined;
  /** A token that an API refused: it is renewed, unless it was replaced already. */
  replacing?: string | undefined;
}

export interface SignOutOptions {
  /** GlobalSignOut, which ends every session of the person, instead of RevokeToken. */
  everywhere?: boolean | undefined;
  /**
   * Ends the single sign-on session that this one came through, too.
   * Source: Cognito API reference, RevokeToken, RevokeAssociatedSessions; no live pool confirms it.
   */
  linked?: boolean | undefined;
}

export interface SignOutOutcome {
  /** Whether Cognito heard. The person is signed out here either way. */
  revoked: boolean;
}
