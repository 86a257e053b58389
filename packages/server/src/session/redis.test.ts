import { Redis } from 'ioredis';
import { createStorage } from 'unstorage';
import redisDriver from 'unstorage/drivers/redis';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { app } from '../../test/support/app.ts';
import { browser, signInAs } from '../../test/support/browser.ts';
import { password } from '../../test/support/pool.ts';
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
