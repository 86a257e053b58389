import type { Page } from './page.ts';

/** The longest that a call to Cognito or the relay may take, in ms. */
const longestCall = 25_000;
/** After this long, in ms, the tab that holds the lock must be asleep, so another takes it. */
const longestHold = 30_000;

/** Runs something in one tab at a time, by Web Locks or, in browsers without them, by a lease. */
export async function withTabLock<T>(page: Page, run: () => Promise<T>): Promise<T> {
  const { name, locks } = page;
  if (!locks) return (await import('./lease.ts')).underLease(page, run, longestHold);
  return limited(
    page,
    longestHold,
    (signal, inTime) =>
      locks.request(name, { signal }, () => {
        inTime();
        return run();
      }),
    () => locks.request(name, { steal: true }, run),
  );
}

/**
 * Waits as long as a call may take, then aborts it and rejects. A late answer still takes effect when the
 * transport ignores the signal.
 */
export const withTimeout = <T>(page: Page, run: (signal: AbortSignal) => Promise<T>): Promise<T> =>
  limited(page, longestCall, run, () => Promise.reject());

/** Resolves with `late()` when `run` takes longer, unless `run` calls `inTime` before. */
const limited = <T>(
  { after }: Page,
  limit: number,
  run: (signal: AbortSignal, inTime: () => void) => Promise<T>,
  late: () => Promise<T>,
) =>
  new Promise<T>((resolve, reject) => {
    const patience = new AbortController();
    const inTime = after(limit, () => {
      resolve(late());
      patience.abort();
    });
    run(patience.signal, inTime).then(resolve, reject).finally(inTime);
  });
