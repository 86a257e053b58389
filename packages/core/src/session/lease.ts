import type { Surroundings } from './environment.ts';

/**
 * Runs something while no other tab does: a tab writes its mark into the shared storage, looks a moment
 * later whether it is still its own, and waits while it is another's. A tab that is gone holds it for
 * no longer than a renewal takes.
 */
export async function underLease<T>(
  name: string,
  { now, random, after, shared }: Surroundings,
  run: () => Promise<T>,
  longest: number,
): Promise<T> {
  const key = `${name}.lease`;
  const mark = `${random()}`;
  const pause = (milliseconds: number) =>
    new Promise<void>((resolve) => void after(milliseconds, resolve));
  const holder = () => {
    const lease = (shared.read(key) ?? {}) as { until?: unknown; mark?: unknown };
    // One from the future is of a clock that was set since.
    const left = Number(lease.until) - now();
    return left > 0 && left <= longest ? lease.mark : undefined;
  };
  for (let held = holder(); held !== mark; held = holder()) {
    if (held === undefined) {
      shared.write(key, { mark, until: now() + longest });
      // A storage that keeps nothing, such as a full one, holds no lease.
      if (holder() !== mark) break;
    }
    // Others may have found it free at the same moment: the last one to write has it.
    await pause((held === undefined ? settles : 10 * settles) * (1 + random()));
  }
  try {
    return await run();
  } finally {
    if (holder() === mark) shared.write(key, undefined);
  }
}

/** Two pages that write one after the other see each other's mark after this long, in ms. */
const settles = 30;
