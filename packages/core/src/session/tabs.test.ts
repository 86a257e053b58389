import { beforeAll, describe, expect, test, vi } from 'vitest';
import { hour, loaded, minute, relayTabs, second, tokenTabs } from '../../test/session-tabs.ts';
import { createEngine } from './engine.ts';
import { surroundings } from './environment.ts';
import { tokenKeeper } from './token-keeper.ts';

beforeAll(loaded);

/** The states of some tabs, in short. */
const states = (tabs: { session: { getState(): object } }[]) =>
  tabs.map(({ session }) => session.getState());

/** Tabs of a browser in which a user is signed in, in either kind of session. */
const kinds = [
  {
    name: 'tokens in a shared storage',
    async signedIn(count: number) {
      const tabs = tokenTabs();
      const open = await tabs.openMany(count);
      await open[0]?.session.begin(tabs.pool.signIn());
      await tabs.browser.pass(second);
      return { ...tabs, service: tabs.pool, tabs: open };
    },
  },
  {
    name: 'tokens in memory',
    async signedIn(count: number) {
      const tabs = tokenTabs({ shares: false });
      const open = await tabs.openMany(count);
      await open[0]?.session.begin(tabs.pool.signIn());
      await tabs.browser.pass(second);
      return { ...tabs, service: tabs.pool, tabs: open };
    },
  },
  {
    name: 'tokens at the relay',
    async signedIn(count: number) {
      const tabs = relayTabs();
      const open = await tabs.openMany(count);
      tabs.relay.signIn();
      const begun = open[0]?.session.begin();
      await tabs.browser.pass(second);
      await begun;
      return { ...tabs, service: tabs.relay, tabs: open };
    },
  },
];

describe.each(kinds)('$name', ({ signedIn }) => {
  test('a tab that fell asleep while it renewed blocks the others for half a minute', async () => {
    const { browser, tabs, service, renewals, events } = await signedIn(2);
    const [asleep, awake] = tabs;
    if (!asleep || !awake) throw new Error('no tabs');
    service.weather = 'silent';
    void asleep.session.renew();
    await browser.pass(200);
    asleep.tab.frozen = true;
    service.weather = 'fine';
    const renewed = awake.session.renew();
    await browser.pass(29 * second);
    expect(renewals()).toBe(0);
    await browser.pass(2 * second);
    expect(await renewed).toBe(true);
    expect(renewals()).toBe(1);
    asleep.tab.frozen = false;
    await browser.pass(minute);
    expect(states(tabs)).toMatchObject([
      { status: 'signed-in', error: undefined },
      { status: 'signed-in', error: undefined },
    ]);
    expect(renewals()).toBe(1);
    for (const event of events) {
      if (event.type === 'renewal-failed') expect(event.error).toBe('NetworkFailed');
    }
  });

  test('a page that returns from the back-forward cache catches up with the current user', async () => {
    const { browser, tabs, service } = await signedIn(2);
    const [cached, open] = tabs;
    if (!cached || !open) throw new Error('no tabs');
    // A page in the cache receives no messages.
    const channels = [...cached.tab.channels];
    cached.tab.channels.clear();
    cached.tab.frozen = true;
    void open.session.signOut();
    await browser.pass(second);
    const begun = open.session.begin(service.signIn('erin') as never);
    await browser.pass(second);
    await begun;
    expect(cached.session.getState().claims?.sub).toBe('dana');
    for (const channel of channels) cached.tab.channels.add(channel);
    cached.tab.frozen = false;
    cached.tab.fire('pageshow', { persisted: true });
    await browser.pass(second);
    expect(states(tabs)).toMatchObject([{ claims: { sub: 'erin' } }, { claims: { sub: 'erin' } }]);
  });

  test('a destroyed session learns of a sign-out in another tab with its next subscriber', async () => {
    const { browser, tabs } = await signedIn(2);
    const [gone, other] = tabs;
    gone?.session.destroy();
    void other?.session.signOut();
    await browser.pass(minute);
    gone?.session.subscribe(() => {});
    await browser.pass(second);
    expect(states(tabs)).toMatchObject([{ status: 'signed-out' }, { status: 'signed-out' }]);
  });

  test('a session destroyed during a renewal keeps the new tokens, and informs no tab', async () => {
    const { browser, events, tabs } = await signedIn(1);
    const { session } = tabs[0] ?? {};
    const renewal = session?.renew();
    session?.destroy();
    await browser.pass(second);
    await expect(renewal).resolves.toBe(true);
    expect(events.map(({ type }) => type)).toEqual(['signed-in', 'renewed']);
  });

  test('a destroyed session starts again with the next subscriber, as StrictMode does', async () => {
    const { browser, tabs, renewals } = await signedIn(1);
    const [only] = tabs;
    if (!only) throw new Error('no tab');
    const { session, tab } = only;
    session.destroy();
    expect(tab.channels.size).toBe(0);
    const heard = vi.fn();
    const stop = session.subscribe(heard);
    expect(session.getState()).toMatchObject({ status: 'signed-in' });
    await browser.pass(hour);
    expect(renewals()).toBe(1);
    expect(heard).toHaveBeenCalled();
    stop();
    session.destroy();
    session.destroy();
    // No timer is left.
    await browser.pass(hour);
    expect(renewals()).toBe(1);
    expect(tab.channels.size).toBe(0);
  });
});

test('a tab that gets the lock before it hears of the last renewal does not renew again', async () => {
  const tabs = tokenTabs({ lag: 50 });
  const open = await tabs.openMany(5);
  await open[0]?.session.begin(tabs.pool.signIn());
  await tabs.browser.pass(second);
  tabs.browser.sleep(24 * hour);
  for (const { tab } of open) tab.fire('visibilitychange');
  await tabs.browser.pass(minute);
  expect(tabs.renewals()).toBe(1);
  expect(states(open)).toMatchObject(open.map(() => ({ status: 'signed-in', error: undefined })));
});

test('the session retries code that does not load, and keeps the sign-in until then', async () => {
  const { browser, pool } = tokenTabs();
  const environment = surroundings(browser.open().environment);
  const options = { transport: pool.transport, clientId: 'c', userPoolId: 'eu-west-1_A' };
  const load = vi
    .fn(async () => tokenKeeper(options, 'name', environment))
    .mockRejectedValueOnce(new TypeError('Failed to fetch dynamically imported module'))
    .mockRejectedValueOnce(new TypeError('Failed to fetch dynamically imported module'));
  const { session } = createEngine({ name: 'name', environment, relayed: false, load }, {});
  const begun = session.begin(pool.signIn());
  await browser.pass(second);
  expect(session.getState().status).toBe('loading');
  await browser.pass(4 * second);
  await begun;
  expect(session.getState()).toMatchObject({ status: 'signed-in', claims: { sub: 'dana' } });
});
