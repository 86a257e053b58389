import type { CookieJar, Cookies } from './cookies.ts';

// Browsers keep 4,096 bytes of a cookie, name and attributes counted by some.
const maxChunkLength = 3800;

// Servers take 8 to 16 KB of headers in all, other cookies included.
const maxChunks = 3;

/** What was cut into several cookies, whole again; `undefined` when one is missing. */
export function joinChunks(jar: CookieJar, cookies: Cookies): string | undefined {
  const [, count, first] = /^([1-9])~(.*)$/.exec(cookies.get(jar.name()) ?? '') ?? [];
  if (first === undefined) return undefined;
  const rest = Array.from({ length: Number(count) - 1 }, (_, index) =>
    cookies.get(chunkName(jar, index + 1)),
  );
  return rest.includes(undefined) ? undefined : first + rest.join('');
}

/**
 * The lines that keep a value in as many cookies as it needs, and drop what an earlier one needed
 * more; `undefined` when it is too long for any number.
 */
export function cutIntoChunks(
  jar: CookieJar,
  cookies: Cookies,
  value: string,
  maxAge: number,
): string[] | undefined {
  const chunks = value.match(new RegExp(`.{1,${maxChunkLength}}`, 'g')) ?? [''];
  if (chunks.length > maxChunks) return undefined;
  // The number goes along, so that one left over from before is never read.
  const lines = chunks.map((chunk, index) =>
    jar.set(chunkName(jar, index), index === 0 ? `${chunks.length}~${chunk}` : chunk, maxAge),
  );
  return [...lines, ...clearChunks(jar, cookies, chunks.length)];
}

/** The lines that drop them, from the one of that number on. */
export function clearChunks(jar: CookieJar, cookies: Cookies, from = 0): string[] {
  return Array.from({ length: maxChunks }, (_, index) => chunkName(jar, index))
    .slice(from)
    .filter((name) => from === 0 || cookies.has(name))
    .map((name) => jar.clear(name));
}

const chunkName = (jar: CookieJar, index: number) => jar.name(index === 0 ? '' : `.${index}`);
