import { BoundedMap } from './bounded-map.ts';

/** Which calls failed lately, so that they are not made again with every request. */
export interface BackOff<T> {
  /** What became of the last one, and whether the next has to wait. */
  find(key: string): { outcome: T; waiting: boolean } | undefined;
  /** @param pauses in ms, by the number of failures in a row */
  add(key: string, outcome: T, pauses: readonly number[], atLeast?: number): void;
  clear(key: string): void;
}

/** @param now milliseconds since the epoch */
export function backOff<T>(now: () => number): BackOff<T> {
  const failures = new BoundedMap<string, Failure<T>>(10_000);
  return {
    find(key) {
      const failure = failures.get(key);
      if (!failure) return undefined;
      // By the distance, so that a clock that was set back lengthens no pause.
      const waiting = Math.abs(now() - failure.at) < failure.pause;
      return { outcome: failure.outcome, waiting };
    },
    add(key, outcome, pauses, atLeast = 0) {
      const count = (failures.get(key)?.count ?? 0) + 1;
      const pause = Math.max(pauses[Math.min(count, pauses.length) - 1] ?? 0, atLeast);
      failures.set(key, { outcome, count, at: now(), pause });
    },
    clear: (key) => void failures.delete(key),
  };
}

interface Failure<T> {
  outcome: T;
  count: number;
  at: number;
  pause: number;
}
