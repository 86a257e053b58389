import type { SessionEvent, SessionState } from '../src/session/index.ts';
import { createSession, type RelayOptions, type TokenOptions } from '../src/session/index.ts';
import { simulatedBrowser, type Tab } from './simulated-browser.ts';
import { simulatedPool } from './simulated-pool.ts';
import { simulatedRelay } from './simulated-relay.ts';

export const second = 1000;
export const minute = 60 * second;
export const hour = 60 * minute;
export const day = 24 * hour;

/** What is loaded on demand, loaded: a simulated time does not wait for files. */
export const loaded = () =>
  Promise.all([
    import('../src/session/token-keeper.ts'),
    import('../src/session/relay-keeper.ts'),
    import('../src/session/reasons.ts'),
    import('../src/session/relay-posts.ts'),
    import('../src/session/revoke-tokens.ts'),
    import('../src/session/lease.ts'),
    import('../src/session/storage-channel.ts'),
    import('../src/challenge-error.ts'),
    import('../src/session/idle.ts'),
  ]);

type BrowserKind = NonNullable<Parameters<typeof simulatedBrowser>[0]>;
export type TokenKind = BrowserKind & { shares?: boolean } & Parameters<typeof simulatedPool>[1];

/** Tabs whose page keeps the tokens. */
export function tokenTabs({ shares = true, ...kind }: TokenKind = {}) {
  const browser = simulatedBrowser(kind);
  const pool = simulatedPool(browser, kind);
  const events: SessionEvent[] = [];
  async function open(options: Partial<TokenOptions> = {}, tab: Tab = browser.open()) {
    const session = createSession<{ 'custom:team'?: string }>({
      transport: pool.transport,
      clientId: 'c',
      userPoolId: 'eu-west-1_A',
      environment: tab.environment,
      storage: shares ? browser.sharedWith(tab) : undefined,
      onEvent: (event) => events.push(event),
      ...options,
    });
    const states: SessionState[] = [session.getState()];
    session.subscribe(() => states.push(session.getState()));
    await browser.pass(400);
    return { session, tab, states };
  }
  return {
    browser,
    pool,
    events,
    open,
    async openMany(count: number, options: Partial<TokenOptions> = {}) {
      const tabs = [await open(options)];
      while (tabs.length < count) tabs.push(await open(options));
      return tabs;
    },
    renewals: () => pool.count('GetTokensFromRefreshToken'),
  };
}

export type RelayKind = BrowserKind & Parameters<typeof simulatedRelay>[1];

/** Tabs whose tokens are at the relay. */
export function relayTabs(kind: RelayKind = {}) {
  const browser = simulatedBrowser(kind);
  const relay = simulatedRelay(browser, kind);
  const events: SessionEvent[] = [];
  async function open(options: Partial<RelayOptions> = {}, tab: Tab = browser.open()) {
    const session = createSession({
      relay: '/api/auth',
      environment: { ...tab.environment, fetch: relay.fetch },
      onEvent: (event) => events.push(event),
      ...options,
    });
    const states: SessionState[] = [session.getState()];
    session.subscribe(() => states.push(session.getState()));
    await browser.pass(400);
    return { session, tab, states };
  }
  return {
    browser,
    relay,
    events,
    open,
    async openMany(count: number, options: Partial<RelayOptions> = {}) {
      const tabs = [await open(options)];
      while (tabs.length < count) tabs.push(await open(options));
      return tabs;
    },
    renewals: () => relay.renewals,
  };
}
