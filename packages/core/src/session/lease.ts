import type { Page } from './page.ts';

/**
 * Runs something in one tab at a time, for browsers without Web Locks. A tab writes its mark into the
 * shared storage and reads it again a moment later. While the mark is another tab's, it waits. The lease
 * of a tab that closed ends after `longest` ms.
 */
export async function underLease<T>(
  { name, now, random, after, shared }: Page,
  run: () => Promise<T>,
  longest: number,
): Promise<T> {
  const key = `${name}.lease`;
  const mark = `${random()}`;
  const pause = (milliseconds: number) =>
    new Promise<void>((resolve) => void after(milliseconds, resolve));
  const holder = () => {
    const lease = (shared.read(key) ?? {}) as { until?: unknown; mark?: unknown };
    // A lease from the future means that the user has set the clock since, so ignore it.
    const left = Number(lease.until) - now();
    return left > 0 && left <= longest ? lease.mark : undefined;
  };
  for (let held = holder(); held !== mark; held = holder()) {
    if (held === undefined) {
      shared.write(key, { mark, until: now() + longest });
      // A full or blocked storage cannot hold a lease, so run without one.
      if (holder() !== mark) break;
    }
    // Other tabs may write at the same moment: the last one to write holds the lease.
    await pause((held === undefined ? settles : 10 * settles) * (1 + random()));
  }
  try {
    return await run();
  } finally {
    if (holder() === mark) shared.write(key, undefined);
  }
}

/** How long a page's write may take to reach the other pages, in ms. */
const settles = 30;
