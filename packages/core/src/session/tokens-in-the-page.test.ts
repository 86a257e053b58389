import { beforeAll, describe, expect, test } from 'vitest';
import { simulatedBrowser, type Tab } from '../../test/simulated-browser.ts';
import { simulatedPool } from '../../test/simulated-pool.ts';
import { createSession, type SessionEvent, type TokenOptions } from './index.ts';

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

// What is loaded on demand is there, so that no test waits for a file.
beforeAll(() =>
  Promise.all(
    [import('./token-keeper.ts'), import('./lease.ts'), import('./storage-events.ts'), import('./idle.ts')],
  ),
);

type Kind = Parameters<typeof simulatedBrowser>[0] & { shares?: boolean };

function setUp({ shares = true, ...kind }: Kind = {}, more: Parameters<typeof simulatedPool>[1] = {}) {
  const browser = simulatedBrowser(kind);
  const pool = simulatedPool(browser, more);
  const events: SessionEvent[] = [];
  const open = async (options: Partial<TokenOptions> = {}, tab: Tab = browser.open()) => {
    const session = createSession({
      transport: pool.transport,
      clientId: 'c',
      userPoolId: 'eu-west-1_A',
      environment: tab.environment,
      storage: shares ? browser.sharedWith(tab) : undefined,
      onEvent: (event) => events.push(event),
      ...options,
    });
    session.subscribe(() => {});
    await browser.pass(400);
    return { session, tab };
  };
  return { browser, pool, open, events };
}

const browsers: [string, Kind][] = [
  ['a shared storage', {}],
  ['tokens in memory', { shares: false }],
  ['no Web Locks', { locks: false }],
  ['no BroadcastChannel', { channels: false }],
  ['neither', { locks: false, channels: false }],
];

describe.each(browsers)('with %s', (_name, kind) => {
  test('five tabs renew once, and none is signed out', async () => {
    const { browser, pool, open } = setUp(kind);
    const tabs = [await open()];
    await tabs[0]?.session.begin(pool.signIn());
    for (let more = 0; more < 4; more += 1) tabs.push(await open());
    await browser.pass(55 * minute);
    expect(pool.count('GetTokensFromRefreshToken')).toBe(0);
    await browser.pass(10 * minute);
    expect(pool.count('GetTokensFromRefreshToken')).toBe(1);
    for (const { session } of tabs) expect(session.getState().status).toBe('signed-in');
    const tokens = await Promise.all(tabs.map(({ session }) => session.getAccessToken()));
    expect(new Set(tokens).size).toBe(1);
  });
});
