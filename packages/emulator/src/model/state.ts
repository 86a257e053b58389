/**
 * Everything that the emulator stores. It consists of plain data and Maps, so a snapshot is one
 * walk over it. Times are milliseconds of the emulator's clock.
 */
import type { Grant, RefreshToken } from './grant.ts';
import type { AuthorizationCode, ProviderVisit, SsoSession } from './oauth.ts';
import type { Pool } from './pool.ts';
import type { Session, SignUpSession } from './session.ts';

export interface State {
  pools: Map<string, Pool>;
  /** Client id → pool id. Most calls name only a client. */
  clientPools: Map<string, string>;
  sessions: Map<string, Session>;
  /** `origin_jti` → what the tokens of one sign-in share. */
  grants: Map<string, Grant>;
  /** The sessions that lead from SignUp over ConfirmSignUp to the first InitiateAuth, by token. */
  signUps: Map<string, SignUpSession>;
  /** Authorization codes, by code. */
  codes: Map<string, AuthorizationCode>;
  /** Visits to identity providers that have not come back yet, by `state` or `RelayState`. */
  visits: Map<string, ProviderVisit>;
  /** Browsers that are signed in at a pool's domain, by the value of their cookie. */
  ssoSessions: Map<string, SsoSession>;
  /** Refresh token → the grant that it renews. */
  refreshTokens: Map<string, RefreshToken>;
}
