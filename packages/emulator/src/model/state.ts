/**
 * What the emulator remembers. Plain data and Maps only, so that a snapshot is one walk over it.
 * All times are milliseconds of the emulator's clock.
 */
import type { Grant, RefreshToken } from './grant.ts';
import type { Pool } from './pool.ts';
import type { Session, SignUpSession } from './session.ts';

export interface State {
  pools: Map<string, Pool>;
  /** Client id → pool id: the service finds the pool by the client alone. */
  clientPools: Map<string, string>;
  sessions: Map<string, Session>;
  /** `origin_jti` → the sign-in that the tokens belong to. */
  grants: Map<string, Grant>;
  /** Between SignUp, ConfirmSignUp and the first InitiateAuth. */
  signUps: Map<string, SignUpSession>;
  /** Refresh token → the sign-in it renews. */
  refreshTokens: Map<string, RefreshToken>;
}
