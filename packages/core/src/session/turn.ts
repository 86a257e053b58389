import type { Surroundings } from './environment.ts';

/** The longest that a call to Cognito or the relay may take, in ms. */
const longestCall = 25_000;
/** After this long, in ms, the tab that holds the turn must be asleep, so another takes it. */
const longestTurn = 30_000;

/** Runs something in one tab at a time, by Web Locks or, in browsers without them, by a lease. */
export async function takeTurn<T>(
  name: string,
  environment: Surroundings,
  run: () => Promise<T>,
): Promise<T> {
  const { locks } = environment;
  if (!locks) return (await import('./lease.ts')).underLease(name, environment, run, longestTurn);
  return limited(environment, longestTurn, (signal, inTime) =>
    locks.request(name, { signal }, () => {
      inTime();
      return run();
    }),
  ).catch((cause) => {
    if (cause?.limit !== longestTurn) throw cause;
    return locks.request(name, { steal: true }, run);
  });
}

/**
 * Waits as long as a call may take, then aborts it and rejects. A late answer still takes effect when the
 * transport ignores the signal.
 */
export const bounded = <T>(
  environment: Surroundings,
  run: (signal: AbortSignal) => Promise<T>,
): Promise<T> => limited(environment, longestCall, run);

/** Rejects with `{ limit }` when `run` takes longer, unless `run` calls `inTime` before. */
const limited = <T>(
  { after }: Surroundings,
  limit: number,
  run: (signal: AbortSignal, inTime: () => void) => Promise<T>,
) =>
  new Promise<T>((resolve, reject) => {
    const patience = new AbortController();
    const inTime = after(limit, () => {
      reject({ limit });
      patience.abort();
    });
    run(patience.signal, inTime).then(resolve, reject).finally(inTime);
  });
