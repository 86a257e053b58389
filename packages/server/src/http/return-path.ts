import { returnPath } from '@countersign/core/federation/protocol';

export { returnPath };

/** The query parameter of the sign-in page that holds the path a user requested. */
const parameter = 'returnTo';

/**
 * Returns the sign-in page's address with the path that the user requested, e.g. `/sign-in?returnTo=%2Fcart`.
 * Leaves out a path that `returnPath` refuses.
 *
 * @param signInPath e.g. `/sign-in`
 * @param wanted path and query, as the request has them
 */
export function signInAddress(signInPath: string, wanted: unknown): string {
  const path = returnPath(wanted);
  const [before = '', hash] = signInPath.split('#', 2);
  if (path === undefined || path.split('?')[0] === before.split('?')[0]) return signInPath;
  const joint = before.includes('?') ? '&' : '?';
  const address = `${before}${joint}${parameter}=${encodeURIComponent(path)}`;
  return hash === undefined ? address : `${address}#${hash}`;
}
