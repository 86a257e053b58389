import { end, learn, live, liveOf, nobody, publish, reread } from './current-entry.ts';
import { isLive } from './entry.ts';
import { keeperOf, pause } from './load.ts';
import type { Page } from './page.ts';
import { dueIn, plan } from './schedule.ts';
import { withTabLock, withTimeout } from './tab-lock.ts';

/** Why the session renews: the tokens are about to expire, the app asked, or the user just signed in. */
type Cause = 'due' | 'wanted' | 'begun';

/** How long other tabs may take to answer, in ms. */
const answersWithin = 150;
/** How long a lock that no other tab holds may take to come, in ms. */
const promptly = 20;

/** Renews in one tab at a time; calls in this tab share the attempt. Resolves with true for new tokens. */
export function refresh(page: Page, cause: Cause): Promise<boolean> {
  page.renewing ??= renewed(page, cause)
    .catch((reason) => failed(page, reason))
    .finally(() => {
      page.renewing = undefined;
      plan(page);
    });
  return page.renewing;
}

async function renewed(page: Page, cause: Cause): Promise<boolean> {
  const keeper = await keeperOf(page);
  reread(page);
  const asked = page.entry;
  const since = page.monotonic();
  const isDone = () =>
    cause === 'due'
      ? dueIn(page) > 0
      : cause === 'wanted' && page.sure && (page.entry !== asked || !isLive(asked));
  return withTabLock(page, async () => {
    // Other tabs may have renewed while this one waited for the lock.
    reread(page);
    // What the tab before wrote or said may arrive later than the lock.
    const hadToWait = page.monotonic() - since > promptly;
    if (!isDone() && (hadToWait || keeper.asksOthers?.())) {
      page.tell({ type: 'ask' });
      await pause(page, answersWithin);
    }
    if (isDone()) return isLive(page.entry);
    const base = page.entry;
    const before = cause === 'begun' ? undefined : live(page);
    return withTimeout(page, async (signal) => {
      const answer = await keeper.renew(before, cause === 'wanted', signal);
      reread(page);
      if (page.entry !== base) {
        // The session changed during the request, so this answer is out of date.
        if (!before || live(page)?.id !== before.id) keeper.discard?.(answer);
        return isLive(page.entry);
      }
      if ('ended' in answer) {
        if (before) end(page, answer.ended);
        else nobody(page);
        return false;
      }
      const continued = before?.claims['sub'] === answer.claims['sub'] ? before?.id : undefined;
      publish(page, liveOf(page, answer, continued), cause === 'begun' || !!before);
      return true;
    });
  });
}

/** Records a failed request, here and in the other tabs. It signs nobody out. */
export function failed(page: Page, cause: unknown): false {
  const { code, retryAt } = (cause ?? {}) as { code?: unknown; retryAt?: number };
  // The service may send any text; only a short name is an error code.
  const error = /^[A-Z]\w{0,63}$/.exec(`${code}`)?.[0] ?? 'NetworkFailed';
  page.pace.failed(retryAt);
  learn(page, { type: 'failed', error });
  page.onEvent?.({ type: 'renewal-failed', error });
  page.tell({ type: 'failed' });
  plan(page);
  return false;
}
