import { beforeAll, describe, expect, test } from 'vitest';
import {
  day,
  hour,
  loaded,
  minute,
  type RelayKind,
  relayTabs,
  second,
  type TokenKind,
  tokenTabs,
} from '../../test/session-tabs.ts';

beforeAll(loaded);

const tokens: [string, TokenKind][] = [
  ['a shared storage', {}],
  ['tokens in memory', { shares: false }],
  ['no Web Locks', { locks: false }],
  ['no BroadcastChannel', { channels: false }],
  ['neither', { locks: false, channels: false }],
];

const relays: [string, RelayKind][] = [
  ['what browsers have', {}],
  ['no Web Locks', { locks: false }],
  ['no BroadcastChannel', { channels: false }],
  ['neither', { locks: false, channels: false }],
];

/** Five tabs of a browser in which a user is signed in, in either kind of session. */
const kinds = [
  ...tokens.map(([name, kind]) => ({
    name: `tokens in the page, ${name}`,
    async signedIn() {
      const tabs = tokenTabs(kind);
      const [first, ...others] = await tabs.openMany(5);
      await first?.session.begin(tabs.pool.signIn());
      await tabs.browser.pass(second);
      return { ...tabs, service: tabs.pool, tabs: [first, ...others].flatMap((tab) => tab ?? []) };
    },
  })),
  ...relays.map(([name, kind]) => ({
    name: `tokens at the relay, ${name}`,
    async signedIn() {
      const tabs = relayTabs(kind);
      const [first, ...others] = await tabs.openMany(5);
      tabs.relay.signIn();
      const begun = first?.session.begin();
      // Without locks and channels, the tabs ask one after the other.
      await tabs.browser.pass(5 * second);
      await begun;
      return { ...tabs, service: tabs.relay, tabs: [first, ...others].flatMap((tab) => tab ?? []) };
    },
  })),
];

describe.each(kinds)('$name', ({ name, signedIn }) => {
  const everybody = (tabs: { session: { getState(): { status: string } } }[]) =>
    new Set(tabs.map(({ session }) => session.getState().status));

  test('five tabs renew once, ahead of time', async () => {
    const { browser, tabs, renewals } = await signedIn();
    expect(everybody(tabs)).toEqual(new Set(['signed-in']));
    await browser.pass(57 * minute);
    expect(renewals()).toBe(0);
    await browser.pass(3 * minute - 10 * second);
    expect(renewals()).toBe(1);
    await browser.pass(hour);
    expect(renewals()).toBe(2);
    expect(everybody(tabs)).toEqual(new Set(['signed-in']));
  });

  test.each([
    ['a day ahead', day],
    ['a day behind', -day],
    ['4.5 minutes ahead', 4.5 * minute],
    ['40 days ahead', 40 * day],
  ])('a clock that is set %s costs one renewal at most', async (_name, off) => {
    const { browser, tabs, renewals } = await signedIn();
    browser.setClock(off);
    await browser.pass(50 * minute);
    expect(renewals()).toBeLessThanOrEqual(1);
    await browser.pass(hour);
    expect(renewals()).toBeLessThanOrEqual(2);
    expect(everybody(tabs)).toEqual(new Set(['signed-in']));
  });

  test('after 24 hours asleep, one tab renews as soon as the user looks at it', async () => {
    const { browser, tabs, renewals } = await signedIn();
    browser.sleep(day);
    for (const { tab } of tabs) tab.fire('visibilitychange');
    await browser.pass(2 * second);
    expect(renewals()).toBe(1);
    expect(everybody(tabs)).toEqual(new Set(['signed-in']));
  });

  test('after 24 hours asleep, one tab renews within a minute even without an event on waking', async () => {
    const { browser, renewals } = await signedIn();
    browser.sleep(day);
    await browser.pass(minute + second);
    expect(renewals()).toBe(1);
  });

  test.each(['offline', 'failing'] as const)(
    'stays signed in while it is %s for hours',
    async (weather) => {
      const { browser, tabs, service, renewals, events } = await signedIn();
      service.weather = weather;
      await browser.pass(4 * hour);
      expect(everybody(tabs)).toEqual(new Set(['signed-in']));
      expect(tabs[0]?.session.getState()).toHaveProperty('error', expect.stringMatching(/^\w+$/));
      expect(events.filter(({ type }) => type === 'renewal-failed').length).toBeLessThan(
        // Two attempts a minute: for all tabs together when they can talk, else for each tab.
        3 * 60 * 2 * (name.includes('BroadcastChannel') || name.includes('neither') ? 5 : 1),
      );
      service.weather = 'fine';
      for (const { tab } of tabs) tab.fire('online');
      await browser.pass(2 * second);
      expect(renewals()).toBe(1);
      expect(tabs[0]?.session.getState()).toHaveProperty('error', undefined);
    },
  );

  test('a renewal that never answers blocks the other tabs for half a minute at most', async () => {
    const { browser, tabs, service, renewals } = await signedIn();
    service.weather = 'silent';
    await browser.pass(hour);
    service.weather = 'fine';
    await browser.pass(minute);
    expect(renewals()).toBe(1);
    expect(everybody(tabs)).toEqual(new Set(['signed-in']));
  });
});
