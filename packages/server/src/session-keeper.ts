import { clearChunks, cutIntoChunks, joinChunks } from './cookie-chunks.ts';
import type { CookieJar, Cookies } from './cookies.ts';
import { failedBehind } from './refusal.ts';
import type { Seal } from './seal.ts';
import { type Kept, packed, unpacked } from './session.ts';

/** Where sessions are. Each write gives the Set-Cookie lines that belong to it. */
export interface SessionKeeper {
  /** True where another server may change what the same cookies lead to. */
  shared: boolean;
  read(cookies: Cookies): Promise<Kept | undefined>;
  /** Keeps a new one, in place of whichever these cookies led to. */
  begin(kept: Kept, cookies: Cookies): Promise<string[]>;
  /** Keeps what was renewed; `undefined` when the session has ended in the meantime. */
  renew(kept: Kept, cookies: Cookies): Promise<string[] | undefined>;
  /** Forgets it. The lines clear the cookies, whatever is in them. */
  end(cookies: Cookies): Promise<string[]>;
}

/** Keeps the whole session in sealed cookies: nothing to run beside the app, any number of servers. */
export function cookieKeeper(seal: Seal, jar: CookieJar, now: () => number): SessionKeeper {
  async function write(kept: Kept, cookies: Cookies): Promise<string[]> {
    const sealed = await seal.close(packed(kept), kept.until);
    const lines = cutIntoChunks(jar, cookies, sealed, secondsUntil(kept.until, now));
    // Many groups or custom claims make such tokens.
    if (!lines) throw failedBehind(500, 'The session does not fit into cookies: use a store.');
    return lines;
  }
  return {
    shared: false,
    async read(cookies) {
      const sealed = joinChunks(jar, cookies);
      const content = sealed === undefined ? undefined : await seal.open(sealed);
      return content && unpacked(content);
    },
    begin: write,
    renew: write,
    end: async (cookies) => clearChunks(jar, cookies),
  };
}

export const secondsUntil = (until: number, now: () => number): number =>
  Math.max(0, Math.ceil((until - now()) / 1000));
