import { reread, take } from './current-entry.ts';
import { isLive, supersedes } from './entry.ts';
import type { Message } from './message.ts';
import type { Page } from './page.ts';
import { doubt, plan } from './schedule.ts';

/** Does what a message from another tab calls for. */
export function onMessage(page: Page, message: Message): void {
  reread(page);
  const { entry, relayed } = page;
  const { type } = message;
  if (type === 'entry') {
    const { entry: next, renewed } = message;
    const isWhole = isLive(next) ? next.claims : next;
    if (isWhole && supersedes(next, entry)) {
      // This may be a late renewal of a session that has ended, so ask the server.
      if (relayed && renewed && entry && !isLive(entry)) doubt(page);
      else {
        take(page, next);
        page.keeper?.store?.(next);
      }
    }
  }
  if (type === 'ask' && entry) page.tell({ type: 'entry', entry, renewed: true });
  if (type === 'look' && relayed && message.sub !== page.state.claims?.sub) doubt(page);
  if (type === 'failed') {
    page.pace.failed();
    plan(page);
  }
}
