import type { AdminClient } from './admin.ts';
import type { AuthEvent } from './events.ts';
import type { Operation } from './operations.ts';
import type { RateLimit } from './rate-limit.ts';
import type { SessionStore } from './session-store.ts';

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
  /** `iss` of the pool's tokens. Default: the service's own address for the pool. */
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
   * The app's own origins, e.g. `https://app.example`, where a proxy replaces the header Host.
   * Default: the one that Host names.
   */
  origins?: readonly string[] | undefined;
  /**
   * How many proxies of one's own stand before this server and append to X-Forwarded-For. With 0,
   * the default, the header is anybody's to write and is not read.
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
  /** Follows `__Host-`. Default: `countersign`. */
  name?: string | undefined;
  /** Seconds from sign-in until a new one is needed, whatever is renewed. Default: 30 days. */
  maxAge?: number | undefined;
  /**
   * False for plain HTTP on one's own machine, where Safari keeps no Secure cookie: no `Secure`, no
   * `__Host-`, and any host but loopback is refused.
   */
  secure?: boolean | undefined;
}

const shortestSecret = 32;

/** @throws {TypeError} saying what is missing and what to pass. */
export function checkConfig({
  userPoolId,
  clientId,
  cookie,
  trustedProxies = 0,
}: AuthConfig): void {
  if (!/^[\w-]+_[0-9a-zA-Z]+$/.test(userPoolId)) {
    throw new TypeError(
      'createAuthHandler got no userPoolId of the form us-east-1_TjaQrWn2x, so no token could be verified. Pass userPoolId.',
    );
  }
  if (!clientId) {
    throw new TypeError(
      'createAuthHandler got no clientId, and Cognito would refuse every call. Pass the app client’s id.',
    );
  }
  if (cookie.secrets.length === 0 || cookie.secrets.some(({ length }) => length < shortestSecret)) {
    throw new TypeError(
      `cookie.secrets needs at least one secret, each of ${shortestSecret} characters or more: whoever guesses one reads the tokens. Make one with \`openssl rand -base64 32\`.`,
    );
  }
  if (!/^[\w-]+$/.test(cookie.name ?? 'ok')) {
    throw new TypeError(
      'cookie.name may hold letters, digits, _ and - only, or browsers drop the cookie.',
    );
  }
  if (!Number.isInteger(trustedProxies) || trustedProxies < 0) {
    throw new TypeError('trustedProxies is a number of proxies: 0, 1, 2 …');
  }
}
