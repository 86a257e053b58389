import { BoundedMap } from './bounded-map.ts';

/** Remembers which calls failed recently, so that not every request repeats them. */
export interface BackOff<T> {
  /** Returns the outcome of the last call, and whether the next one has to wait. */
  find(key: string): { outcome: T; waiting: boolean } | undefined;
  /** @param pauses in ms: one for the first failure, one for the second in a row, and so on */
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
      // The absolute difference: a clock that was set back must not lengthen a pause.
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
