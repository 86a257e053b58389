import { beforeAll, describe, expect, test } from 'vitest';
import { loaded, minute, relayTabs, second, tokenTabs } from '../../test/session-tabs.ts';
import { jwt } from '../../test/simulated-pool.ts';

beforeAll(loaded);

const statuses = (tabs: { session: { getState(): { status: string } } }[]) =>
  tabs.map(({ session }) => session.getState().status);

async function signedIn(count = 2, kind: Parameters<typeof tokenTabs>[0] = {}) {
  const tabs = tokenTabs(kind);
  const open = await tabs.openMany(count);
  await open[0]?.session.begin(tabs.pool.signIn());
  await tabs.browser.pass(second);
  return { ...tabs, tabs: open, session: open[0]?.session as (typeof open)[number]['session'] };
}

async function relaySignedIn(count = 2) {
  const tabs = relayTabs();
  const open = await tabs.openMany(count);
  tabs.relay.signIn();
  const begun = open[0]?.session.begin();
  await tabs.browser.pass(second);
  await begun;
  return { ...tabs, tabs: open, session: open[0]?.session as (typeof open)[number]['session'] };
}

describe('signing out', () => {
  test('ends the session in all tabs within 200 ms and revokes the refresh token', async () => {
    const { browser, pool, tabs, session, events } = await signedIn(5);
    const left = session.signOut();
    await browser.pass(200);
    expect(await left).toEqual({ revoked: true });
    expect(statuses(tabs)).toEqual(Array(5).fill('signed-out'));
    expect(tabs.map(({ session }) => session.getState())).toContainEqual({
      status: 'signed-out',
      reason: 'signed-out',
    });
    expect(pool.calls).toEqual(['RevokeToken']);
    expect(events.filter(({ type }) => type === 'signed-out')).toHaveLength(5);
  });

  test.each(['offline', 'failing', 'silent'] as const)(
    'ends the session here while the service is %s',
    async (weather) => {
      const { browser, pool, tabs, session } = await signedIn();
      pool.weather = weather;
      const left = session.signOut();
      await browser.pass(200);
      expect(statuses(tabs)).toEqual(['signed-out', 'signed-out']);
      expect(browser.storage.items.get('countersign.session.eu-west-1_A.c')).not.toContain(
        'accessToken',
      );
      await browser.pass(minute);
      expect(await left).toEqual({ revoked: false });
    },
  );

  test('everywhere calls GlobalSignOut, and renews expired tokens for it', async () => {
    const { browser, pool, session } = await signedIn();
    browser.sleep(2 * 60 * minute);
    const left = session.signOut({ everywhere: true });
    await browser.pass(second);
    expect(await left).toEqual({ revoked: true });
    expect(pool.calls).toEqual(['GetTokensFromRefreshToken', 'GlobalSignOut']);
  });

  test('linked asks RevokeToken to revoke associated sessions', async () => {
    const { browser, pool, open } = tokenTabs();
    const inputs: object[] = [];
    const transport = (async (operation: string, input: object) => {
      inputs.push({ operation, ...input });
      return {};
    }) as unknown as typeof pool.transport;
    const { session } = await open({ transport });
    await session.begin(pool.signIn());
    void session.signOut({ linked: true });
    await browser.pass(second);
    expect(inputs).toEqual([
      { operation: 'RevokeToken', ClientId: 'c', Token: '0#0', RevokeAssociatedSessions: 'LINKED' },
    ]);
  });

  test('ignores a renewal that answers later, and revokes its tokens', async () => {
    const { browser, pool, tabs, session } = await signedIn();
    void session.renew();
    await browser.pass(10);
    const left = session.signOut();
    await browser.pass(second);
    await left;
    expect(statuses(tabs)).toEqual(['signed-out', 'signed-out']);
    expect(pool.grants[0]?.revoked).toBe(true);
  });

  test('a page that loads later starts signed out', async () => {
    const { browser, session, open } = await signedIn();
    void session.signOut();
    await browser.pass(second);
    const { session: later } = await open();
    expect(later.getState()).toEqual({ status: 'signed-out', reason: 'none' });
  });

  test('all tabs see the next sign-in, also of another user', async () => {
    const { browser, pool, tabs, session } = await signedIn(3);
    void session.signOut();
    await browser.pass(second);
    await tabs[1]?.session.begin(pool.signIn('erin'));
    await browser.pass(200);
    expect(tabs.map(({ session }) => session.getState().claims?.sub)).toEqual([
      'erin',
      'erin',
      'erin',
    ]);
  });

  test('another account replaces the one before, and the session revokes the old tokens', async () => {
    const { browser, pool, tabs } = await signedIn(3);
    await tabs[2]?.session.begin(pool.signIn('erin'));
    await browser.pass(200);
    expect(tabs.map(({ session }) => session.getState().claims?.sub)).toEqual([
      'erin',
      'erin',
      'erin',
    ]);
    expect(pool.grants.map(({ revoked }) => revoked)).toEqual([true, false]);
  });
});

