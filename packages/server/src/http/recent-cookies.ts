import type { CookieJar, Cookies } from './cookies.ts';

/**
 * Cookies of one purpose, one for each thing that a browser has begun, e.g. in several tabs. Each holds the
 * time at which the server set it, so that the server can drop the oldest of too many.
 */
export interface RecentCookies {
  /** Returns the name of the cookie for a hash, which holds a part of it. */
  nameFor(hash: string): string;
  /** Returns the line that sets a cookie. */
  line(name: string, value: string): string;
  /** Returns the value that the server set; `undefined` without one. */
  read(name: string, cookies: Cookies): string | undefined;
  /** Returns the names of this browser's cookies, newest first. */
  namesIn(cookies: Cookies): string[];
  /** Returns the lines that clear the oldest cookies, to make room for this one. */
  makeRoom(name: string, cookies: Cookies): string[];
}

interface Purpose {
  /** What the names of the cookies begin with, after the app's own name. */
  suffix: string;
  /** What the server may have set as a value. */
  value: RegExp;
  seconds: number;
  maxCookies: number;
}

export function createRecentCookies(
  jar: CookieJar,
  { suffix, value: pattern, seconds, maxCookies }: Purpose,
  now: () => number,
): RecentCookies {
  const prefix = jar.name(suffix);

  /** Reads the time at which the server set a cookie, in ms since the epoch, and the value. */
  function readCookie(text: string | undefined): { setAt: number; value: string } | undefined {
    const [, time, value] = /^([\da-z]{1,9})\.(.+)$/.exec(text ?? '') ?? [];
    return time && value && pattern.test(value)
      ? { setAt: Number.parseInt(time, 36), value }
      : undefined;
  }

  const namesIn = (cookies: Cookies): string[] =>
    // Browsers send older cookies first. `reverse` decides between two of the same millisecond.
    [...cookies]
      .reverse()
      .filter(([name]) => name.startsWith(prefix) && isPart.test(name.slice(prefix.length)))
      .map(([name, text]) => ({ name, setAt: readCookie(text)?.setAt ?? 0 }))
      .sort((one, two) => two.setAt - one.setAt)
      .map(({ name }) => name);

  return {
    nameFor: (hash) => prefix + hash.slice(0, partLength),
    line: (name, value) => jar.set(name, `${now().toString(36)}.${value}`, seconds),
    read: (name, cookies) => readCookie(cookies.get(name))?.value,
    namesIn,
    makeRoom(name, cookies) {
      const others = namesIn(cookies).filter((other) => other !== name);
      return others.slice(maxCookies - 1).map(jar.clear);
    },
  };
}

const partLength = 8;

const isPart = /^[\w-]{8}$/;
