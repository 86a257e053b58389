import type { Environment } from './environment.ts';

/** A turn that another tab holds for longer, in ms, is not given back: that tab is asleep. */
const longestTurn = 30_000;

/** Runs something while no other tab does, by Web Locks, or by a lease where there are none. */
export async function takeTurn<T>(
  name: string,
  environment: Environment,
  run: () => Promise<T>,
): Promise<T> {
  const { locks, after } = environment;
  if (!locks) return (await import('./lease.ts')).underLease(name, environment, run, longestTurn);
  const patience = new AbortController();
  const stop = after(longestTurn, () => patience.abort());
  try {
    return await locks.request(name, { signal: patience.signal }, () => {
      stop();
      return run();
    });
  } catch (cause) {
    // Whoever has it does not go on.
    if (patience.signal.aborted) return locks.request(name, { steal: true }, run);
    throw cause;
  }
}
