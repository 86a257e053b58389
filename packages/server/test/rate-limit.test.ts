import { expect, test } from 'vitest';
import type { Attempt } from '../src/index.ts';
import { app } from './support/app.ts';
import { browser, signInAs } from './support/browser.ts';
import { password } from './support/pool.ts';

test('the hook is asked by address and by user before anything is sent', async () => {
  const attempts: Attempt[] = [];
  const { handler, service } = app({
    trustedProxies: 1,
    rateLimit: (attempt) => {
      attempts.push(attempt);
      return attempts.filter(({ username }) => username === attempt.username).length <= 2;
    },
  });
  const page = browser(handler, { 'x-forwarded-for': '192.0.2.9' });
  await signInAs(page, 'dana', 'wrong');
  await signInAs(page, 'dana', 'wrong');
  const refused = await signInAs(page, 'dana', password);
  expect(refused).toMatchObject({ status: 429, json: { __type: 'TooManyRequestsException' } });
  expect(service.count('InitiateAuth')).toBe(2);
  expect((await page.post('ForgotPassword', { Username: 'eve' })).status).toBe(200);
  expect(attempts[0]).toEqual({ operation: 'InitiateAuth', ip: '192.0.2.9', username: 'dana' });
  expect(attempts.at(-1)?.username).toBe('eve');
});

test('it may say how long to wait, in its own time', async () => {
  const { handler } = app({ rateLimit: async () => 12.2 });
  const { status, headers } = await signInAs(browser(handler), 'dana', password);
  expect([status, headers.get('retry-after')]).toEqual([429, '13']);
});

test.each([
  [Number.NaN, null],
  [Number.POSITIVE_INFINITY, null],
  [-3, '0'],
])('a wait of %s seconds is told as %s', async (wait, told) => {
  const { handler } = app({ rateLimit: () => wait });
  const { status, headers } = await signInAs(browser(handler), 'dana', password);
  expect([status, headers.get('retry-after')]).toEqual([429, told]);
});

test('calls of whoever is signed in are counted under the service’s name for them', async () => {
  const attempts: Attempt[] = [];
  const { handler } = app({
    rateLimit: (attempt) => {
      attempts.push(attempt);
      return true;
    },
  });
  const page = browser(handler);
  await signInAs(page, 'dana', password);
  await page.post('GetUser');
  expect(attempts.at(-1)).toEqual({ operation: 'GetUser', ip: undefined, username: 'dana' });
});
