import type { CookieConfig } from './config.ts';

/** The cookies of a request, by name. */
export type Cookies = ReadonlyMap<string, string>;

/** Reads the header Cookie. Of two of a name the first counts. */
export function readCookies(header: string | null): Cookies {
  const cookies = new Map<string, string>();
  for (const pair of header?.split(';') ?? []) {
    const at = pair.indexOf('=');
    const name = pair.slice(0, at).trim();
    if (at > 0 && !cookies.has(name)) cookies.set(name, pair.slice(at + 1).trim());
  }
  return cookies;
}

/** The header Cookie that a browser would send after it was given these. */
export function cookieHeader(cookies: Cookies, setCookies: readonly string[]): string {
  const next = new Map(cookies);
  for (const line of setCookies) {
    const [[name, value] = ['', '']] = readCookies(line.split(';')[0] ?? '');
    if (/;\s*max-age=0\b/i.test(line)) next.delete(name);
    else next.set(name, value);
  }
  return [...next].map(([name, value]) => `${name}=${value}`).join('; ');
}

/** Cookies of this app: their full names, and lines that set and clear them. */
export interface CookieJar {
  name(suffix?: string): string;
  set(name: string, value: string, maxAge: number): string;
  clear(name: string): string;
}

/**
 * `__Host-` cookies: of this host alone, for every path, never read by script, never sent along by
 * other sites except when a link is followed here.
 * Source: RFC 6265bis, 4.1.3, Cookie Name Prefixes.
 */
export function createCookieJar({ name = 'countersign', secure = true }: CookieConfig): CookieJar {
  const prefix = secure ? '__Host-' : '';
  const attributes = `Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
  const set: CookieJar['set'] = (named, value, maxAge) =>
    `${named}=${value}; Max-Age=${maxAge}; ${attributes}`;
  return {
    name: (suffix = '') => `${prefix}${name}${suffix}`,
    set,
    clear: (named) => set(named, '', 0),
  };
}
