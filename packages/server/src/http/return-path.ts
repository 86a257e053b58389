/** The query parameter of the sign-in page that holds the path a user requested. */
const parameter = 'returnTo';

/**
 * Returns where to send a user who has signed in: the value of the parameter `returnTo`, if it is a path
 * on this origin, with its query.
 *
 * Returns `undefined` for anything else. Anyone can write an address: without this check, a link to your
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

// Percent-encoding may make it three times as long in the sign-in page's address.
const maxLength = 2000;

/** Returns the sign-in page's address with the path that the user requested. */
export function signInAddress(signInPath: string, wanted: unknown): string {
  const path = returnPath(wanted);
  const [before = '', hash] = signInPath.split('#', 2);
  if (path === undefined || path.split('?')[0] === before.split('?')[0]) return signInPath;
  const joint = before.includes('?') ? '&' : '?';
  const address = `${before}${joint}${parameter}=${encodeURIComponent(path)}`;
  return hash === undefined ? address : `${address}#${hash}`;
}
