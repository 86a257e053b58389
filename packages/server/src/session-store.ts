import { clearChunks } from './cookie-chunks.ts';
import type { CookieJar, Cookies } from './cookies.ts';
import { digest } from './random.ts';
import type { Seal } from './seal.ts';
import { packed, unpacked } from './session.ts';
import { type SessionKeeper, secondsUntil } from './session-keeper.ts';

/** A place for sessions, the part of an `unstorage` storage that is used. */
export interface SessionStore {
  getItem(key: string): Promise<unknown>;
  /** @param options.ttl seconds after which the store may drop it by itself */
  setItem(key: string, value: string, options: { ttl: number }): Promise<void>;
  removeItem(key: string): Promise<void>;
}

/**
 * Keeps sealed sessions in a store, and a random id in one short cookie. The store sees neither: the
 * key is the id's hash, so that who can read the store can still not sign in.
 */
export function storeKeeper(
  store: SessionStore,
  seal: Seal,
  jar: CookieJar,
  now: () => number,
): SessionKeeper {
  const keyOf = async (id: string) => `countersign:${await digest(id)}`;
  const idIn = (cookies: Cookies) => {
    const id = cookies.get(jar.name()) ?? '';
    return /^[\w-]{43}$/.test(id) ? id : undefined;
  };
  const drop = async (cookies: Cookies) => {
    const id = idIn(cookies);
    if (id !== undefined) await store.removeItem(await keyOf(id));
  };
  const write: SessionKeeper['begin'] = async (kept, cookies) => {
    const ttl = secondsUntil(kept.until, now);
    const sealed = await seal.close(packed(kept), kept.until);
    await store.setItem(await keyOf(kept.id), sealed, { ttl });
    // Also drops what was kept before there was a store.
    return [jar.set(jar.name(), kept.id, ttl), ...clearChunks(jar, cookies, 1)];
  };
  return {
    shared: true,
    async read(cookies) {
      const id = idIn(cookies);
      if (id === undefined) return undefined;
      const sealed = await store.getItem(await keyOf(id));
      const content = typeof sealed === 'string' ? await seal.open(sealed) : undefined;
      const kept = content && unpacked(content);
      // One that was moved to another key is not this browser's.
      return kept?.id === id ? kept : undefined;
    },
    async begin(kept, cookies) {
      const lines = await write(kept, cookies);
      await drop(cookies);
      return lines;
    },
    async renew(kept, cookies) {
      const there = await store.getItem(await keyOf(kept.id));
      return there == null ? undefined : write(kept, cookies);
    },
    async end(cookies) {
      // Where the store does not answer, the browser at least forgets the way to it.
      await drop(cookies).catch(() => {});
      return clearChunks(jar, cookies);
    },
  };
}
