import { expect, test, vi } from 'vitest';
import { createRetryQueue } from './retry-queue.ts';

const hour = 3_600_000;

function clock() {
  let time = 0;
  const retryQueue = createRetryQueue(() => time);
  return {
    retryQueue,
    async after(ms: number) {
      time += ms;
      retryQueue.tick();
      await new Promise((settled) => setImmediate(settled));
    },
  };
}

test('the queue tries an open job after 30 s, and again until it is done', async () => {
  const { retryQueue, after } = clock();
  const run = vi.fn(async () => run.mock.calls.length > 1);
  retryQueue.add('key', run);
  await after(29_000);
  expect(run).toHaveBeenCalledTimes(0);
  await after(1000);
  expect(run).toHaveBeenCalledTimes(1);
  await after(119_000);
  expect(run).toHaveBeenCalledTimes(1);
  for (let time = 0; time < 3; time += 1) await after(7 * hour);
  expect(run).toHaveBeenCalledTimes(2);
});

test('the queue drops a job after five attempts, also if it throws', async () => {
  const { retryQueue, after } = clock();
  const run = vi.fn(() => Promise.reject(new Error('no')));
  retryQueue.add('key', run);
  for (let time = 0; time < 8; time += 1) await after(7 * hour);
  expect(run).toHaveBeenCalledTimes(5);
});

test('the queue holds 1,000 jobs at most and runs five at a time', async () => {
  const { retryQueue, after } = clock();
  let running = 0;
  let most = 0;
  const done = new Set<number>();
  for (let at = 0; at < 1200; at += 1) {
    retryQueue.add(String(at), async () => {
      running += 1;
      most = Math.max(most, running);
      await Promise.resolve();
      running -= 1;
      done.add(at);
      return true;
    });
  }
  for (let time = 0; time < 300; time += 1) await after(hour);
  expect([most, done.size, done.has(199), done.has(200)]).toEqual([5, 1000, false, true]);
});
