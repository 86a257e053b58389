import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { TimeLimitReached, within } from './waits.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const never = () => new Promise<never>(() => {});

test('a wait that is aborted before it begins runs nothing and leaves no timer', async () => {
  const run = vi.fn(never);
  await expect(within(10_000, run, AbortSignal.abort())).rejects.toThrow(TimeLimitReached);
  expect(run).not.toHaveBeenCalled();
  expect(vi.getTimerCount()).toBe(0);
});

test('a wait that its caller ends leaves no timer', async () => {
  const caller = new AbortController();
  const wait = within(10_000, never, caller.signal);
  caller.abort();
  await expect(wait).rejects.toThrow(TimeLimitReached);
  expect(vi.getTimerCount()).toBe(0);
});
