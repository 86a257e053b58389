import type { TokenSession } from '@countersign/core/session';

/**
 * The page's own sessions by app client. `direct-session.ts` makes them; it is a file of its own, as the
 * first page does not need it.
 */
export const madeSessions = new Map<string, TokenSession>();

/** Ends the page's own sessions, after `startOver` has emptied the storage. */
export function forgetSessions(): void {
  for (const session of madeSessions.values()) session.destroy();
  madeSessions.clear();
}
