import { Redis } from 'ioredis';
import { createStorage } from 'unstorage';
import redisDriver from 'unstorage/drivers/redis';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { createRateLimit } from '../../test/recipes/rate-limit.ts';
import { app } from '../../test/support/app.ts';
import { browser, signInAs } from '../../test/support/browser.ts';
import { cognito, password } from '../../test/support/pool.ts';
import { rateLimitContract } from '../../test/support/rate-limit-contract.ts';
import { storeContract } from '../../test/support/store-contract.ts';

const url = process.env['REDIS_URL'];
if (!url) {
  throw new Error(
    'REDIS_URL is not set. `pnpm test --only redis` finds, starts or installs a server.',
  );
}
// The tests touch nothing else on that server.
const base = `countersign-test-${process.pid}`;
const redis = new Redis(url);
const driver = () => redisDriver({ url, base });

const ours = () => redis.keys(`${base}:*`);
async function drop() {
  const keys = await ours();
  if (keys.length > 0) await redis.del(keys);
}
beforeEach(drop);
afterAll(async () => {
  await drop();
  redis.disconnect();
});

describe('in Redis', () => {
  storeContract(driver);

  test('Redis deletes a session when it expires', async () => {
    const { handler } = app({ store: createStorage({ driver: driver() }) });
    await signInAs(browser(handler), 'dana', password);
    const [key = ''] = await ours();
    const seconds = await redis.ttl(key);
    expect(seconds).toBeGreaterThan(2_591_000);
    expect(seconds).toBeLessThanOrEqual(2_592_000);
  });
});

describe('the rate limits of the README, in Redis', () => {
  // Counted under a prefix of this run's, so that another run's counts are not these.
  const counting = new Redis(url, { keyPrefix: `${base}:` });
  afterAll(() => counting.disconnect());
  rateLimitContract(() => createRateLimit(counting));

  test('two servers count together', async () => {
    const call = { operation: 'InitiateAuth', ip: undefined, username: 'dana' };
    const servers = [createRateLimit(counting), createRateLimit(counting)] as const;
    for (let count = 0; count < 10; count++)
      expect(await servers[count % 2 ? 0 : 1](call)).toBe(true);
    expect(await servers[0](call)).toBeGreaterThan(0);
    expect(await servers[1](call)).toBeGreaterThan(0);
  });

  test('nothing is let through while Redis is away', async () => {
    const away = new Redis({
      host: '127.0.0.1',
      port: 1,
      enableOfflineQueue: false,
      lazyConnect: true,
    });
    away.on('error', () => {});
    const { handler, service } = app({ rateLimit: createRateLimit(away) });
    expect((await signInAs(browser(handler), 'dana', password)).status).toBe(500);
    expect(service.sent).toEqual([]);
    away.disconnect();
  });
});

/** A user with a session in Redis, in front of a pool of their own. */
async function signedIn() {
  const service = cognito();
  const { handler } = app({ store: createStorage({ driver: driver() }) }, service);
  const page = browser(handler);
  await signInAs(page, 'dana', password);
  return { handler, page, advance: (seconds: number) => service.emulator.clock.advance(seconds) };
}

const statusOf = async (answer: Promise<{ status: number }>) => String((await answer).status);

/** What each visit gets while Redis is silent, and whether the user is signed in once it is back. */
const visits = {
  'page, good tokens': {
    gets: 'nobody',
    afterwards: 'dana',
    visit: async ({ handler, page }) =>
      (await handler.renewSession(page.headers())).session?.username ?? 'nobody',
  },
  'GET, good tokens': {
    gets: '503',
    afterwards: 'dana',
    visit: ({ page }) => statusOf(page.get()),
  },
  'GET, expired tokens': {
    gets: '503',
    afterwards: 'dana',
    visit({ page, advance }) {
      advance(3601);
      return statusOf(page.get());
    },
  },
  'sign-in': {
    gets: '503',
    afterwards: 'dana',
    visit: ({ handler }) => statusOf(signInAs(browser(handler), 'eve', password)),
  },
  'sign-out': {
    gets: '200',
    afterwards: 'nobody',
    visit: ({ page }) => statusOf(page.post('RevokeToken')),
  },
} satisfies Record<string, Visit>;

interface Visit {
  gets: string;
  afterwards: string;
  visit: (user: Awaited<ReturnType<typeof signedIn>>) => Promise<string>;
}

describe('a Redis that does not answer for 5 s', () => {
  test('ends no session but those that users sign out of', async () => {
    const entries: [string, Visit][] = Object.entries(visits);
    const users = await Promise.all(entries.map(() => signedIn()));
    const measured: Record<string, string> = {};
    await redis.call('CLIENT', 'PAUSE', '5000', 'ALL');
    const got = await Promise.all(
      entries.map(async ([name, { visit }], at) => {
        const user = users[at];
        if (!user) throw new Error(`${name} has no user`);
        const begun = performance.now();
        const answer = await visit(user);
        measured[name] = `${answer}, ${Math.round(performance.now() - begun)} ms`;
        return answer;
      }),
    );
    // Redis answers this when it is back.
    await redis.ping();
    console.table(measured);
    expect(got).toEqual(entries.map(([, { gets }]) => gets));

    const afterwards = await Promise.all(
      users.map(
        async ({ handler, page }) =>
          (await handler.renewSession(page.headers())).session?.username ?? 'nobody',
      ),
    );
    expect(afterwards).toEqual(entries.map(([, { afterwards: user }]) => user));
  });
});
