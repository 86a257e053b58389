import type { Report } from '../events.ts';
import { clearChunks } from '../http/cookie-chunks.ts';
import type { CookieJar, Cookies } from '../http/cookies.ts';
import { unavailable } from '../refusal.ts';
import { waits, within } from '../waits.ts';
import { BoundedMap } from './bounded-map.ts';
import { digest } from './random.ts';
import type { Seal } from './seal.ts';
import { fromPayload, type StoredSession, secondsUntil, toPayload } from './session.ts';
import type { SessionKeeper } from './session-keeper.ts';
import type { SessionStore } from './session-store.ts';

/**
 * Stores sealed sessions in a store, and a random id in one short cookie. The store sees neither the
 * session nor the id: the key is the id's hash, so that nobody can sign in with what the store holds.
 *
 * A store has no compare-and-set. A renewal reads before it writes, and overwrites what another server
 * wrote between the two.
 */
export function storeKeeper(
  store: SessionStore,
  seal: Seal,
  jar: CookieJar,
  report: Report,
  now: () => number,
): SessionKeeper {
  const limitedStore = withTimeLimit(store, report);
  // Renewed sessions that the store failed to take, by id, with the session that the store still has.
  const unsaved = new BoundedMap<string, { stored: StoredSession; previous: StoredSession }>(1000);

  const keyOf = async (id: string) => `countersign:${await digest(id)}`;

  async function readStored(id: string): Promise<StoredSession | undefined> {
    const sealed = await limitedStore.getItem(await keyOf(id));
    const content = typeof sealed === 'string' ? await seal.open(sealed) : undefined;
    const stored = content && fromPayload(content);
    // A session under the key of another session is not this browser's.
    return stored?.id === id ? stored : undefined;
  }

  async function put(stored: StoredSession): Promise<void> {
    const sealed = await seal.close(toPayload(stored), stored.until);
    await limitedStore.setItem(await keyOf(stored.id), sealed, {
      ttl: secondsUntil(stored.until, now),
    });
  }

  async function remove(id: string): Promise<void> {
    unsaved.delete(id);
    await limitedStore.removeItem(await keyOf(id));
  }

  function idIn(cookies: Cookies): string | undefined {
    const id = cookies.get(jar.name()) ?? '';
    return /^[\w-]{43}$/.test(id) ? id : undefined;
  }

  const lines = ({ id, until }: StoredSession, cookies: Cookies) => [
    jar.set(jar.name(), id, secondsUntil(until, now)),
    // Also clears the chunks from the time before the app used a store.
    ...clearChunks(jar, cookies, 1),
  ];

  /** Returns what the store has, or what it failed to take. */
  async function current(id: string): Promise<StoredSession | undefined> {
    const fromStore = await readStored(id);
    const pending = unsaved.get(id);
    if (!pending) return fromStore;
    unsaved.delete(id);
    if (!fromStore || fromStore.ended || !sameTokens(fromStore, pending.previous)) return fromStore;
    await save(pending.stored, fromStore);
    return pending.stored;
  }

  /** Writes, or remembers to write later: a refresh token for one use must not get lost. */
  async function save(stored: StoredSession, previous: StoredSession): Promise<void> {
    await put(stored).catch(() => unsaved.set(stored.id, { stored, previous }));
  }

  return {
    shared: true,
    async ready() {
      await limitedStore.getItem('countersign:ready');
    },
    async read(cookies) {
      const id = idIn(cookies);
      return id === undefined ? undefined : current(id);
    },
    idIn,
    async begin(stored, cookies) {
      await put(stored);
      const id = idIn(cookies);
      // The caller revokes its tokens, so a leftover in the store expires by itself.
      if (id !== undefined) await remove(id).catch(() => {});
      return lines(stored, cookies);
    },
    async renew(stored, previous) {
      const fromStore = await readStored(stored.id).catch(() => previous);
      if (!fromStore || fromStore.ended) return 'gone';
      if (!sameTokens(fromStore, previous)) return { newer: fromStore };
      await save(stored, previous);
      // The cookie and its expiry stay the same.
      return [];
    },
    remove,
    markEnded: (stored) => put({ ...stored, ended: true }),
    clear: (cookies) => clearChunks(jar, cookies),
  };
}

const sameTokens = (one: StoredSession, two: StoredSession) =>
  one.accessToken === two.accessToken && one.refreshToken === two.refreshToken;

/** Wraps a store: limits each wait, and turns every failure into one error. */
function withTimeLimit(store: SessionStore, report: Report): SessionStore {
  const limited = <T>(run: () => Promise<T>) =>
    // `async`, because a store may throw synchronously.
    within(waits.store, async () => run()).catch(() => {
      report({ type: 'failed', error: 'StoreUnavailable' });
      throw unavailable('The session store does not answer. Try again in a moment.');
    });
  return {
    getItem: (key) => limited(() => store.getItem(key)),
    setItem: (key, value, options) => limited(() => store.setItem(key, value, options)),
    removeItem: (key) => limited(() => store.removeItem(key)),
  };
}
