import { beforeAll, describe, expect, test } from 'vitest';
import { loaded, minute, second, tokenTabs } from '../../test/session-tabs.ts';

beforeAll(loaded);

async function signedIn(count = 2) {
  const tabs = tokenTabs();
  const idle = { after: 15 * 60, warnBefore: 60 };
  const open = await tabs.openMany(count, { idle });
  await open[0]?.session.begin(tabs.pool.signIn());
  await tabs.browser.pass(second);
  const left = () =>
    open.map(({ session }) => {
      const state = session.getState();
      return state.status === 'signed-in' ? state.secondsLeft : state.status;
    });
  return { ...tabs, idle, tabs: open, left };
}

describe('an idle limit', () => {
  test('tells the seconds left in all tabs, then signs out with its reason, and revokes', async () => {
    const { browser, pool, tabs, left } = await signedIn();
    await browser.pass(13 * minute);
    expect(left()).toEqual([undefined, undefined]);
    await browser.pass(minute + 29 * second);
    for (const seconds of left()) expect(seconds).toBeOneOf([29, 30, 31]);
    await browser.pass(31 * second);
    for (const { session } of tabs) {
      expect(session.getState()).toEqual({ status: 'signed-out', reason: 'idle' });
    }
    expect(pool.count('RevokeToken')).toBeGreaterThan(0);
  });

  test('activity in one tab counts for all; during the warning only touch() does', async () => {
    const { browser, tabs, left } = await signedIn();
    await browser.pass(10 * minute);
    tabs[1]?.tab.fire('pointerdown');
    await browser.pass(10 * minute);
    expect(left()).toEqual([undefined, undefined]);
    await browser.pass(4 * minute + 30 * second);
    tabs[1]?.tab.fire('keydown');
    await browser.pass(second);
    for (const seconds of left()) expect(seconds).toBeTypeOf('number');
    tabs[0]?.session.touch();
    await browser.pass(second);
    expect(left()).toEqual([undefined, undefined]);
  });

  test('a machine that slept was idle', async () => {
    const { browser, left } = await signedIn();
    browser.sleep(60 * minute);
    await browser.pass(minute + second);
    expect(left()).toEqual(['signed-out', 'signed-out']);
  });

  test('a page that comes back after the limit signs out', async () => {
    const { browser, tabs, open, idle } = await signedIn(1);
    tabs[0]?.session.touch();
    tabs[0]?.session.destroy();
    tabs[0]?.tab.close();
    await browser.pass(20 * minute);
    const { session } = await open({ idle });
    expect(session.getState()).toEqual({ status: 'signed-out', reason: 'idle' });
  });

  test('a destroyed session counts no time, and its touch() does nothing', async () => {
    const { browser, tabs } = await signedIn(1);
    const { session } = tabs[0] ?? {};
    session?.destroy();
    await browser.pass(minute);
    session?.touch();
    await browser.pass(20 * minute);
    expect(session?.getState()).toMatchObject({ status: 'signed-in', secondsLeft: undefined });
  });

  test('a tab that slept while the user was active in another one does not sign them out', async () => {
    const { browser, tabs, left } = await signedIn();
    const [first, second_] = tabs;
    if (!first || !second_) throw new Error('no tabs');
    first.tab.frozen = true;
    for (let minutes = 0; minutes < 30; minutes += 5) {
      second_.session.touch();
      await browser.pass(5 * minute);
    }
    first.tab.frozen = false;
    await browser.pass(second);
    expect(left()).toEqual([undefined, undefined]);
  });
});
