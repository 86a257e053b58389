import { BoundedMap } from './bounded-map.ts';

/** Jobs that failed. Later requests try them again. */
export interface RetryQueue {
  /** @param run resolves with true when the job is done, or when another attempt would be useless */
  add(key: string, run: () => Promise<boolean>): void;
  /** Starts the jobs that are due, and waits for none of them. */
  tick(): void;
}

/**
 * The queue is in memory: a process that ends loses its open jobs. It uses no timers, because workers
 * run none between requests.
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

/** In ms, after each attempt. After the last one the queue drops the job. */
const retryDelaysMs = [120_000, 600_000, 3_600_000, 6 * 3_600_000];

const maxConcurrent = 5;
