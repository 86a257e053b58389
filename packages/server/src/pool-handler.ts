import { createAppSessions } from './app-sessions.ts';
import type { AuthHandler } from './auth-handler.ts';
import { checkConfig } from './check-config.ts';
import type { AuthConfig } from './config.ts';
import { createParts } from './handler-parts.ts';
import { answerPages } from './page-calls.ts';

/** Creates the handler of one pool. @throws {TypeError} when the configuration cannot work. */
export function poolHandler(config: AuthConfig): AuthHandler {
  checkConfig(config);
  const parts = createParts(config);
  const { freshSession, ...sessions } = createAppSessions(parts);
  return Object.assign(answerPages(parts, { ...sessions, freshSession }), sessions);
}
