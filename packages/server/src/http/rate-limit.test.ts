import { expect, test, vi } from 'vitest';
import { app } from '../../test/support/app.ts';
import { browser, signInAs } from '../../test/support/browser.ts';
import { fragileStore, never } from '../../test/support/faults.ts';
import { password } from '../../test/support/pool.ts';
import type { RateLimitAttempt } from '../index.ts';

test('the server asks rateLimit with address and username before it calls Cognito', async () => {
  const attempts: RateLimitAttempt[] = [];
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

test('an asynchronous hook may return the seconds to wait', async () => {
  const { handler } = app({ rateLimit: async () => 12.2 });
  const { status, headers } = await signInAs(browser(handler), 'dana', password);
  expect([status, headers.get('retry-after')]).toEqual([429, '13']);
});

test.each([
  [Number.NaN, null],
  [Number.POSITIVE_INFINITY, null],
  [-3, '0'],
])('a hook that returns %s sets retry-after to %s', async (wait, told) => {
  const { handler } = app({ rateLimit: () => wait });
  const { status, headers } = await signInAs(browser(handler), 'dana', password);
  expect([status, headers.get('retry-after')]).toEqual([429, told]);
});

test('calls of a signed-in user count under cognito:username', async () => {
  const attempts: RateLimitAttempt[] = [];
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

test.each([undefined, null, 'yes', {}])(
  'a hook that returns %s lets nothing through',
  async (said) => {
    // TypeScript rejects these values.
    const { handler, service, events } = app({ rateLimit: () => said as unknown as boolean });
    const { status, json } = await signInAs(browser(handler), 'dana', password);
    expect([status, json.message]).toEqual([500, expect.stringContaining('rateLimit returned')]);
    expect(service.sent).toEqual([]);
    expect(events).toMatchObject([{ type: 'refused', operation: 'InitiateAuth' }]);
  },
);

test('a hook that does not answer lets nothing through, after a short wait', async () => {
  vi.useFakeTimers();
  try {
    const { handler, service } = app({ rateLimit: never });
    const answered = signInAs(browser(handler), 'dana', password);
    await vi.advanceTimersByTimeAsync(1500);
    const { status, headers } = await answered;
    expect([status, headers.get('retry-after')]).toEqual([503, '5']);
    expect(service.sent).toEqual([]);
  } finally {
    vi.useRealTimers();
  }
});

const broken = () => {
  throw new Error('the limiter is down');
};

test('a hook that throws lets nothing through, and neither page nor event learns what it said', async () => {
  const { handler, service, events } = app({ rateLimit: broken });
  const { status, text } = await signInAs(browser(handler), 'dana', password);
  expect(status).toBe(500);
  expect(text).not.toContain('limiter');
  expect(service.sent).toEqual([]);
  expect(events).toEqual([{ type: 'failed', error: 'Error', ip: undefined }]);
});

test.each(
  (['RevokeToken', 'GlobalSignOut'] as const).flatMap((operation) =>
    (
      [
        ['says no', () => false],
        ['throws', broken],
        ['returns nothing', () => undefined as unknown as boolean],
      ] as const
    ).map(([how, hook]) => [operation, how, hook] as const),
  ),
)(
  '%s ends the session here though the hook %s, and at Cognito later',
  async (operation, _how, hook) => {
    let limited = true;
    const { handler, service, events } = app({
      rateLimit: (attempt) => (limited && attempt.operation === operation ? hook() : true),
    });
    const page = browser(handler);
    await signInAs(page, 'dana', password);
    const copy = page.headers();
    expect(await page.post(operation)).toMatchObject({ status: 200, json: { Revoked: false } });
    expect([...page.cookies]).toEqual([]);
    expect(await handler.getSession(copy)).toBeUndefined();
    expect(service.count(operation)).toBe(0);
    expect(events.at(-1)).toMatchObject({
      type: 'signed-out',
      error: expect.any(String),
      sub: expect.any(String),
    });

    limited = false;
    service.emulator.clock.advance(31);
    await page.get();
    await expect.poll(() => service.count(operation)).toBe(1);
  },
);

test('signing out works with a rate limit while the store is down', async () => {
  const { store, be } = fragileStore();
  const { handler } = app({ store, rateLimit: () => true });
  const page = browser(handler);
  await signInAs(page, 'dana', password);
  const copy = page.headers();
  be('throws');
  expect((await page.post('RevokeToken')).status).toBe(200);
  be('up');
  expect(await handler.getSession(copy)).toBeUndefined();
});
