import { isLive } from './entry.ts';
import { longestWait } from './pace.ts';
import type { Page } from './page.ts';

/** Ms until the session has to act, if nothing happens before. */
export function dueIn(page: Page): number {
  const { entry, pace } = page;
  const due = !page.sure ? 0 : isLive(entry) ? pace.dueIn(entry) : longestWait;
  return Math.max(due, pace.paused());
}

/** Sets the timer again, after anything that changes when the session has to act. */
export function plan(page: Page): void {
  page.cancel?.();
  // Whole ms: a timer of a fraction would fire at once, again and again.
  const wait = Math.ceil(Math.min(dueIn(page), longestWait));
  if (page.life) page.cancel = page.after(wait, () => check(page));
}

/** Renews if it is time to, and otherwise sets the timer. */
export function check(page: Page): void {
  if (dueIn(page) > 0) plan(page);
  else page.renew();
}

/** Asks the server, as soon as the pace allows it. */
export function doubt(page: Page): void {
  page.sure = false;
  check(page);
}
