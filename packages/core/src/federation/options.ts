import type { RelaySession, SignOutOptions, TokenSession } from '../session/options.ts';
import type { OAuthLibrary } from './oauth-library.ts';
import type { FederationOutcome, FederationRequest } from './outcome.ts';
import type { Page } from './page.ts';

interface CommonOptions {
  /** True to open the provider in a window of its own; where the browser blocks it, the page goes there. */
  popup?: boolean | undefined;
  /** What every request asks for, e.g. `{ lang: 'de' }`; a request's own options win. */
  request?: FederationRequest | undefined;
  /** Replaces the browser's window, in tests. */
  page?: Partial<Page> | undefined;
}

/** The app's server keeps the tokens, and its option `federation` has the domain. */
export interface RelayFederationOptions extends CommonOptions {
  session: RelaySession;
}

/** The page trades the code, and keeps the tokens. */
export interface PageFederationOptions extends CommonOptions {
  session: TokenSession;
  /** The pool's domain: `my-prefix`, `auth.example.com`, or the whole address. */
  domain: string;
  /** One of the app client's callback URLs. Default: the origin with `/`. */
  redirectUri?: string | undefined;
  /** One of the app client's sign-out URLs. Default: the origin with `/`. */
  signedOutUri?: string | undefined;
  /** `iss` of the pool's tokens. Default: either of the two issuers that Cognito uses for the pool. */
  issuer?: string | undefined;
  /** Loads the library that trades the code: `() => import('oauth4webapi')`. */
  oauth: () => Promise<OAuthLibrary>;
}

export type FederationOptions = RelayFederationOptions | PageFederationOptions;

/** Signs users in through the pool's identity providers, and ends what they leave there. */
export interface Federation {
  readonly options: FederationOptions;
  /**
   * Begins a sign-in. Call it in the handler of a click, or browsers block the window. Resolves with the
   * outcome of a window; with undefined once the page is about to leave. Never rejects.
   */
  begin(request?: FederationRequest): Promise<FederationOutcome | undefined>;
  /**
   * Ends a sign-in when the page's address is a callback, begins the session, and takes the callback out
   * of the address; any other address gives undefined. A second call gives the same outcome. Never rejects.
   */
  finish(): Promise<FederationOutcome | undefined>;
  /** True when `finish` has something to do. */
  isCallback(): boolean;
  /** Signs out here, then leaves for the pool's `/logout`, which ends the single sign-on session. */
  signOut(options?: SignOutOptions): Promise<void>;
  /** The provider that the last sign-in in this browser went to. */
  lastUsed(): string | undefined;
}
