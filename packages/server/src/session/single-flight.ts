import { BoundedMap } from './bounded-map.ts';

/** A call on its way, or one that has just landed. */
export interface Flight<T> {
  outcome: Promise<T>;
  /** By `performance.now()`. */
  begun: number;
}

export interface SingleFlight<T> {
  /** The one that is on its way or has just landed, or else a new one. */
  join(key: string, run: () => Promise<T>): Flight<T>;
  find(key: string): Flight<T> | undefined;
}

/**
 * Runs one call a key at a time: whoever asks meanwhile gets its outcome, and so does who asks
 * shortly after, where `shouldKeep` says so.
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
    // In the order they were begun, so that the first that stays ends it.
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

/** The outcome, unless it takes longer than `patience` ms from its beginning. */
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
  /** By `now`. */
  landedAt: number | undefined;
}

/** Requests that a browser sent with its old cookie may arrive after the new one was made. In ms. */
const graceMs = 60_000;
