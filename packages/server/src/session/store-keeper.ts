import type { Report } from '../events.ts';
import { clearChunks } from '../http/cookie-chunks.ts';
import type { CookieJar, Cookies } from '../http/cookies.ts';
import { unavailable } from '../refusal.ts';
import { waits, within } from '../waits.ts';
import { BoundedMap } from './bounded-map.ts';
import { digest } from './random.ts';
import type { Seal } from './seal.ts';
import { type Kept, packed, secondsUntil, unpacked } from './session.ts';
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
  const reach = reaching(store, report);
  // Renewed, and not in the store: it failed just then. By the id, with what the store has instead.
  const unsaved = new BoundedMap<string, { kept: Kept; previous: Kept }>(1000);

  const keyOf = async (id: string) => `countersign:${await digest(id)}`;

  async function stored(id: string): Promise<Kept | undefined> {
    const sealed = await reach.getItem(await keyOf(id));
    const content = typeof sealed === 'string' ? await seal.open(sealed) : undefined;
    const kept = content && unpacked(content);
    // One that was moved to another key is not this browser's.
    return kept?.id === id ? kept : undefined;
  }

  async function put(kept: Kept): Promise<void> {
    const sealed = await seal.close(packed(kept), kept.until);
    await reach.setItem(await keyOf(kept.id), sealed, { ttl: secondsUntil(kept.until, now) });
  }

  async function remove(id: string): Promise<void> {
    unsaved.delete(id);
    await reach.removeItem(await keyOf(id));
  }

  function idIn(cookies: Cookies): string | undefined {
    const id = cookies.get(jar.name()) ?? '';
    return /^[\w-]{43}$/.test(id) ? id : undefined;
  }

  const lines = ({ id, until }: Kept, cookies: Cookies) => [
    jar.set(jar.name(), id, secondsUntil(until, now)),
    // Also drops what was kept before there was a store.
    ...clearChunks(jar, cookies, 1),
  ];

  /** What the store has, or what it should have had. */
  async function current(id: string): Promise<Kept | undefined> {
    const there = await stored(id);
    const late = unsaved.get(id);
    if (!late) return there;
    unsaved.delete(id);
    if (!there || there.ended || !sameTokens(there, late.previous)) return there;
    await save(late.kept, there);
    return late.kept;
  }

  /** Writes, or remembers to: a refresh token that is good for one use is not to be lost. */
  async function save(kept: Kept, previous: Kept): Promise<void> {
    await put(kept).catch(() => unsaved.set(kept.id, { kept, previous }));
  }

  return {
    shared: true,
    async ready() {
      await reach.getItem('countersign:ready');
    },
    async read(cookies) {
      const id = idIn(cookies);
      return id === undefined ? undefined : current(id);
    },
    idIn,
    async begin(kept, cookies) {
      await put(kept);
      const id = idIn(cookies);
      // Its tokens are revoked; what stays of it ends by itself.
      if (id !== undefined) await remove(id).catch(() => {});
      return lines(kept, cookies);
    },
    async renew(kept, previous) {
      const there = await stored(kept.id).catch(() => previous);
      if (!there || there.ended) return 'gone';
      if (!sameTokens(there, previous)) return { newer: there };
      await save(kept, previous);
      // The cookie is the same, and so is when it ends.
      return [];
    },
    remove,
    bury: (kept) => put({ ...kept, ended: true }),
    clear: (cookies) => clearChunks(jar, cookies),
  };
}

const sameTokens = (one: Kept, two: Kept) =>
  one.accessToken === two.accessToken && one.refreshToken === two.refreshToken;

/** The same store with an end to each wait, and one error for whatever is wrong with it. */
function reaching(store: SessionStore, report: Report): SessionStore {
  const reach = <T>(run: () => Promise<T>) =>
    // A store may throw at once.
    within(waits.store, async () => run()).catch(() => {
      report({ type: 'failed', error: 'StoreUnavailable' });
      throw unavailable('The sessions cannot be reached. Try again in a moment.');
    });
  return {
    getItem: (key) => reach(() => store.getItem(key)),
    setItem: (key, value, options) => reach(() => store.setItem(key, value, options)),
    removeItem: (key) => reach(() => store.removeItem(key)),
  };
}
