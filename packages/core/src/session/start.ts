import { learn, liveOf, nobody, reread, take } from './current-entry.ts';
import { untilLoaded } from './load.ts';
import { onMessage } from './on-message.ts';
import type { Page } from './page.ts';
import { check, plan } from './schedule.ts';
import { signOut } from './sign-out.ts';
import { joinTabs } from './tabs.ts';

/** Starts the session, or starts it again after `destroy()`; a session that runs stays as it is. */
export function start(page: Page): void {
  if (page.life) return;
  page.life = new AbortController();
  const { signal } = page.life;

  /** Asks for what the other tabs said while this page could not hear them. */
  function catchUp(): void {
    page.sure = !page.relayed;
    reread(page);
    page.tell({ type: 'ask' });
  }

  /** The user returned to the page, or the network did. */
  function wake({ persisted }: Event & { persisted?: boolean }): void {
    page.pace.woken();
    if (persisted) catchUp();
    check(page);
  }

  page.tell = joinTabs(page, signal, onMessage);
  for (const type of ['visibilitychange', 'online', 'pageshow']) {
    page.events?.addEventListener(type, wake as EventListener, { signal });
  }
  const { initial } = page;
  if (page.entry) catchUp();
  else if (initial) {
    const life = (initial.expiresIn ?? 0) * 1000;
    take(page, liveOf(page, { ...initial, life }));
    page.tell({ type: 'look', sub: initial.claims.sub });
    page.sure = life > 0;
  } else if (initial === null) nobody(page);
  if (page.idle) {
    void untilLoaded(page, () => import('./idle.ts')).then(({ watchIdle }) =>
      watchIdle(page, signal, learn, signOut),
    );
  }
  plan(page);
}
