export type { AdminClient } from './admin.ts';
export {
  type AuthHandler,
  createAuthHandler,
  type EndedSession,
  type RenewedSession,
  type SessionSource,
  type SignOutOptions,
} from './auth-handler.ts';
export type { AuthConfig, CookieConfig } from './config.ts';
export type { AuthEvent } from './events.ts';
export type { RateLimit, RateLimitAttempt } from './http/rate-limit.ts';
export { returnPath } from './http/return-path.ts';
export { addSetCookies } from './http/set-cookies.ts';
export type { Operation } from './operations.ts';
export type { Session } from './session/session.ts';
export type { SessionStore } from './session/session-store.ts';
