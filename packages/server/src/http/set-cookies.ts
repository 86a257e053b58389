/**
 * Adds Set-Cookie lines to a response and forbids every cache to store it: a shared cache would hand one
 * user's session to every user who requests the same page. Removes headers for CDNs, which a CDN would
 * read first. Does nothing without lines.
 *
 * @param headers of a response that you created. The headers of `Response.redirect` and of a fetched
 *   response are immutable: copy it with `new Response(response.body, response)`.
 * @param setCookies from `renewSession`
 */
export function addSetCookies(headers: Headers, setCookies: readonly string[]): void {
  if (setCookies.length === 0) return;
  for (const line of setCookies) headers.append('set-cookie', line);
  for (const name of [...headers.keys()]) if (cacheHeaders.test(name)) headers.delete(name);
  headers.set('cache-control', 'private, no-store');
  // Set these, too: other code may add a header only if it is missing.
  for (const name of ['cdn-cache-control', 'surrogate-control']) headers.set(name, 'no-store');
}

/**
 * Headers that say how long a cache may store a response, those of CDNs and nginx included.
 * Source: RFC 9213, Targeted HTTP Cache Control; the manuals of Akamai, Fastly and nginx.
 */
const cacheHeaders =
  /^(?:expires|surrogate-control|edge-control|x-accel-expires|.+-cache-control)$/;
