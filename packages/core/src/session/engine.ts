import type { AuthenticationResult } from '../response/initiate-auth-response.ts';
import { learn, live, liveOf, publish } from './current-entry.ts';
import type { Source } from './keeper.ts';
import { keeperOf } from './load.ts';
import type { SignOutOptions, SignOutOutcome } from './options.ts';
import { createPace } from './pace.ts';
import type { Options, Page } from './page.ts';
import { refresh } from './renewal.ts';
import { signOut } from './sign-out.ts';
import { start } from './start.ts';
import { loading } from './step.ts';

export type Engine = ReturnType<typeof createEngine>;

/** One session in one page: what the app calls, and what it starts. */
export function createEngine(source: Source, options: Options) {
  const page: Page = {
    ...options,
    ...source,
    ...source.environment,
    pace: createPace(source.environment),
    listeners: new Set(),
    state: loading,
    latest: 0,
    sure: false,
    tell() {},
    renew: () => refresh(page, 'due'),
  };
  if (options.initial) learn(page, { type: 'found', entry: options.initial });
  else if (options.initial === null) learn(page, { type: 'over', reason: 'none' });

  const session = {
    getState: () => page.state,
    subscribe(listener: () => void) {
      page.listeners.add(listener);
      start(page);
      return () => page.listeners.delete(listener);
    },
    async begin(result?: AuthenticationResult): Promise<void> {
      start(page);
      const keeper = await keeperOf(page);
      const grant = await keeper.begin(result, live(page));
      if (grant) return publish(page, liveOf(page, grant));
      page.sure = false;
      learn(page, { type: 'asked' });
      await page.renewing;
      await refresh(page, 'begun');
    },
    async renew(): Promise<boolean> {
      start(page);
      await page.renewing;
      return refresh(page, 'wanted');
    },
    signOut(how?: SignOutOptions): Promise<SignOutOutcome> {
      start(page);
      return signOut(page, how);
    },
    touch: () => page.touch?.(),
    destroy(): void {
      page.cancel?.();
      page.life = page.life?.abort() as undefined;
    },
  };
  return { session, page };
}
