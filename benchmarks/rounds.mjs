/** Long enough that the clock's steps do not matter. Milliseconds. */
const shortestRun = 40;

/** How often a second some work is done, from one run of it. */
export async function roundsPerSecond(work) {
  const start = performance.now();
  let rounds = 0;
  let taken = 0;
  while (taken < shortestRun) {
    const done = work();
    // Nothing is waited for that is there already.
    if (done instanceof Promise) await done;
    rounds += 1;
    taken = performance.now() - start;
  }
  return (rounds / taken) * 1000;
}
