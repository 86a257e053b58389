import type { RenewedSession } from '../auth-handler.ts';
import { isInGroups } from '../session/groups.ts';

/** A path that only users who are signed in can open, together with every path below it. */
export interface Gate {
  /** e.g. `/account`, which includes `/account/orders`. */
  path: string;
  /** Groups of the pool: a user must be in at least one. Default: every user can pass. */
  groups?: readonly string[] | undefined;
}

/** Why a gate stops a request. */
export type GateVerdict = 'sign-in' | 'forbidden' | 'unavailable';

/**
 * Returns why a request may not pass to a path; `undefined` if it may. If several gates cover a path,
 * the request must pass all of them.
 *
 * @param signInPath is open whatever the gates say, because otherwise nobody could sign in
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

/** Includes the suffixes with which frameworks request the data of a page, such as `.rsc` and `.json`. */
function isBelow(path: string, gate: string): boolean {
  const bare = withoutSlash(gate);
  return path === bare || path.startsWith(`${bare}/`) || path.startsWith(`${bare}.`);
}

const withoutSlash = (path: string): string => path.replace(/\/+$/, '');

/** Decodes a path as a router does: undoes escapes, even those of invalid UTF-8, and merges slashes. */
const decoded = (pathname: string): string =>
  pathname
    .replace(/(?:%[\da-f]{2})+/gi, (escapes) => {
      const bytes = escapes.match(/[\da-f]{2}/gi) ?? [];
      return utf8.decode(Uint8Array.from(bytes, (byte) => Number.parseInt(byte, 16)));
    })
    .replace(/[\\/]+/g, '/');

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
