export type { AdminClient } from './admin.ts';
export {
  type AuthHandler,
  createAuthHandler,
  type RenewedSession,
  type Source,
} from './auth-handler.ts';
export type { AuthConfig, CookieConfig } from './config.ts';
export type { AuthEvent } from './events.ts';
export type { Operation } from './operations.ts';
export type { Attempt, RateLimit } from './rate-limit.ts';
export { returnPath } from './return-path.ts';
export type { Session } from './session.ts';
export type { SessionStore } from './session-store.ts';
export { addSetCookies } from './set-cookies.ts';
