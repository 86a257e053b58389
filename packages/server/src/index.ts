export type { Operation } from '@countersign/core/transport';
export type { AdminClient } from './admin.ts';
export type {
  AuthHandler,
  EndedSession,
  RenewedSession,
  SessionSource,
  SignOutOptions,
} from './auth-handler.ts';
export type { AuthConfig, CookieConfig, FederationConfig } from './config.ts';
export { createAuthHandler } from './create-auth-handler.ts';
export type { AuthEvent } from './events.ts';
export type { RateLimit, RateLimitAttempt } from './http/rate-limit.ts';
export { returnPath, signInAddress } from './http/return-path.ts';
export { addSetCookies } from './http/set-cookies.ts';
export type { LevelOptions, LevelVerdict } from './level.ts';
export { allowedByDefault } from './operations.ts';
export type { PoolConfig, PoolRequest, PoolsConfig, PoolsHandler } from './pools.ts';
export type { Session } from './session/session.ts';
export type { SessionStore } from './session/session-store.ts';