describe('signing out through a relay', () => {
  test('ends the session in all tabs within 200 ms', async () => {
    const { browser, relay, tabs, session } = await relaySignedIn(5);
    const left = session.signOut();
    await browser.pass(200);
    expect(await left).toEqual({ revoked: true });
    expect(statuses(tabs)).toEqual(Array(5).fill('signed-out'));
    expect(relay.session).toBeUndefined();
  });

  test.each([
    [{}, { operation: 'RevokeToken', input: {} }],
    [{ linked: true }, { operation: 'RevokeToken', input: { RevokeAssociatedSessions: 'LINKED' } }],
    [
      { everywhere: true, linked: true },
      { operation: 'GlobalSignOut', input: {} },
    ],
  ])('%j posts %j', async (how, posted) => {
    const { browser, relay, session } = await relaySignedIn(1);
    void session.signOut(how);
    await browser.pass(second);
    expect(relay.posted.at(-1)).toEqual(posted);
  });

  test('without a network ends the session here, and tells the server once the network is back', async () => {
    const { browser, relay, tabs, session } = await relaySignedIn();
    relay.weather = 'offline';
    const left = session.signOut({ everywhere: true });
    await browser.pass(second);
    expect(await left).toEqual({ revoked: false });
    expect(statuses(tabs)).toEqual(['signed-out', 'signed-out']);
    relay.weather = 'fine';
    tabs[0]?.tab.fire('online');
    await browser.pass(second);
    expect(relay.calls.at(-1)).toBe('GlobalSignOut');
    expect(statuses(tabs)).toEqual(['signed-out', 'signed-out']);
  });

  test('… also after a reload, which never shows the user as signed in', async () => {
    const { browser, relay, tabs, session, open } = await relaySignedIn(1);
    relay.weather = 'offline';
    void session.signOut();
    await browser.pass(minute);
    session.destroy();
    tabs[0]?.tab.close();
    relay.weather = 'fine';
    const { states } = await open();
    await browser.pass(second);
    expect(states.map(({ status }) => status)).toEqual(['loading', 'signed-out']);
    expect(relay.session).toBeUndefined();
  });
});

describe('what ends a session', () => {
  test.each([
    ['has expired', 31 * 24 * 60 * minute, 'expired'],
    ['was revoked', 0, 'revoked'],
  ] as const)('a refresh token that %s, in all tabs', async (_name, sleep, reason) => {
    const { browser, pool, tabs } = await signedIn(3);
    for (const grant of pool.grants) grant.revoked = reason === 'revoked';
    browser.sleep(sleep);
    await browser.pass(61 * minute);
    for (const { session } of tabs) {
      expect(session.getState()).toEqual({ status: 'signed-out', reason });
    }
  });

  test('the state shows the reason that a relay gives', async () => {
    const { browser, relay, tabs } = await relaySignedIn(3);
    relay.revoked.add(relay.session?.id ?? 0);
    await browser.pass(61 * minute);
    for (const { session } of tabs) {
      expect(session.getState()).toEqual({ status: 'signed-out', reason: 'revoked' });
    }
  });
});

describe('tokens for an API', () => {
  test('are renewed when they are about to expire', async () => {
    const { browser, session, renewals } = await signedIn();
    const first = await session.getAccessToken();
    browser.sleep(60 * minute - 5 * second);
    const asked = session.getAccessToken();
    await browser.pass(second);
    expect(await asked).not.toBe(first);
    expect(renewals()).toBe(1);
    expect(await session.getIdToken()).toContain('.');
  });

  test('a token that an API refused is renewed once, however many callers ask', async () => {
    const { browser, session, renewals } = await signedIn();
    const replacing = await session.getAccessToken();
    const asked = Promise.all([1, 2, 3].map(() => session.getAccessToken({ replacing })));
    await browser.pass(second);
    expect(new Set(await asked).size).toBe(1);
    await session.getAccessToken({ replacing });
    expect(renewals()).toBe(1);
  });

  test('reject with a ChallengeError while signed out, or when an expired token stays expired', async () => {
    const { browser, pool, session } = await signedIn();
    pool.weather = 'offline';
    browser.sleep(2 * 60 * minute);
    const late = session.getAccessToken().catch(({ code }) => code);
    await browser.pass(second);
    expect(await late).toBe('NetworkFailed');
    void session.signOut();
    await expect(session.getAccessToken()).rejects.toMatchObject({
      code: 'NotAuthorizedException',
      kind: 'access-token-invalid',
    });
  });
});

