import { BoundedMap } from './bounded-map.ts';

/** A call that is under way or has just ended. */
export interface Flight<T> {
  outcome: Promise<T>;
  /** When it began, by `performance.now()`. */
  begun: number;
}

export interface SingleFlight<T> {
  /** Returns the call that is under way or has just ended; otherwise starts a new one. */
  join(key: string, run: () => Promise<T>): Flight<T>;
  find(key: string): Flight<T> | undefined;
}

/**
 * Runs one call per key at a time. Callers that ask meanwhile share its outcome. If `shouldKeep` returns
 * true for the outcome, so do callers that ask within `graceMs` afterwards.
 *
 * @param now milliseconds since the epoch
 */
export function singleFlight<T>(
  shouldKeep: (outcome: T) => boolean,
  now: () => number,
): SingleFlight<T> {
  const flights = new BoundedMap<string, Landing<T>>(10_000);

  function find(key: string): Flight<T> | undefined {
    const flight = flights.get(key);
    return flight && Math.abs(now() - (flight.landedAt ?? now())) <= graceMs ? flight : undefined;
  }

  function sweep(): void {
    // Calls are in the order they began, so the sweep can stop at the first one that stays.
    for (const key of flights.keys()) {
      if (find(key)) return;
      flights.delete(key);
    }
  }

  return {
    find,
    join(key, run) {
      const found = find(key);
      if (found) return found;
      sweep();
      const flight: Landing<T> = { outcome: run(), begun: performance.now(), landedAt: undefined };
      flights.set(key, flight);
      const forget = () => {
        if (flights.get(key) === flight) flights.delete(key);
      };
      flight.outcome.then((outcome) => {
        if (shouldKeep(outcome)) flight.landedAt = now();
        else forget();
      }, forget);
      return flight;
    },
  };
}

/** Returns the outcome; `undefined` when the call takes longer than `patience` ms. */
export function outcomeWithin<T>(
  { outcome, begun }: Flight<T>,
  patience: number,
): Promise<T | undefined> {
  return new Promise((resolve, reject) => {
    const left = Math.max(0, begun + patience - performance.now());
    const timer = setTimeout(() => resolve(undefined), left);
    outcome.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

interface Landing<T> extends Flight<T> {
  /** When it ended, by `now`. */
  landedAt: number | undefined;
}

/** In ms. A browser may still send requests with its old cookie after the server made the new one. */
const graceMs = 60_000;
