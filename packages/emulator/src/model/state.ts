/**
 * Everything that the emulator stores. It consists of plain data and Maps, so a snapshot is one
 * walk over it. Times are milliseconds of the emulator's clock.
 */
import type { Grant, RefreshToken } from './grant.ts';
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
  /** Refresh token → the grant that it renews. */
  refreshTokens: Map<string, RefreshToken>;
}
