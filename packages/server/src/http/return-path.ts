/** The parameter of the sign-in page's address that holds where a person wanted to go. */
const parameter = 'returnTo';

/**
 * Where to send a person who has signed in: the value of the parameter `returnTo`, if it is the path
 * of a page of this origin, with its query.
 *
 * `undefined` for anything else. An address is anybody's to write: without this check a link to your
 * sign-in page could lead to somebody else's.
 */
export function returnPath(returnTo: unknown): string | undefined {
  if (typeof returnTo !== 'string' || returnTo.length > maxLength) return undefined;
  // Browsers drop tabs and line breaks from an address, and take a backslash for a slash. Half a
  // character can stand in no address.
  if (!/^\/(?!\/)[^\\\p{Cc}\p{Cs}\s]*$/u.test(returnTo)) return undefined;
  const base = 'https://own.invalid';
  const url = URL.canParse(returnTo, base) ? new URL(returnTo, base) : undefined;
  const isOwn = url?.origin === base && !url.pathname.startsWith('//');
  return isOwn ? returnTo : undefined;
}

// Encoded in the address of the sign-in page it may be three times as long.
const maxLength = 2000;

/** The address of the sign-in page for a person who wanted to go somewhere. */
export function signInAddress(signInPath: string, wanted: unknown): string {
  const path = returnPath(wanted);
  const [before = '', hash] = signInPath.split('#', 2);
  if (path === undefined || path.split('?')[0] === before.split('?')[0]) return signInPath;
  const joint = before.includes('?') ? '&' : '?';
  const address = `${before}${joint}${parameter}=${encodeURIComponent(path)}`;
  return hash === undefined ? address : `${address}#${hash}`;
}
