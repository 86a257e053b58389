import { vi } from 'vitest';

// Time passes only when nothing else can happen, from one timer to the next: a life is the same on a
// busy machine and on an idle one, and most of it takes no time.

/** Begins a time of its own for the timers and the clocks of this process. */
export function fakeTime(): void {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'] });
}

/** Begins anew at the same moment, with nothing left of what was begun before. */
export function newTime(): void {
  vi.clearAllTimers();
  vi.setSystemTime(1_000_000_000_000);
}

/** Lets everything happen that waits for no timer: microtasks alone, once crypto is `inline`. */
export const settled = () => new Promise<void>((go) => void setImmediate(go));

/** Lets time pass until it is done, or nothing is left that could happen. */
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
