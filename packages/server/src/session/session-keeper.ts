import { clearChunks, cutIntoChunks, joinChunks } from '../http/cookie-chunks.ts';
import type { CookieJar, Cookies } from '../http/cookies.ts';
import type { Seal } from './seal.ts';
import { type Kept, packed, unpacked } from './session.ts';

/**
 * Where sessions are. Each write gives the Set-Cookie lines that belong to it.
 *
 * Whatever reaches for a store throws a `Refusal`, 503, when that does not answer in time.
 */
export interface SessionKeeper {
  /** True where another server may change what the same cookies lead to. */
  shared: boolean;
  /** Resolves when a session that begins now could be kept. */
  ready(): Promise<void>;
  read(cookies: Cookies): Promise<Kept | undefined>;
  /** The id that the cookies name, where it can be told without reading the session. */
  idIn(cookies: Cookies): string | undefined;
  /** Keeps a new one, in place of whichever these cookies led to. */
  begin(kept: Kept, cookies: Cookies): Promise<string[] | TooLarge>;
  /** Keeps what was renewed, over what was read and nothing else. */
  renew(kept: Kept, previous: Kept, cookies: Cookies): Promise<Written>;
  /** Forgets one. */
  remove(id: string): Promise<void>;
  /** Forgets one except for what Cognito has still to be told, where there is a place for that. */
  bury(kept: Kept): Promise<void>;
  /** The lines that clear the cookies, whatever is in them. */
  clear(cookies: Cookies): string[];
}

type TooLarge = 'too-large';

export type Written =
  | string[]
  | TooLarge
  /** It has ended in the meantime. */
  | 'gone'
  /** Another server has renewed it in the meantime. */
  | { newer: Kept };

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

export const secondsUntil = (until: number, now: () => number): number =>
  Math.max(0, Math.ceil((until - now()) / 1000));
