import { clearChunks, cutIntoChunks, joinChunks } from '../http/cookie-chunks.ts';
import type { CookieJar, Cookies } from '../http/cookies.ts';
import type { Seal } from './seal.ts';
import { fromPayload, type StoredSession, secondsUntil, toPayload } from './session.ts';
import type { SessionKeeper, TooLarge } from './session-keeper.ts';

/** Stores the whole session in sealed cookies: it needs no service, and any number of servers can share it. */
export function cookieKeeper(seal: Seal, jar: CookieJar, now: () => number): SessionKeeper {
  async function write(stored: StoredSession, cookies: Cookies): Promise<string[] | TooLarge> {
    const sealed = await seal.close(toPayload(stored), stored.until);
    // Tokens with many groups or custom claims may not fit.
    return cutIntoChunks(jar, cookies, sealed, secondsUntil(stored.until, now)) ?? 'too-large';
  }
  return {
    shared: false,
    async ready() {},
    async read(cookies) {
      const sealed = joinChunks(jar, cookies);
      const content = sealed === undefined ? undefined : await seal.open(sealed);
      return content && fromPayload(content);
    },
    idIn: () => undefined,
    begin: write,
    renew: (stored, _previous, cookies) => write(stored, cookies),
    async remove() {},
    async markEnded() {},
    clear: (cookies) => clearChunks(jar, cookies),
  };
}
