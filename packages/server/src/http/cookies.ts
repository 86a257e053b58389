import type { CookieConfig } from '../config.ts';

/** The cookies of a request, by name. */
export type Cookies = ReadonlyMap<string, string>;

/**
 * Reads the header Cookie. Of two of a name the first counts; a browser keeps one `__Host-` cookie of
 * a name, and one `__Secure-` cookie of a name that this server has set, so that two which differ are
 * not both of this server, and neither counts.
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

/** The header Cookie that a browser would send after it was given these. */
export function cookieHeader(header: string | null, setCookies: readonly string[]): string {
  const lines = setCookies.map((line) => ({ line, ...cookieIn(line.split(';')[0] ?? '') }));
  const names = new Set(lines.map(({ name }) => name));
  const others = pairsIn(header).filter((pair) => !names.has(cookieIn(pair).name));
  const set = lines.filter(({ line }) => !/;\s*max-age=0\b/i.test(line));
  return [...others, ...set.map(({ name, value }) => `${name}=${value}`)].join('; ');
}

const pairsIn = (header: string | null): string[] =>
  header?.split(';').flatMap((pair) => trimBlanks(pair) || []) ?? [];

function cookieIn(pair: string): { name: string; value: string } {
  const at = Math.max(0, pair.indexOf('='));
  return { name: trimBlanks(pair.slice(0, at)), value: trimBlanks(pair.slice(at + 1)) };
}

// Not `trim`: it takes U+00A0 and others for blanks, which to a browser are letters of a name. A cookie
// under such a name may come from any host of the site, whatever prefix follows.
// Source: RFC 6265bis, 5.6, The Set-Cookie Header Field: WSP is space and tab.
const trimBlanks = (text: string): string => text.replace(/^[ \t]+/, '').replace(/[ \t]+$/, '');

const hasPrefix = /^__(?:Host|Secure)-/;

/** Cookies of this app: their full names, and lines that set and clear them. */
export interface CookieJar {
  name(suffix?: string): string;
  set(name: string, value: string, maxAge: number): string;
  clear(name: string): string;
}

/**
 * `__Host-` cookies: of this host alone, for every path, never read by script, never sent along by
 * other sites except when a link is followed here. With a domain they are `__Secure-` cookies of all its
 * hosts, each of which can set them too.
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