describe('bad input', () => {
  test.each([
    ['no JSON', '{{{'],
    ['another version', JSON.stringify({ v: 2, id: 'a', n: 1, tokens: { accessToken: 'a' } })],
    ['__proto__', '{"__proto__":{"v":1,"over":"idle"},"v":1}'],
    [
      'half an entry',
      '{"v":1,"id":"a","n":1,"at":1,"life":1,"expiresAt":1,"claims":{},"tokens":{}}',
    ],
    ['a list', '[1]'],
    ['numbers that are none', '{"v":1,"id":"a","n":"1e999","over":"idle"}'],
  ])('a storage that holds %s holds nobody', async (_name, text) => {
    const tabs = tokenTabs();
    tabs.browser.storage.setItem('countersign.session.eu-west-1_A.c', text);
    const { session } = await tabs.open();
    expect(session.getState()).toEqual({ status: 'signed-out', reason: 'none' });
  });

  test('the page keeps the session when the storage is full or blocked', async () => {
    const tabs = tokenTabs();
    const refuse = () => {
      throw new DOMException('no', 'QuotaExceededError');
    };
    const storage = { getItem: refuse, setItem: refuse, removeItem: refuse };
    const { session } = await tabs.open({ storage });
    const { session: other } = await tabs.open({ storage });
    await session.begin(tabs.pool.signIn());
    await tabs.browser.pass(62 * minute);
    expect(session.getState().status).toBe('signed-in');
    expect(other.getState().status).toBe('signed-in');
    expect(tabs.renewals()).toBe(1);
  });

  test('the session keeps tokens that are not JWTs, with no claims', async () => {
    const tabs = tokenTabs();
    const { session } = await tabs.open();
    await session.begin({ accessToken: 'opaque', idToken: 'neither', refreshToken: '0#0' });
    expect(session.getState()).toMatchObject({ status: 'signed-in', claims: {}, groups: [] });
    expect(await session.getAccessToken()).toBe('opaque');
  });

  test('begin throws a TypeError without an access token', async () => {
    const { session } = await tokenTabs().open();
    await expect(session.begin({})).rejects.toThrow(/begin\(\) got no access token/);
  });

  test('sessions of two pools in one browser stay separate', async () => {
    const tabs = tokenTabs();
    const { session } = await tabs.open();
    const { session: other } = await tabs.open({ userPoolId: 'eu-west-1_B' });
    await session.begin(tabs.pool.signIn());
    await tabs.browser.pass(second);
    expect(other.getState().status).toBe('signed-out');
  });

  test.each(['html', 'failing', 'no-keys', 'offline', 'silent'] as const)(
    'the session keeps loading while a relay is %s, and asks it again',
    async (weather) => {
      const tabs = relayTabs();
      tabs.relay.signIn();
      tabs.relay.weather = weather;
      const { session } = await tabs.open();
      await tabs.browser.pass(minute);
      expect(session.getState()).toEqual({
        status: 'loading',
        error: expect.stringMatching(/^\w+$/),
      });
      tabs.relay.weather = 'fine';
      await tabs.browser.pass(2 * minute);
      expect(session.getState().status).toBe('signed-in');
    },
  );

  test('the session ignores malformed messages on the channel', async () => {
    const { browser, tabs } = await signedIn();
    const channel = browser.open().environment.channel?.('countersign.session.eu-west-1_A.c');
    for (const data of [
      null,
      1,
      'x',
      {},
      { v: 1 },
      { v: 1, type: '__proto__' },
      { v: 1, type: 'entry' },
      { v: 1, type: 'entry', entry: { n: 1e300 } },
      { v: 2, type: 'entry' },
    ]) {
      channel?.postMessage(data);
    }
    await browser.pass(second);
    expect(statuses(tabs)).toEqual(['signed-in', 'signed-in']);
  });

  test('claims have types, and the type argument adds those of the pool', async () => {
    const tabs = tokenTabs();
    const { session } = await tabs.open();
    const idToken = jwt({ sub: 'dana', 'custom:team': 'blue', 'cognito:groups': ['admins'] });
    await session.begin({ accessToken: jwt({ sub: 'dana' }), idToken });
    const state = session.getState();
    const team: string | undefined = state.claims?.['custom:team'];
    expect(team).toBe('blue');
    expect(state).toMatchObject({ groups: ['admins'] });
  });
});
