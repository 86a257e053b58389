import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import {
  day,
  hour,
  loaded,
  minute,
  relayTabs,
  second,
  tokenTabs,
} from '../../test/session-tabs.ts';

beforeAll(loaded);

/** What may happen to a browser with tabs in which a user is signed in. */
type Happening =
  | { what: 'opens' }
  | { what: 'closes' | 'freezes' | 'thaws' | 'renews'; tab: number }
  | { what: 'passes'; minutes: number }
  | { what: 'sleeps'; minutes: number }
  | { what: 'weather'; weather: 'fine' | 'offline' | 'failing' | 'silent' | 'no-keys' }
  | { what: 'clock'; by: number };

const tab = fc.nat({ max: 4 });
const happening: fc.Arbitrary<Happening> = fc.oneof(
  fc.record({ what: fc.constant('opens' as const) }),
  fc.record({ what: fc.constantFrom('closes', 'freezes', 'thaws', 'renews'), tab }),
  fc.record({ what: fc.constant('passes' as const), minutes: fc.integer({ min: 1, max: 70 }) }),
  fc.record({ what: fc.constant('sleeps' as const), minutes: fc.integer({ min: 1, max: 1440 }) }),
  fc.record({
    what: fc.constant('weather' as const),
    weather: fc.constantFrom('fine', 'fine', 'offline', 'failing', 'silent', 'no-keys'),
  }),
  fc.record({ what: fc.constant('clock' as const), by: fc.integer({ min: -day, max: day }) }),
) as fc.Arbitrary<Happening>;

type Tabs = ReturnType<typeof tokenTabs> | ReturnType<typeof relayTabs>;

/** Runs a schedule; returns the states of the open tabs at the end, and the number of renewals. */
async function run(tabs: Tabs, happenings: readonly Happening[], service: { weather: string }) {
  const { browser } = tabs;
  type Opened = Awaited<ReturnType<Tabs['open']>>;
  const open: Opened[] = [];
  let most = 0;
  const opens = async () => {
    const frozen = open.filter((one) => one.tab.frozen);
    for (const one of frozen) one.tab.frozen = false;
    open.push(await tabs.open());
  };
  await opens();
  if ('pool' in tabs) await open[0]?.session.begin(tabs.pool.signIn());
  else {
    tabs.relay.signIn();
    const begun = open[0]?.session.begin({});
    await browser.pass(second);
    await begun;
  }
  await browser.pass(second);
  const acts: { [W in Happening['what']]: (one: Extract<Happening, { what: W }>) => unknown } = {
    opens: () => (open.length < 5 ? opens() : undefined),
    closes: ({ tab: at }) => {
      const one = open[at];
      if (!one || open.length < 2) return;
      // One of the remaining tabs goes on.
      open.splice(at, 1);
      one.session.destroy();
      one.tab.close();
    },
    freezes: ({ tab: at }) => {
      const one = open[at];
      if (one && open.some((other) => other !== one && !other.tab.frozen)) one.tab.frozen = true;
    },
    thaws: ({ tab: at }) => {
      const one = open[at];
      if (!one) return;
      one.tab.frozen = false;
      one.tab.fire('visibilitychange');
    },
    renews: ({ tab: at }) => void open[at]?.session.renew(),
    passes: ({ minutes }) => browser.pass(minutes * minute),
    sleeps: ({ minutes }) => browser.sleep(minutes * minute),
    weather: ({ weather }) => {
      service.weather = weather;
    },
    clock: ({ by }) => browser.setClock(by),
  };
  for (const one of happenings) {
    const before = tabs.renewals();
    const asked = one.what === 'renews' ? 1 : 0;
    await acts[one.what](one as never);
    await browser.pass(200);
    // At most one renewal for each expiry that can have passed, and those that the app asked for.
    const minutes = 'minutes' in one && one.what === 'passes' ? one.minutes : 0;
    most = Math.max(most, tabs.renewals() - before - asked - Math.ceil(minutes / 55) - 1);
  }
  service.weather = 'fine';
  for (const one of open) {
    one.tab.frozen = false;
    one.tab.fire('online');
  }
  await browser.pass(3 * minute);
  // In the end all tabs share one sign-in again, and renew tokens of an hour after 58 minutes.
  const before = tabs.renewals();
  await browser.pass(5 * hour);
  const inFiveHours = tabs.renewals() - before;
  const statuses = new Set(open.map(({ session }) => session.getState().status));
  return { statuses, inFiveHours, most };
}

type Make = () => Tabs;

/** Whatever happens, the user stays signed in, and one tab renews for all. */
const holds = (make: Make, numRuns: number, weather?: string) =>
  fc.assert(
    fc.asyncProperty(fc.array(happening, { maxLength: 12 }), async (happenings) => {
      const tabs = make();
      const service = 'pool' in tabs ? tabs.pool : tabs.relay;
      const planned = happenings.map((one) =>
        weather && one.what === 'weather' ? ({ ...one, weather } as Happening) : one,
      );
      const { statuses, inFiveHours, most } = await run(tabs, planned, service);
      expect({ statuses: [...statuses], inFiveHours, most: Math.max(0, most) }).toEqual({
        statuses: ['signed-in'],
        inFiveHours: expect.toBeOneOf([5, 6]),
        most: 0,
      });
    }),
    { numRuns },
  );

const kinds: [string, Make][] = [
  ['tokens in a shared storage', () => tokenTabs()],
  ['tokens in memory', () => tokenTabs({ shares: false })],
  ['tokens without Web Locks', () => tokenTabs({ locks: false })],
  ['a relay', () => relayTabs()],
];

test.each(kinds)(
  '%s: whatever happens, the user stays signed in, and one tab renews for all',
  async (_name, make) => {
    await holds(make, 250);
  },
);

test.each<[string, Make, weather?: string]>([
  ['locks that lock nothing', () => tokenTabs({ locks: 'broken', shares: false })],
  ['a service that refuses what it cannot answer now', () => tokenTabs(), 'lying'],
  ['a relay that says nobody where it cannot tell', () => relayTabs(), 'lying'],
])('%s would be found', async (_name, make, weather) => {
  await expect(holds(make, 250, weather)).rejects.toThrow('Property failed');
});
