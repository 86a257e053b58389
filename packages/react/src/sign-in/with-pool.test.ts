import { expect, test } from 'vitest';
import { examplePool } from '../../test/example-pool.ts';
import { withPool } from './with-pool.ts';

const named = (...names: (typeof examplePool.signIn.names)[number][]) => ({
  ...examplePool,
  signIn: { ...examplePool.signIn, names },
});

test('a sign-in takes client, flow, time and names from its pool', () => {
  expect(withPool({ pool: named('email') })).toMatchObject({
    clientId: 'example',
    userPoolId: 'us-east-1_Example',
    authFlow: 'USER_AUTH',
    sessionSeconds: 180,
    identifier: 'email',
  });
  expect(withPool({ pool: named('phone_number') })).toMatchObject({ identifier: 'phone' });
  expect(withPool({ pool: named('username', 'email') })).toMatchObject({ identifier: 'any' });
});

test('what the app passes itself wins, and without a pool nothing is added', () => {
  const own = { pool: undefined, clientId: 'mine', authFlow: 'CUSTOM_AUTH' };
  expect(withPool({ ...own, pool: examplePool })).toMatchObject({ ...own, pool: examplePool });
  expect(withPool(own)).toBe(own);
});

test('what the app passes as undefined comes from the pool', () => {
  const gaps = { clientId: undefined, authFlow: undefined, identifier: undefined };
  expect(withPool({ ...gaps, pool: named('email') })).toEqual(withPool({ pool: named('email') }));
});
