import type { CookieJar, Cookies } from './cookies.ts';

// Browsers accept 4,096 bytes per cookie; some count the name and the attributes.
const maxChunkLength = 3800;

// Servers accept 8 to 16 KB of headers in total, other cookies included.
const maxChunks = 3;

/** Joins a value that was cut into several cookies; returns `undefined` when one of them is missing. */
export function joinChunks(jar: CookieJar, cookies: Cookies): string | undefined {
  const [, count, first] = /^([1-9])~(.*)$/.exec(cookies.get(jar.name()) ?? '') ?? [];
  if (first === undefined) return undefined;
  const rest = Array.from({ length: Number(count) - 1 }, (_, index) =>
    cookies.get(chunkName(jar, index + 1)),
  );
  return rest.includes(undefined) ? undefined : first + rest.join('');
}

/**
 * Returns the Set-Cookie lines that store a value in as many cookies as it needs and clear the ones that
 * only an earlier, longer value needed. Returns `undefined` when the value needs more than `maxChunks`.
 */
export function cutIntoChunks(
  jar: CookieJar,
  cookies: Cookies,
  value: string,
  maxAge: number,
): string[] | undefined {
  const chunks = value.match(new RegExp(`.{1,${maxChunkLength}}`, 'g')) ?? [''];
  if (chunks.length > maxChunks) return undefined;
  // The first cookie holds the number of chunks, so that a leftover chunk is never read.
  const lines = chunks.map((chunk, index) =>
    jar.set(chunkName(jar, index), index === 0 ? `${chunks.length}~${chunk}` : chunk, maxAge),
  );
  return [...lines, ...clearChunks(jar, cookies, chunks.length)];
}

/** Returns the Set-Cookie lines that clear the chunks, beginning with chunk number `from`. */
export function clearChunks(jar: CookieJar, cookies: Cookies, from = 0): string[] {
  return Array.from({ length: maxChunks }, (_, index) => chunkName(jar, index))
    .slice(from)
    .filter((name) => from === 0 || cookies.has(name))
    .map((name) => jar.clear(name));
}

const chunkName = (jar: CookieJar, index: number) => jar.name(index === 0 ? '' : `.${index}`);
