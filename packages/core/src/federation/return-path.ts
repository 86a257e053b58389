/**
 * Returns a path on this origin with its query, where a user may go after a sign-in.
 *
 * Returns `undefined` for anything else. Anyone can write an address: without this check, a link to a
 * sign-in page could lead to an attacker's site.
 */
export function returnPath(returnTo: unknown): string | undefined {
  if (typeof returnTo !== 'string' || returnTo.length > maxLength) return undefined;
  // Browsers drop tabs and line breaks from an address and read a backslash as a slash. A lone surrogate
  // cannot be part of an address.
  if (!/^\/(?!\/)[^\\\p{Cc}\p{Cs}\s]*$/u.test(returnTo)) return undefined;
  const base = 'https://own.invalid';
  const url = URL.canParse(returnTo, base) ? new URL(returnTo, base) : undefined;
  const isOwn = url?.origin === base && !url.pathname.startsWith('//');
  return isOwn ? returnTo : undefined;
}

/**
 * Returns the path that a user requested before the sign-in, from the query of the sign-in page, e.g.
 * `location.search`: what its parameter `returnTo` holds, if that is a path on this origin.
 */
export const requestedPath = (search: string): string | undefined =>
  returnPath(new URLSearchParams(search).get('returnTo'));

// Percent-encoding may make it three times as long in an address.
const maxLength = 2000;
