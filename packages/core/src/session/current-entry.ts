import { type Entry, type Grant, isLive, type Live, supersedes } from './entry.ts';
import { shortestLife } from './pace.ts';
import type { Page } from './page.ts';
import { plan } from './schedule.ts';
import type { SignedOutReason } from './state.ts';
import { type Fact, step } from './step.ts';

/** Steps the state, and tells the listeners when it changed. */
export function learn(page: Page, fact: Fact): void {
  const next = step(page.state, fact);
  if (next === page.state) return;
  page.state = next;
  for (const listener of page.listeners) listener();
}

export const live = ({ entry }: Page) => (isLive(entry) ? entry : undefined);

/**
 * Makes an entry the current one. `here` is false for an entry of another page or of the server. What a
 * page finds when it loads is no news, so it raises no event.
 */
export function take(page: Page, next: Entry, here = false, isNews = here || !!page.entry): void {
  const before = page.entry;
  page.entry = next;
  page.sure = true;
  page.latest = Math.max(page.latest, next.n);
  if (isLive(next)) {
    page.pace.begin(next);
    learn(page, { type: 'found', entry: next });
    if (isNews) page.onEvent?.({ type: before?.id === next.id ? 'renewed' : 'signed-in', here });
  } else {
    learn(page, { type: 'over', reason: next.over });
    if (isLive(before)) page.onEvent?.({ type: 'signed-out', reason: next.over, here });
  }
  plan(page);
}

/** Reads what another page stored. A page that just loaded ignores a stored sign-out. */
export function reread(page: Page): void {
  const stored = page.keeper?.stored?.();
  if (stored && (page.entry || isLive(stored)) && supersedes(stored, page.entry))
    take(page, stored);
}

/** Makes an entry the current one in all tabs. */
export function publish(page: Page, next: Entry, isNews?: boolean): void {
  const renewed = isLive(next) && page.entry?.id === next.id;
  take(page, next, true, isNews);
  page.keeper?.store?.(next);
  page.tell({ type: 'entry', entry: next, renewed });
}

// `n` grows among tabs that hear of each other; the clock orders the tabs that do not.
const stamp = (page: Page, id = `${page.random()}`) =>
  ({ v: 1, id, n: Math.max(page.now(), page.latest + 1) }) as const;

/** The entry of what a sign-in or a renewal gave. `id` names the sign-in that it continues. */
export const liveOf = (page: Page, grant: Grant, id?: string): Live => ({
  ...stamp(page, id),
  at: page.now(),
  ...grant,
  life: Math.max(grant.life, shortestLife),
});

/** Ends the session in all tabs. */
export const end = (page: Page, over: SignedOutReason) =>
  publish(page, { ...stamp(page, page.entry?.id), over });

/** Records that nobody is signed in; tabs that know otherwise ask the server again. */
export function nobody(page: Page): void {
  page.sure = true;
  learn(page, { type: 'over', reason: 'none' });
  page.tell({ type: 'look' });
}
