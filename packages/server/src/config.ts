import type { AdminClient } from './admin.ts';
import type { AuthEvent } from './events.ts';
import type { RateLimit } from './http/rate-limit.ts';
import type { Operation } from './operations.ts';
import type { SessionStore } from './session/session-store.ts';

/** The app's user pool, its cookies, and what pages may do. */
export interface AuthConfig {
  /** e.g. `us-east-1_TjaQrWn2x`. */
  userPoolId: string;
  clientId: string;
  /** The app client's secret, if it has one. The server sends it only to Cognito. */
  clientSecret?: string | undefined;
  /** Default: the part of `userPoolId` before the `_`. */
  region?: string | undefined;
  /** Replaces `region`: the address of anything that speaks Cognito's protocol, e.g. the emulator. */
  endpoint?: string | undefined;
  /** `iss` of the pool's tokens. Default: either of the two issuers that Cognito uses for the pool. */
  issuer?: string | undefined;
  cookie: CookieConfig;
  /**
   * Stores the sealed sessions: a storage of `unstorage`, or any object with the same three methods.
   * Without a store, the cookies hold the sessions themselves.
   */
  store?: SessionStore | undefined;
  /** Operations that pages may call. Default: all except DeleteUser. */
  allow?: readonly Operation[] | undefined;
  /**
   * Claims of the ID token that pages may read. Default: sub, cognito:username, email, name,
   * cognito:groups, acr, amr, auth_time.
   */
  claims?: readonly string[] | undefined;
  /**
   * The pool's names of the authentication levels, lowest first, for `requireLevel`. Default: Cognito's,
   * `urn:cognito:loa:1` to `urn:cognito:loa:4`.
   */
  levels?: readonly string[] | undefined;
  /**
   * `new CognitoIdentityProvider({ region })` of the AWS SDK. The server then checks passwords with
   * ADMIN_USER_PASSWORD_AUTH, signed with its AWS credentials.
   */
  admin?: AdminClient | undefined;
  /** Signs users in through the pool's identity providers, at routes below the handler's own. */
  federation?: FederationConfig | undefined;
  /** The server asks it before every call to Cognito on behalf of a user, token renewals included. */
  rateLimit?: RateLimit | undefined;
  /** Receives names and outcomes, never a secret and never what a user typed. */
  onEvent?: ((event: AuthEvent) => void) | undefined;
  /**
   * The app's own origins, e.g. `https://app.example`. Set it when a proxy replaces the Host header.
   * The handler refuses a POST from any other origin. Default: the https origin of the Host header; on
   * loopback the http origin, too.
   */
  origins?: readonly string[] | undefined;
  /**
   * The number of the app's own proxies in front of this server that append to X-Forwarded-For. With
   * the default, 0, the server ignores that header and X-Forwarded-Proto, because anyone can write them.
   */
  trustedProxies?: number | undefined;
  /** The server renews tokens that expire within this number of seconds. Default: 300. */
  renewBefore?: number | undefined;
  /** Default: the global `fetch` at the time of the call. */
  fetch?: typeof globalThis.fetch | undefined;
  /** Milliseconds since the epoch. Default: `Date.now`. */
  now?: (() => number) | undefined;
}

/**
 * Adds the routes `authorize`, `callback`, `logout` and `outcome` below the handler's own, so mount the handler
 * there, too: `/api/auth/callback` beside `/api/auth`.
 */
export interface FederationConfig {
  /** The pool's domain: `my-prefix`, `auth.example.com`, or the whole address. */
  domain: string;
  /** One of the app client's callback URLs. Default: the route `callback` at this origin. */
  redirectUri?: string | undefined;
  /** One of the app client's sign-out URLs. Default: this origin with `/`. */
  signedOutUri?: string | undefined;
  /** The scopes of every sign-in. Default: those that the page asks for, or all of the app client's. */
  scopes?: readonly string[] | undefined;
  /** The path of the sign-in page, to which users return after a failed sign-in. Default: `/`. */
  signInPath?: string | undefined;
  /** The path to which users go if they asked for no other. Default: `/`. */
  afterSignIn?: string | undefined;
}

export interface CookieConfig {
  /**
   * At least 32 random characters each. The server seals with the first secret and opens with any of
   * them: to replace a secret, put the new one in front.
   */
  secrets: readonly string[];
  /** The cookie's name after `__Host-`, or after `__Secure-` with a `domain`. Default: `countersign`. */
  name?: string | undefined;
  /**
   * Shares the session with every host of a domain, e.g. `example.com`. Each of these hosts can read the
   * cookies and replace them: SECURITY.md describes the risk. Default: only this host has them.
   */
  domain?: string | undefined;
  /** Seconds after which a user has to sign in again, however often tokens are renewed. Default: 30 days. */
  maxAge?: number | undefined;
  /**
   * Set it to false only for plain HTTP on your own machine, where Safari drops Secure cookies. The
   * cookies then have no `Secure` and no `__Host-`, and the handler refuses every host but loopback.
   */
  secure?: boolean | undefined;
}
