/**
 * Runs one call a key at a time: whoever asks meanwhile gets its outcome, and so does who asks
 * shortly after, where `lasts` says so.
 *
 * @param now milliseconds since the epoch
 */
export function singleFlight<T>(
  lasts: (outcome: T) => boolean,
  now: () => number,
): (key: string, run: () => Promise<T>) => Promise<T> {
  const flights = new Map<string, { outcome: Promise<T>; until: number }>();

  function sweep(): void {
    // In the order they were begun, so that the first that stays ends it.
    for (const [key, { until }] of flights) {
      if (until > now() && flights.size < most) return;
      flights.delete(key);
    }
  }

  return (key, run) => {
    const flight = flights.get(key);
    if (flight && flight.until > now()) return flight.outcome;
    sweep();
    const outcome = run();
    flights.delete(key);
    flights.set(key, { outcome, until: now() + afterwards });
    const forget = () => {
      if (flights.get(key)?.outcome === outcome) flights.delete(key);
    };
    outcome.then((settled) => lasts(settled) || forget(), forget);
    return outcome;
  };
}

/**
 * Requests that a browser sent with its old cookie may arrive after the new one was made. In ms; a
 * call has its own, shorter time-out.
 */
const afterwards = 60_000;

const most = 10_000;
