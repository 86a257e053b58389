import { clearChunks, cutIntoChunks, joinChunks } from '../http/cookie-chunks.ts';
import type { CookieJar, Cookies } from '../http/cookies.ts';
import type { Seal } from './seal.ts';
import { type Kept, packed, secondsUntil, unpacked } from './session.ts';
import type { SessionKeeper, TooLarge } from './session-keeper.ts';

/** Keeps the whole session in sealed cookies: nothing to run beside the app, any number of servers. */
export function cookieKeeper(seal: Seal, jar: CookieJar, now: () => number): SessionKeeper {
  async function write(kept: Kept, cookies: Cookies): Promise<string[] | TooLarge> {
    const sealed = await seal.close(packed(kept), kept.until);
    // Many groups or custom claims make tokens that do not fit.
    return cutIntoChunks(jar, cookies, sealed, secondsUntil(kept.until, now)) ?? 'too-large';
  }
  return {
    shared: false,
    async ready() {},
    async read(cookies) {
      const sealed = joinChunks(jar, cookies);
      const content = sealed === undefined ? undefined : await seal.open(sealed);
      return content && unpacked(content);
    },
    idIn: () => undefined,
    begin: write,
    renew: (kept, _previous, cookies) => write(kept, cookies),
    async remove() {},
    async bury() {},
    clear: (cookies) => clearChunks(jar, cookies),
  };
}
