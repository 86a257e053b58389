import { BoundedMap } from './bounded-map.ts';

/** What could not be done and is tried again with later requests. */
export interface RetryQueue {
  /** @param run resolves with true when it is done, or when trying again is of no use */
  add(key: string, run: () => Promise<boolean>): void;
  /** Tries what is due. Nobody waits for it. */
  tick(): void;
}

/**
 * Remembers in this process alone: what is open when the process ends is lost. Without timers, which
 * workers do not have between requests.
 *
 * @param now milliseconds since the epoch
 */
export function createRetryQueue(now: () => number): RetryQueue {
  const jobs = new BoundedMap<string, Job>(1000);
  let running = 0;

  async function attempt(key: string, job: Job): Promise<void> {
    const pause = retryDelaysMs[job.tries];
    job.tries += 1;
    job.due = Number.POSITIVE_INFINITY;
    running += 1;
    const done = await job.run().catch(() => false);
    running -= 1;
    if (done || pause === undefined) jobs.delete(key);
    else job.due = now() + pause;
  }

  return {
    add(key, run) {
      if (!jobs.has(key)) jobs.set(key, { run, tries: 0, due: now() + firstDelayMs });
    },
    tick() {
      for (const [key, job] of jobs) {
        if (running >= maxConcurrent) return;
        if (job.due <= now()) void attempt(key, job);
      }
    },
  };
}

interface Job {
  run: () => Promise<boolean>;
  tries: number;
  due: number;
}

/** In ms. */
const firstDelayMs = 30_000;

/** In ms, after each time. Then it is given up. */
const retryDelaysMs = [120_000, 600_000, 3_600_000, 6 * 3_600_000];

const maxConcurrent = 5;
