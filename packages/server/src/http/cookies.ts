import type { CookieConfig } from '../config.ts';

/** A browser drops a cookie of more than 4096 bytes. Source: RFC 6265bis, 5.6. */
export const maxLineLength = 3800;

/** A request's cookies by name. */
export type Cookies = ReadonlyMap<string, string>;

/**
 * Reads the Cookie header. Of two cookies with one name the first counts. A browser keeps a single
 * `__Host-` cookie per name, and this server sets a single `__Secure-` cookie per name, so if two values
 * differ, one of them is forged and neither counts.
 */
export function readCookies(header: string | null): Cookies {
  const cookies = new Map<string, string>();
  const conflicting = new Set<string>();
  for (const pair of pairsIn(header)) {
    const { name, value } = cookieIn(pair);
    const known = cookies.get(name);
    if (known === undefined) cookies.set(name, value);
    else if (known !== value && hasPrefix.test(name)) conflicting.add(name);
  }
  for (const name of ['', ...conflicting]) cookies.delete(name);
  return cookies;
}

/** Reads the cookies of a request. */
export const cookiesIn = ({ headers }: { headers: Headers }): Cookies =>
  readCookies(headers.get('cookie'));

/** Returns the Cookie header that the browser would send after it received these Set-Cookie lines. */
export function cookieHeader(header: string | null, setCookies: readonly string[]): string {
  const lines = setCookies.map((line) => ({ line, ...cookieIn(line.split(';')[0] ?? '') }));
  const names = new Set(lines.map(({ name }) => name));
  const others = pairsIn(header).filter((pair) => !names.has(cookieIn(pair).name));
  const set = lines.filter(({ line }) => !/;\s*max-age=0\b/i.test(line));
  return [...others, ...set.map(({ name, value }) => `${name}=${value}`)].join('; ');
}

const pairsIn = (header: string | null): string[] =>
  header?.split(';').flatMap((pair) => trimBlanks(pair) || []) ?? [];

/** Returns the name and the value of one pair, as browsers read it. */
export function cookieIn(pair: string): { name: string; value: string } {
  const at = Math.max(0, pair.indexOf('='));
  return { name: trimBlanks(pair.slice(0, at)), value: trimBlanks(pair.slice(at + 1)) };
}

// Not `trim`, which also strips U+00A0 and others. A browser treats those as part of the name, so any
// host of the site can set such a cookie, whatever prefix follows.
// Source: RFC 6265bis, 5.6, The Set-Cookie Header Field: WSP is space and tab.
const trimBlanks = (text: string): string => text.replace(/^[ \t]+/, '').replace(/[ \t]+$/, '');

const hasPrefix = /^__(?:Host|Secure)-/;

/** Builds the full names of this app's cookies, and the Set-Cookie lines that set and clear them. */
export interface CookieJar {
  name(suffix?: string): string;
  set(name: string, value: string, maxAge: number): string;
  clear(name: string): string;
}

/**
 * Creates a jar of `__Host-` cookies: only this host can set them, scripts cannot read them, and other
 * sites send them only when a user follows a link to the app. With a `domain` the jar has `__Secure-`
 * cookies, which every host of that domain can read and set.
 * Source: RFC 6265bis, 4.1.3, Cookie Name Prefixes.
 */
export function createCookieJar({
  name = 'countersign',
  secure = true,
  domain,
}: Omit<CookieConfig, 'secrets'>): CookieJar {
  const securePrefix = domain === undefined ? '__Host-' : '__Secure-';
  const prefix = secure ? securePrefix : '';
  const attributes = [
    'Path=/; HttpOnly; SameSite=Lax',
    ...(secure ? ['Secure'] : []),
    ...(domain === undefined ? [] : [`Domain=${domain}`]),
  ].join('; ');
  const set: CookieJar['set'] = (cookieName, value, maxAge) =>
    `${cookieName}=${value}; Max-Age=${maxAge}; ${attributes}`;
  return {
    name: (suffix = '') => `${prefix}${name}${suffix}`,
    set,
    clear: (cookieName) => set(cookieName, '', 0),
  };
}
