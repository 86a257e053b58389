import { exportJWK, type FlattenedJWSInput, generateKeyPair, type JWK } from 'jose';
import { beforeEach, describe, expect, test } from 'vitest';
import { poolKeys } from './pool-keys.ts';

const minute = 60_000;
const token: FlattenedJWSInput = { payload: '', signature: '' };

const { publicKey } = await generateKeyPair('RS256');
const jwk = await exportJWK(publicKey);
const named = (kid: string): JWK => ({ ...jwk, kid, alg: 'RS256', use: 'sig' });

describe('the keys of a pool', () => {
  let time = 0;
  let published: JWK[] = [];
  let away: (() => Promise<Response>) | undefined;
  let asked = 0;

  function keys() {
    const fetch = async () => {
      asked += 1;
      return away ? away() : Response.json({ keys: published });
    };
    return poolKeys('http://cognito.test/jwks.json', fetch, () => time);
  }

  const find = (from: ReturnType<typeof keys>, kid: string) =>
    from.find({ alg: 'RS256', kid }, token);

  beforeEach(() => {
    time = 1_000_000;
    published = [named('first')];
    away = undefined;
    asked = 0;
  });

  test('are fetched once for simultaneous requests', async () => {
    const from = keys();
    await Promise.all([from.ready(), find(from, 'first'), find(from, 'first')]);
    expect(asked).toBe(1);
  });

  test('are refreshed in the background once they are old, at most twice a minute', async () => {
    const from = keys();
    await find(from, 'first');
    time += 11 * minute;
    away = () => Promise.reject(new TypeError('fetch failed'));
    for (let time = 0; time < 3; time += 1) await find(from, 'first');
    await expect.poll(() => asked).toBe(3);
    time += minute;
    away = undefined;
    published = [named('second'), named('first')];
    await find(from, 'first');
    await expect.poll(() => asked).toBe(4);
    await find(from, 'second');
    expect(asked).toBe(4);
  });

  test('an unknown key causes an immediate fetch', async () => {
    const from = keys();
    await find(from, 'first');
    published.push(named('second'));
    time += minute;
    await expect(find(from, 'second')).resolves.toBeDefined();
    expect(asked).toBe(2);
  });

  test('a key that is missing from a fresh set is unknown, without another fetch', async () => {
    const from = keys();
    await find(from, 'first');
    await expect(find(from, 'made-up')).rejects.toMatchObject({ code: 'ERR_JWKS_NO_MATCHING_KEY' });
    expect(asked).toBe(1);
  });

  test.each([
    ['a connection that is lost', () => Promise.reject(new TypeError('fetch failed'))],
    ['an empty set', async () => Response.json({ keys: [] })],
    ['something else', async () => Response.json({ keys: 'none' })],
    ['a page', async () => new Response('<html>')],
  ])('after %s, no key is added and none is dropped', async (_case, fail) => {
    const from = keys();
    away = fail;
    await expect(from.ready()).rejects.toMatchObject({ code: 'KeysUnavailable' });
    expect(asked).toBe(2);
    away = undefined;
    await find(from, 'first');
    time += minute;
    away = fail;
    await expect(find(from, 'second')).rejects.toMatchObject({ code: 'KeysUnavailable' });
    await expect(find(from, 'first')).resolves.toBeDefined();
  });

  test('a clock that was set back does not delay a fetch', async () => {
    const from = keys();
    await find(from, 'first');
    published.push(named('second'));
    time -= 60 * minute;
    await expect(find(from, 'second')).resolves.toBeDefined();
  });
});
