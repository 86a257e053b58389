import type { Emulator } from '@countersign/emulator';
import { type BrowserContext, expect } from '@playwright/test';
import { counts, heldBack, kinds, test } from './session-site.ts';
import { expectOneRenewal, openTabs, signIn, status } from './session-tabs.ts';

const [minute, day] = [60_000, 86_400_000];

/**
 * Moves the clocks of the service and of the pages, which run no timer meanwhile, as on a laptop with its
 * lid closed. The tabs' clocks move one after the other, so no tab gets an answer before all have moved.
 */
async function pass(milliseconds: number, emulator: Emulator, context: BrowserContext) {
  emulator.clock.advance(milliseconds / 1000);
  await heldBack(() => context.clock.fastForward(milliseconds));
}

/** Runs in a page. It takes a difference, not a time, so that all tabs of one machine agree. */
function setClock(off: number): void {
  const { now } = Date;
  Date.now = () => now() + off;
}

for (const [kind, [name]] of kinds.entries()) {
  // Only the kinds whose session outlives its page.
  if (name === 'tokens in memory') continue;

  test(`${name}: after 24 hours asleep, two tabs renew once`, async ({
    context,
    emulator,
    sessionSite,
  }) => {
    await context.clock.install();
    const tabs = await openTabs(context, sessionSite, kind, 2);
    const expired = await signIn(tabs);
    await pass(day, emulator, context);
    await expectOneRenewal(tabs, expired);
  });

  test(`${name}: offline until 10 minutes past expiry, two tabs stay signed in, then renew once`, async ({
    context,
    emulator,
    sessionSite,
  }) => {
    await context.clock.install();
    const tabs = await openTabs(context, sessionSite, kind, 2);
    const expired = await signIn(tabs);
    await context.setOffline(true);
    await pass(70 * minute, emulator, context);
    await tabs[0]?.waitForFunction('session.getState().error');
    expect(await Promise.all(tabs.map(status))).toEqual(['signed-in', 'signed-in']);
    counts.clear();
    await context.setOffline(false);
    await expectOneRenewal(tabs, expired);
    for (const tab of tabs) expect(await tab.evaluate('session.getState().error')).toBeUndefined();
  });

  for (const [set, off] of [
    ['a day ahead', day],
    ['a day behind', -day],
  ] as const) {
    test(`${name}: with a clock ${set}, two tabs renew once, just before the tokens expire`, async ({
      context,
      emulator,
      sessionSite,
    }) => {
      await context.clock.install({ time: Date.now() + off });
      const tabs = await openTabs(context, sessionSite, kind, 2);
      const expired = await signIn(tabs);
      await pass(57 * minute, emulator, context);
      expect(counts.get('GetTokensFromRefreshToken')).toBeUndefined();
      await pass(2.5 * minute, emulator, context);
      await expectOneRenewal(tabs, expired);
      await pass(50 * minute, emulator, context);
      await expectOneRenewal(tabs, expired);
    });

    test(`${name}: a clock that is set ${set} meanwhile signs nobody out and costs one renewal at most`, async ({
      context,
      emulator,
      sessionSite,
    }) => {
      await context.clock.install();
      const tabs = await openTabs(context, sessionSite, kind, 2);
      await signIn(tabs);
      await Promise.all(tabs.map((tab) => tab.evaluate(setClock, off)));
      for (let passed = 0; passed < 50; passed += 10) await pass(10 * minute, emulator, context);
      expect(counts.get('GetTokensFromRefreshToken') ?? 0).toBeLessThanOrEqual(1);
      expect(await Promise.all(tabs.map(status))).toEqual(['signed-in', 'signed-in']);
    });
  }
}
