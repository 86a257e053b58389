import { vi } from 'vitest';

// Time passes only when nothing else can happen, from one timer to the next. A life is therefore the same
// on a busy machine and on an idle one, and most of it takes no time.

/** Replaces the timers and clocks of this process. */
export function fakeTime(): void {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'] });
}

/** Resets the time to the same moment and drops all timers. */
export function newTime(): void {
  vi.clearAllTimers();
  vi.setSystemTime(1_000_000_000_000);
}

/** Runs everything that waits for no timer: only microtasks, once crypto is inline. */
export const settled = () => new Promise<void>((go) => void setImmediate(go));

/** Lets time pass until `done` returns true or no timer is left. */
export async function passUntil(done: () => boolean): Promise<void> {
  for (await settled(); !done() && vi.getTimerCount() > 0; await settled()) {
    vi.advanceTimersToNextTimer();
  }
}

export async function pass(milliseconds: number): Promise<void> {
  let over = false;
  setTimeout(() => {
    over = true;
  }, milliseconds);
  await passUntil(() => over);
}
