import { afterAll, describe, expect, test } from 'vitest';
import { app } from '../../test/support/app.ts';
import { browser, signInAs } from '../../test/support/browser.ts';
import { answer, connectionLost, fragileStore, meddled, never } from '../../test/support/faults.ts';
import { cognito, password } from '../../test/support/pool.ts';

/** In ms. A page gives up after it. */
const pageLimit = 20_000;
/** In ms. A user with valid tokens gets an answer within it. */
const liveLimit = 8_000;

type Meddle = Parameters<typeof meddled>[0];

interface Outage {
  /** By visit. */
  gets: Readonly<Record<string, string>>;
  meddle?: Meddle;
  store?: 'throws' | 'hangs';
  /** True when the process has not fetched the pool's keys yet. */
  fresh?: boolean;
}

const keysOnly =
  (fail: () => Promise<never>): Meddle =>
  ({ operation }) =>
    operation === 'jwks.json' ? fail() : undefined;

const columns = (...gets: string[]) =>
  Object.fromEntries(Object.keys(visits).map((visit, at) => [visit, gets[at] ?? '?']));

const outages = (): [string, Outage][] => {
  // page with good tokens, with old ones, public; GET with good tokens, with old ones; sign-in, sign-out
  const cognitoAway = columns('dana', 'nobody', 'nobody', '200', '503', '502', '200');
  const keysAway = columns('dana', 'nobody', 'nobody', '200', '503', '503', '200');
  const allWell = columns('dana', 'dana', 'nobody', '200', '200', '200', '200');
  // The server cannot know whose session it is; signing out clears the cookie all the same.
  const storeAway = columns('nobody', 'nobody', 'nobody', '503', '503', '503', '200');
  const throttled = { ...cognitoAway, 'sign-in': '400' };
  return [
    ['Cognito does not answer', { meddle: never, gets: cognitoAway }],
    ['Cognito loses connections', { meddle: connectionLost, gets: cognitoAway }],
    ['Cognito fails', { meddle: () => answer(500, 'InternalErrorException'), gets: cognitoAway }],
    [
      'Cognito throttles',
      { meddle: () => answer(400, 'TooManyRequestsException'), gets: throttled },
    ],
    ['keys do not come, none known', { meddle: keysOnly(never), fresh: true, gets: keysAway }],
    ['keys do not come, some known', { meddle: keysOnly(never), gets: allWell }],
    ['the store does not answer', { store: 'hangs', gets: storeAway }],
    ['the store fails', { store: 'throws', gets: storeAway }],
  ];
};

const minute = 60;

/** What a user gets during the outage: their name from a helper, or a status. */
const visits = {
  'page, good tokens': async ({ page, other }) =>
    (await other.handler.renewSession(page.headers())).session?.username ?? 'nobody',
  'page, old tokens': async ({ page, other, later }) => {
    later(2 * minute);
    return (await other.handler.renewSession(page.headers())).session?.username ?? 'nobody';
  },
  'public page': async ({ other }) =>
    (await other.handler.renewSession(new Headers())).session?.username ?? 'nobody',
  'GET, good tokens': async ({ page }) => String((await page.get()).status),
  'GET, old tokens': async ({ page, later }) => {
    later(2 * minute);
    return String((await page.get()).status);
  },
  'sign-in': async ({ other }) =>
    String((await signInAs(browser(other.handler), 'eve', password)).status),
  'sign-out': async ({ page }) => String((await page.post('RevokeToken')).status),
} satisfies Record<string, (at: At) => Promise<string>>;

interface At {
  page: ReturnType<typeof browser>;
  other: ReturnType<typeof app>;
  later(seconds: number): void;
}

/** A user whose tokens are about to expire when the outage begins. */
async function duringOutage({ meddle, store, fresh }: Outage): Promise<At> {
  let away = false;
  const service = cognito();
  const pool = meddled((at) => (away ? meddle?.(at) : undefined), service);
  const kept = fragileStore();
  const options = store ? { store: kept.store } : {};
  const made = app(options, pool);
  const signing = browser(made.handler);
  await signInAs(signing, 'dana', password);
  service.emulator.clock.advance(59 * minute);
  away = true;
  if (store) kept.be(store);
  const other = fresh ? app(options, pool) : made;
  const page = browser(other.handler);
  for (const [name, value] of signing.cookies) page.cookies.set(name, value);
  return { page, other, later: (seconds) => service.emulator.clock.advance(seconds) };
}

const measured = new Map<string, Record<string, string>>();

describe.concurrent('during an outage', () => {
  const cells = outages().flatMap(([name, outage]) =>
    Object.entries(visits).map(([visit, run]) => ({ name, outage, visit, run })),
  );

  test.each(cells)('$name: $visit', async ({ name, outage, visit, run }) => {
    const at = await duringOutage(outage);
    const begun = performance.now();
    const got = await run(at);
    const took = performance.now() - begun;
    measured.set(name, { ...measured.get(name), [visit]: `${got}, ${Math.round(took)} ms` });
    expect(took).toBeLessThan(visit.includes('good') ? liveLimit : pageLimit);
    expect(got).toBe(outage.gets[visit]);
  });
});

// Prints the figures. No test asserts more about them than the limits above.
afterAll(() => console.table(Object.fromEntries(measured)));
