/**
 * Adds Set-Cookie lines to an answer, and has no cache keep it: a shared cache that did would hand one
 * person's session to everybody who asks for the same page. What the answer said to a CDN alone goes,
 * for a CDN reads that first. Does nothing where there are no lines.
 *
 * @param headers of an answer of your own: those of `Response.redirect` and of a fetched answer cannot
 *   be changed, so make it anew with `new Response(answer.body, answer)`
 * @param setCookies what `renewSession` gave
 */
export function addSetCookies(headers: AnswerHeaders, setCookies: readonly string[]): void {
  if (setCookies.length === 0) return;
  for (const line of setCookies) headers.append('set-cookie', line);
  for (const name of [...headers.keys()]) if (cacheHeaders.test(name)) headers.delete(name);
  headers.set('cache-control', 'private, no-store');
  // Said to them too, where somebody else adds headers that are not there yet.
  for (const name of ['cdn-cache-control', 'surrogate-control']) headers.set(name, 'no-store');
}

/** `Headers`, or what does as much for an answer of another kind. */
export interface AnswerHeaders {
  append(name: string, value: string): unknown;
  set(name: string, value: string): unknown;
  delete(name: string): unknown;
  keys(): Iterable<string>;
}

/**
 * Whatever says how long an answer may be kept, the headers of CDNs and of nginx included.
 * Source: RFC 9213, Targeted HTTP Cache Control; the manuals of Akamai, Fastly and nginx.
 */
const cacheHeaders =
  /^(?:expires|surrogate-control|edge-control|x-accel-expires|.+-cache-control)$/;
