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
 * Keeps sealed sessions in a store, and a random id in one short cookie. The store sees neither: the
 * key is the id's hash, so that who can read the store can still not sign in.
 *
 * A store has no compare-and-set: a renewal reads before it writes, and between the two another
 * server's write is lost.
 */
export function storeKeeper(
  store: SessionStore,
  seal: Seal,
  jar: CookieJar,
  report: Report,
  now: () => number,
): SessionKeeper {
  const limitedStore = withTimeLimit(store, report);
  // Renewed, and not in the store: it failed just then. By the id, with what the store has instead.
  const unsaved = new BoundedMap<string, { stored: StoredSession; previous: StoredSession }>(1000);

  const keyOf = async (id: string) => `countersign:${await digest(id)}`;

  async function readStored(id: string): Promise<StoredSession | undefined> {
    const sealed = await limitedStore.getItem(await keyOf(id));
    const content = typeof sealed === 'string' ? await seal.open(sealed) : undefined;
    const stored = content && fromPayload(content);
    // One that was moved to another key is not this browser's.
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
    // Also drops what was kept before there was a store.
    ...clearChunks(jar, cookies, 1),
  ];

  /** What the store has, or what it should have had. */
  async function current(id: string): Promise<StoredSession | undefined> {
    const fromStore = await readStored(id);
    const pending = unsaved.get(id);
    if (!pending) return fromStore;
    unsaved.delete(id);
    if (!fromStore || fromStore.ended || !sameTokens(fromStore, pending.previous)) return fromStore;
    await save(pending.stored, fromStore);
    return pending.stored;
  }

  /** Writes, or remembers to: a refresh token that is good for one use is not to be lost. */
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
      // Its tokens are revoked; what stays of it ends by itself.
      if (id !== undefined) await remove(id).catch(() => {});
      return lines(stored, cookies);
    },
    async renew(stored, previous) {
      const fromStore = await readStored(stored.id).catch(() => previous);
      if (!fromStore || fromStore.ended) return 'gone';
      if (!sameTokens(fromStore, previous)) return { newer: fromStore };
      await save(stored, previous);
      // The cookie is the same, and so is when it ends.
      return [];
    },
    remove,
    markEnded: (stored) => put({ ...stored, ended: true }),
    clear: (cookies) => clearChunks(jar, cookies),
  };
}

const sameTokens = (one: StoredSession, two: StoredSession) =>
  one.accessToken === two.accessToken && one.refreshToken === two.refreshToken;

/** The same store with an end to each wait, and one error for whatever is wrong with it. */
function withTimeLimit(store: SessionStore, report: Report): SessionStore {
  const limited = <T>(run: () => Promise<T>) =>
    // A store may throw at once.
    within(waits.store, async () => run()).catch(() => {
      report({ type: 'failed', error: 'StoreUnavailable' });
      throw unavailable('The sessions cannot be reached. Try again in a moment.');
    });
  return {
    getItem: (key) => limited(() => store.getItem(key)),
    setItem: (key, value, options) => limited(() => store.setItem(key, value, options)),
    removeItem: (key) => limited(() => store.removeItem(key)),
  };
}
