/** Long enough that the clock's steps do not matter. Milliseconds. */
const shortestRun = 40;

/** Repeats work for one run, and returns how many rounds a second it makes. */
export async function roundsPerSecond(work) {
  const start = performance.now();
  let rounds = 0;
  let taken = 0;
  while (taken < shortestRun) {
    const done = work();
    // `await` would slow down work that is synchronous.
    if (done instanceof Promise) await done;
    rounds += 1;
    taken = performance.now() - start;
  }
  return (rounds / taken) * 1000;
}
