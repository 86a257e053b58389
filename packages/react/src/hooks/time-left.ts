/** When each moment occurs, by `performance.now()`. */
const seen = new Map<number, number>();
const maxEntries = 100;

/**
 * Returns the milliseconds until a moment (ms since the epoch), negative once it has passed. It
 * reads the machine's clock once per moment and then measures with `performance.now()`, so that
 * setting the clock changes no wait.
 *
 * In some browsers that clock stops while the machine sleeps. The page then shows too long a wait,
 * never too short a one; the service decides anyway.
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
