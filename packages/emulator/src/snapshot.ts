/**
 * Writes the state as JSON text and reads it back. Maps are written as `{ "$map": [[key, value]]
 * }`.
 */
import type { State } from './model/state.ts';

const version = 4;

export const emptyState = (): State => ({
  pools: new Map(),
  clientPools: new Map(),
  sessions: new Map(),
  signUps: new Map(),
  grants: new Map(),
  codes: new Map(),
  visits: new Map(),
  ssoSessions: new Map(),
  refreshTokens: new Map(),
});

/**
 * Returns the whole state as text. It contains private keys, so store it where only the owner can
 * read it.
 */
export const toSnapshot = (state: State, clockOffset: number): string =>
  JSON.stringify({ version, clockOffset, state }, (_, value: unknown) => {
    if (value instanceof Map) return { $map: [...value] };
    // A caller's object may have a member called $map or $object; this brings it back unchanged.
    return isMarked(value) ? { $object: Object.entries(value) } : value;
  });

const isMarked = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && ('$map' in value || '$object' in value);

function revive(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if ('$object' in value) return Object.fromEntries(value.$object as [string, unknown][]);
  return '$map' in value ? new Map(value.$map as [string, unknown][]) : value;
}

/**
 * Reads what `toSnapshot` wrote.
 * @throws {TypeError} when the text is not a snapshot or is one of another version.
 */
export function fromSnapshot(text: string): { state: State; clockOffset: number } {
  let value: unknown;
  try {
    value = JSON.parse(text, revive);
  } catch (cause) {
    throw new TypeError(
      'The snapshot is not JSON, so nothing was restored. Delete the file to start afresh.',
      { cause },
    );
  }
  const read = value as { version?: unknown; clockOffset?: unknown; state?: Partial<State> } | null;
  if (read?.version !== version || !(read.state?.pools instanceof Map))
    throw new TypeError(
      `The snapshot is not of version ${version}, so nothing was restored. Delete the file to start afresh.`,
    );
  return {
    // toSnapshot wrote it: the version matches.
    state: { ...emptyState(), ...read.state },
    clockOffset: Number(read.clockOffset) || 0,
  };
}
