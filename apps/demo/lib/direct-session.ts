import { createSession, type TokenSession } from '@countersign/core/session';
import { fetchTransport } from '@countersign/core/transport';
import { deviceStore, pageStorage } from './browser-storage.ts';
import { madeSessions } from './made-sessions.ts';
import type { Place } from './place.ts';
import { pageFetch } from './wire/page-fetch.ts';

const key = 'countersign-demo-client';

/**
 * The page's own session at an app client. Its tokens are in the tab's sessionStorage, which a reload
 * survives and a closed tab does not. A script on the page could read them: an app that must not allow
 * that keeps them on its server.
 */
export function directSession(
  { userPoolId, clientId }: Pick<Place, 'userPoolId' | 'clientId'>,
  endpoint: string,
): TokenSession {
  const made = madeSessions.get(clientId);
  if (made) return made;
  const storage = pageStorage('direct');
  const transport = fetchTransport({ endpoint, fetch: pageFetch });
  const session = createSession({ transport, userPoolId, clientId, deviceStore, storage });
  madeSessions.set(clientId, session);
  return session;
}

/** The app client of the last sign-in in this tab: each of the demo's pools has its own. */
export const lastClient = (): string | null => sessionStorage.getItem(key);

export const keepClient = (clientId: string): void => sessionStorage.setItem(key, clientId);
