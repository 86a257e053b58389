import { expect, test } from 'vitest';
import { createSeal } from './seal.ts';

const secret = 'one-secret-of-at-least-32-characters';
const now = () => 1_800_000_000_000;
const seal = (purpose = 'session', secrets = [secret], at = now) =>
  createSeal(secrets, purpose, at);
const until = now() + 60_000;

test('sealed content opens until it expires', async () => {
  const sealed = await seal().close({ a: 1 }, until);
  expect(await seal().open(sealed)).toEqual({ a: 1, exp: until / 1000 });
  expect(await seal('session', [secret], () => until).open(sealed)).toBeUndefined();
});

test('sealing the same content twice gives different texts, and neither shows it', async () => {
  const [one, two] = await Promise.all([1, 2].map(() => seal().close({ a: 'content' }, until)));
  expect(one).not.toBe(two);
  expect(atob(one?.split('.')[3]?.replaceAll('-', '+').replaceAll('_', '/') ?? '')).not.toContain(
    'content',
  );
});

test('sealed content opens only for its own purpose and secrets', async () => {
  const sealed = await seal().close({ a: 1 }, until);
  expect(await seal('sign-in').open(sealed)).toBeUndefined();
  expect(await seal('session', [`${secret}!`]).open(sealed)).toBeUndefined();
  expect(await seal('session', [`${secret}!`, secret]).open(sealed)).toMatchObject({ a: 1 });
});

test.each(['', 'a.b.c.d.e', '....', 'x'.repeat(10_000)])('"%.9s" does not open', async (text) => {
  expect(await seal().open(text)).toBeUndefined();
});
