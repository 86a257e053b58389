/**
 * Adds Set-Cookie lines to an answer, and has no cache keep it: a shared cache that did would hand one
 * person's session to everybody who asks for the same page. Does nothing where there are no lines.
 *
 * @param setCookies what `renewSession` gave
 */
export function addSetCookies(headers: Headers, setCookies: readonly string[]): void {
  if (setCookies.length === 0) return;
  for (const line of setCookies) headers.append('set-cookie', line);
  headers.set('cache-control', 'private, no-store');
}
