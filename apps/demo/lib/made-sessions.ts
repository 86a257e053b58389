import type { TokenSession } from '@countersign/core/session';

/** The page's own sessions by app client. Apart from what makes them, which the first page does not need. */
export const madeSessions = new Map<string, TokenSession>();

/** For a page that starts over: the storage was emptied. */
export function forgetSessions(): void {
  for (const session of madeSessions.values()) session.destroy();
  madeSessions.clear();
}
