import type { RenewedSession } from '../auth-handler.ts';
import { isInGroups } from '../session/groups.ts';

/** A path that is for users who are signed in, with all below it, and for whom of them. */
export interface Gate {
  /** e.g. `/account`, which is `/account/orders` too. */
  path: string;
  /** Groups of the pool; users of one of them get through. Default: every user. */
  groups?: readonly string[] | undefined;
}

/** What is told to a request that does not get through. */
export type GateVerdict = 'sign-in' | 'forbidden' | 'unavailable';

/**
 * Why a request does not get through to a path; `undefined` when it does. Where several gates are for
 * a path, all have to let it through.
 *
 * @param signInPath is for everybody whatever the gates say, or nobody could sign in
 */
export function gateVerdict(
  gates: readonly (string | Gate)[],
  pathname: string,
  signInPath: string,
  { session, error }: Pick<RenewedSession, 'session' | 'error'>,
): GateVerdict | undefined {
  const path = decoded(pathname);
  if (withoutSlash(path) === withoutSlash(signInPath.split(/[?#]/)[0] ?? '')) return undefined;
  const closed = gates
    .map((gate) => (typeof gate === 'string' ? { path: gate, groups: undefined } : gate))
    .filter((gate) => isBelow(path, gate.path));
  if (closed.length === 0) return undefined;
  if (!session) return error === undefined ? 'sign-in' : 'unavailable';
  const isIn = closed.every(({ groups }) => !groups || isInGroups(session, groups));
  return isIn ? undefined : 'forbidden';
}

/** Also by what frameworks put behind a page's path to ask for its data, such as `.rsc` and `.json`. */
function isBelow(path: string, gate: string): boolean {
  const bare = withoutSlash(gate);
  return path === bare || path.startsWith(`${bare}/`) || path.startsWith(`${bare}.`);
}

const withoutSlash = (path: string): string => path.replace(/\/+$/, '');

/** As a router reads it: escapes undone, those of broken text too, and slashes made one. */
const decoded = (pathname: string): string =>
  pathname
    .replace(/(?:%[\da-f]{2})+/gi, (escapes) => {
      const bytes = escapes.match(/[\da-f]{2}/gi) ?? [];
      return utf8.decode(Uint8Array.from(bytes, (byte) => Number.parseInt(byte, 16)));
    })
    .replace(/[\\/]+/g, '/');

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
