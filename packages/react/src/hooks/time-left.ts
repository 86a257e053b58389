/** When each moment comes, by the clock of `performance`. */
const seen = new Map<number, number>();
const maxEntries = 100;

/**
 * Milliseconds until a moment (ms since the epoch), negative once it has passed. The machine's clock
 * is read when the moment is first seen; from then on a clock that nobody can set measures, so that
 * no wait grows or ends when the time of day is corrected.
 *
 * In some browsers that clock stands still while the machine sleeps. A wait is then told too long by
 * the time slept, never too short, and nothing hangs on it: the service decides.
 */
export function timeLeft(until: number): number {
  const now = performance.now();
  let end = seen.get(until);
  if (end === undefined) {
    if (seen.size === maxEntries) seen.clear();
    end = now + until - Date.now();
    seen.set(until, end);
  }
  return end - now;
}
