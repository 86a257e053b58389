import type { AdminClient } from './admin.ts';
import type { AuthEvent } from './events.ts';
import type { RateLimit } from './http/rate-limit.ts';
import type { Operation } from './operations.ts';
import type { SessionStore } from './session/session-store.ts';

/** What an app says once about its user pool and its cookies. */
export interface AuthConfig {
  /** e.g. `us-east-1_TjaQrWn2x`. */
  userPoolId: string;
  clientId: string;
  /** Of an app client that has one. It leaves this process only for Cognito. */
  clientSecret?: string | undefined;
  /** Default: the part of the pool's id before the `_`. */
  region?: string | undefined;
  /** Instead of a region: any address that speaks Cognito's protocol, e.g. the emulator's. */
  endpoint?: string | undefined;
  /** `iss` of the pool's tokens. Default: either of the two that Cognito has for the pool. */
  issuer?: string | undefined;
  cookie: CookieConfig;
  /**
   * Keeps the sealed sessions: an `unstorage` storage or the like. Without one they are in the
   * cookies themselves.
   */
  store?: SessionStore | undefined;
  /** The operations let through, instead of all but DeleteUser. */
  allow?: readonly Operation[] | undefined;
  /** Claims of the ID token that the page is told. Default: sub, cognito:username, email, name. */
  claims?: readonly string[] | undefined;
  /**
   * `new CognitoIdentityProvider({ region })` of the AWS SDK: passwords are then checked with
   * ADMIN_USER_PASSWORD_AUTH, signed with this server's AWS credentials.
   */
  admin?: AdminClient | undefined;
  /** Asked before every call that goes to Cognito for somebody, renewals of their tokens too. */
  rateLimit?: RateLimit | undefined;
  /** Told what happened: names and outcomes, never a secret and never what was typed. */
  onEvent?: ((event: AuthEvent) => void) | undefined;
  /**
   * The app's own origins, e.g. `https://app.example`, where a proxy replaces the header Host. A
   * POST of any other is refused. Default: the one that Host names, of https; on one's own machine
   * of http too.
   */
  origins?: readonly string[] | undefined;
  /**
   * How many proxies of one's own stand before this server and append to X-Forwarded-For. With 0,
   * the default, that header and X-Forwarded-Proto are anybody's to write and are not read.
   */
  trustedProxies?: number | undefined;
  /** Tokens are renewed when they expire within this time, in seconds. Default: 300. */
  renewBefore?: number | undefined;
  /** Default: the global one at the time of the call. */
  fetch?: typeof globalThis.fetch | undefined;
  /** Milliseconds since the epoch. Default: `Date.now`. */
  now?: (() => number) | undefined;
}

export interface CookieConfig {
  /**
   * At least 32 random characters each. The first seals; every one opens, so that a secret is
   * replaced by putting the new one before it.
   */
  secrets: readonly string[];
  /** Follows `__Host-`, or `__Secure-` where there is a `domain`. Default: `countersign`. */
  name?: string | undefined;
  /**
   * e.g. `example.com`, to share the session with every host of that domain. Each of them can then read
   * the cookies, and set others in their place: see SECURITY.md. Default: this host alone.
   */
  domain?: string | undefined;
  /** Seconds from sign-in until a new one is needed, whatever is renewed. Default: 30 days. */
  maxAge?: number | undefined;
  /**
   * False for plain HTTP on one's own machine, where Safari keeps no Secure cookie: no `Secure`, no
   * `__Host-`, and any host but loopback is refused.
   */
  secure?: boolean | undefined;
}
