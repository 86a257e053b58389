import type { Surroundings } from './environment.ts';

/** A call to Cognito or the relay, whatever its transport does, in ms. */
const longestCall = 25_000;
/** A turn that another tab holds for longer, in ms, is not given back: that tab is asleep. */
const longestTurn = 30_000;

/** Runs something while no other tab does, by Web Locks, or by a lease where there are none. */
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

/** Waits as long as a call may take; what comes later is still taken. */
export const bounded = <T>(
  environment: Surroundings,
  run: (signal: AbortSignal) => Promise<T>,
): Promise<T> => limited(environment, longestCall, run);

/** @throws {{ limit: number }} when it takes longer. */
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
