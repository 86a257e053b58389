import memoryDriver from 'unstorage/drivers/memory';
import { describe, expect, test } from 'vitest';
import { app } from '../../test/support/app.ts';
import { browser, signInAs } from '../../test/support/browser.ts';
import { password } from '../../test/support/pool.ts';
import { storeContract } from '../../test/support/store-contract.ts';

describe('in memory', () => storeContract(memoryDriver));

test('a failing store keeps no user from signing out', async () => {
  let down = false;
  const items = new Map<string, string>();
  const reach = () => {
    if (down) throw new Error('the store is down');
    return items;
  };
  const { handler } = app({
    store: {
      getItem: async (key) => reach().get(key) ?? null,
      setItem: async (key, value) => void reach().set(key, value),
      removeItem: async (key) => void reach().delete(key),
    },
  });
  const page = browser(handler);
  await signInAs(page, 'dana', password);
  down = true;
  expect((await page.get()).status).toBe(503);
  expect(await page.post('RevokeToken')).toMatchObject({ status: 200, json: { Revoked: false } });
  expect(page.cookies.has('__Host-countersign')).toBe(false);
});
