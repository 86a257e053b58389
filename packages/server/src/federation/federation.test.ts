import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { secret } from '../../test/support/app.ts';
import { origin, route } from '../../test/support/browser.ts';
import { callbackUri, hosted, hostedApp } from '../../test/support/hosted.ts';
import { clientId, clientSecret, password } from '../../test/support/pool.ts';
import { createAuthHandler } from '../index.ts';

const linked = {
  error: 'invalid_request',
  error_description: 'Already found an entry for username Google_1083',
};

describe('a sign-in at a provider', () => {
  test('begins with secrets that only this browser and server have, and ends in a session', async () => {
    const { handler, page, open, begin, signIn, events, service } = hostedApp();
    const asked = await begin('identity_provider=Google&login_hint=dana&return_to=%2Fcart%3Fa%3Db');
    expect(asked.origin + asked.pathname).toBe(`${hosted}/oauth2/authorize`);
    expect(Object.fromEntries(asked.searchParams)).toEqual({
      response_type: 'code',
      client_id: clientId,
      redirect_uri: callbackUri,
      state: expect.stringMatching(/^[\w-]{43}$/),
      nonce: expect.stringMatching(/^[\w-]{43}$/),
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      code_challenge_method: 'S256',
      identity_provider: 'Google',
      login_hint: 'dana',
    });
    const state = asked.searchParams.get('state') ?? '';
    expect(page.cookie()).not.toContain(state);

    const done = await open(await signIn(asked), 'cross-site');
    expect(done).toMatchObject({ status: 303, location: '/cart?a=b', text: '' });
    expect(Object.fromEntries(done.headers)).toMatchObject({
      'cache-control': 'private, no-store',
      'referrer-policy': 'no-referrer',
    });
    const session = await handler.getSession(page.headers());
    expect(session).toMatchObject({ username: 'dana' });
    expect(events).toMatchObject([
      { type: 'signed-in', operation: 'FederatedSignIn', sub: session?.sub },
    ]);
    // It renews and ends as any other.
    service.emulator.clock.advance(58 * 60);
    const { session: renewed } = await handler.renewSession(page.headers());
    expect(renewed).toMatchObject({ username: 'dana' });
    expect(renewed?.accessToken).not.toBe(session?.accessToken);
  });

  test('goes through the app’s own scopes, whatever a link asks for', async () => {
    const { begin } = hostedApp({ federation: { domain: hosted, scopes: ['email'] } });
    expect((await begin('scope=openid+admin')).searchParams.get('scope')).toBe('openid email');
  });

  test('that links the provider to an account is repeated once, silently', async () => {
    const { open, begin, refused, signIn, outcome } = hostedApp();
    const asked = await begin('identity_provider=Google&return_to=%2Fcart');
    const again = new URL((await open(refused(asked, linked), 'cross-site')).location);
    expect(again.searchParams.get('identity_provider')).toBe('Google');
    expect(again.searchParams.get('state')).not.toBe(asked.searchParams.get('state'));
    expect((await open(await signIn(again), 'cross-site')).location).toBe('/cart');

    const other = await begin();
    const twice = new URL((await open(refused(other, linked))).location);
    expect((await open(refused(twice, linked))).location).toBe('/sign-in?federation=failed');
    expect(await outcome()).toEqual({ problem: 'account-exists', provider: 'Google' });
  });

  test('several can be under way; the oldest of too many is forgotten', async () => {
    const { open, begin, signIn, page, service } = hostedApp();
    const first = await begin();
    const others: URL[] = [];
    for (const _ of Array(4)) {
      service.emulator.clock.advance(1);
      others.push(await begin());
    }
    expect([...page.cookies.keys()].filter((name) => name.includes('-provider-'))).toHaveLength(4);
    const [one] = others;
    if (!one) throw new Error('no attempt');
    expect((await open(await signIn(one))).location).toBe('/');
    expect((await open(await signIn(first))).location).toBe('/sign-in?federation=failed');
  });
});

test('the oldest is forgotten, even of attempts that began in one millisecond', async () => {
  const at = Date.now();
  const { begin, open, signIn } = hostedApp({ now: () => at });
  const first = await begin();
  for (const _ of Array(3)) await begin();
  const fifth = await begin();
  await begin();
  expect((await open(await signIn(first))).location).toBe('/sign-in?federation=failed');
  expect((await open(await signIn(fifth))).location).toBe('/');
});

test('each event of a visit contains the caller’s address', async () => {
  const sent = { 'x-forwarded-for': '192.0.2.9' };
  const { open, begin, signIn, refused, events } = hostedApp(
    { trustedProxies: 1 },
    undefined,
    sent,
  );
  await open(callbackUri);
  await open(refused(await begin(), { error: 'access_denied' }));
  await open(await signIn(await begin()));
  await open(`${route}/logout`);
  expect(events.map(({ type, ip }) => [type, ip])).toEqual(
    ['refused', 'refused', 'signed-in', 'signed-out'].map((type) => [type, '192.0.2.9']),
  );
});

describe('a sign-out', () => {
  test('ends the session here and leaves for the hosted logout', async () => {
    const { handler, open, begin, signIn, page } = hostedApp();
    await open(await signIn(await begin()));
    const left = await open(`${route}/logout`);
    expect(left.location).toBe(
      `${hosted}/logout?client_id=${clientId}&logout_uri=${encodeURIComponent(`${origin}/`)}`,
    );
    expect(await handler.getSession(page.headers())).toBeUndefined();
  });
});

type App = ReturnType<typeof hostedApp>;
interface Case {
  /** Returns the callback to open; the code in it is good. */
  callback: (callback: string, app: App) => string | Promise<string>;
  problem: string;
  more?: Parameters<typeof hostedApp>[0];
  /** False for a callback that names no attempt of this browser. */
  known?: boolean;
}

const set = (name: string, value: string) => (callback: string) => {
  const url = new URL(callback);
  url.searchParams.set(name, value);
  return url.href;
};

const hostile: Record<string, Case> = {
  'no parameters': { callback: () => callbackUri, problem: 'invalid', known: false },
  'a foreign state': {
    callback: set('state', 'x'.repeat(43)),
    problem: 'foreign',
    known: false,
  },
  'an empty state': { callback: set('state', ''), problem: 'foreign', known: false },
  'the state of an object’s own': {
    callback: set('state', '__proto__'),
    problem: 'foreign',
    known: false,
  },
  'two states': { callback: (callback) => `${callback}&state=x`, problem: 'invalid' },
  'two codes': { callback: (callback) => `${callback}&code=x`, problem: 'invalid' },
  'an empty code': { callback: set('code', ''), problem: 'invalid' },
  'a foreign code': { callback: set('code', 'x'), problem: 'expired' },
  'a code that another request got': {
    callback: async (callback, { begin, signIn }) => {
      const other = new URL(await signIn(await begin())).searchParams.get('code') ?? '';
      return set('code', other)(callback);
    },
    problem: 'expired',
  },
  'an issuer of another service': {
    callback: set('iss', 'https://evil.test'),
    problem: 'invalid',
  },
  'a token beside the code': { callback: set('id_token', 'x'), problem: 'invalid' },
  'a response in a JWT': { callback: set('response', 'e30.e30.'), problem: 'invalid' },
  'a callback after an hour': {
    callback(callback, { service }) {
      service.emulator.clock.advance(3601);
      return callback;
    },
    // The cookie has expired, too.
    problem: 'foreign',
    known: false,
  },
  'a cookie of another browser': {
    callback(callback, { page }) {
      page.cookies.clear();
      return callback;
    },
    problem: 'foreign',
    known: false,
  },
  'a changed cookie': {
    callback(callback, { page }) {
      for (const [name, value] of page.cookies)
        page.cookies.set(name, `${value.slice(0, -5)}AAAAA`);
      return callback;
    },
    problem: 'foreign',
    known: false,
  },
  'a cookie of another purpose': {
    callback(callback, { page }) {
      for (const name of page.cookies.keys()) page.cookies.set(name, 'abc.e30.e30.e30.e30.e30');
      return callback;
    },
    problem: 'foreign',
    known: false,
  },
  'a rate limit': {
    callback: (same) => same,
    more: { rateLimit: () => 60 },
    problem: 'network-failed',
  },
  'keys that are missing': {
    callback: (same) => same,
    more: { fetch: () => Promise.reject(new TypeError('Failed to fetch')) },
    problem: 'network-failed',
  },
  'a cancelled sign-in': {
    callback: (callback) => `${callback.replace(/code=[^&]*/, 'error=access_denied')}`,
    problem: 'cancelled',
  },
};

describe('refuses', () => {
  test.each(Object.entries(hostile))(
    '%s',
    async (_name, { callback, problem, more, known = true }) => {
      const made = hostedApp(more);
      const { open, begin, signIn, outcome, handler, page } = made;
      const asked = await begin('identity_provider=Google&return_to=%2Fcart');
      const address = await callback(await signIn(asked), made);
      expect(await open(address, 'cross-site')).toMatchObject({
        status: 303,
        location: known
          ? '/sign-in?returnTo=%2Fcart&federation=failed'
          : '/sign-in?federation=failed',
      });
      expect(await outcome()).toEqual({
        problem,
        ...(known && { provider: 'Google', returnTo: '/cart' }),
      });
      // The server says it once, and nobody is signed in.
      expect(await outcome()).toEqual({});
      expect(await handler.getSession(page.headers())).toBeUndefined();
    },
  );

  test('a callback that was opened before; a signed-in user goes on', async () => {
    const { open, begin, signIn, outcome, page } = hostedApp();
    const callback = await signIn(await begin('return_to=%2Fcart'));
    expect((await open(callback)).location).toBe('/cart');
    expect((await open(callback)).location).toBe('/cart');
    page.cookies.delete('__Host-countersign');
    expect((await open(callback)).location).toBe('/sign-in?returnTo=%2Fcart&federation=failed');
    expect(await outcome()).toMatchObject({ problem: 'used' });
  });

  test('links of other sites that begin a sign-in or end a session', async () => {
    const { handler, open, begin, signIn, page } = hostedApp();
    await open(await signIn(await begin()));
    for (const site of ['cross-site', 'same-site']) {
      for (const path of ['authorize?identity_provider=Google', 'logout']) {
        expect(await open(`${route}/${path}`, site)).toMatchObject({ location: '/sign-in' });
      }
      expect(await open(`${route}/outcome`, site)).toMatchObject({ status: 403 });
    }
    expect(await handler.getSession(page.headers())).toBeDefined();
  });

  test.each([
    'https://evil.test',
    '//evil.test',
    '/\\evil.test',
    'javascript:alert(1)',
    '/\t/evil.test',
    `/${'a'.repeat(3000)}`,
  ])('to return to %.30s', async (path) => {
    const { open, begin, signIn } = hostedApp();
    const asked = await begin(`${new URLSearchParams({ return_to: path })}`);
    expect((await open(await signIn(asked))).location).toBe('/');
  });

  test('a request that fits into no cookie', async () => {
    const { open, outcome } = hostedApp();
    const long = 'ü'.repeat(250);
    const query = new URLSearchParams({
      resource: long,
      login_hint: long,
      lang: long,
      prompt: long,
      return_to: `/${'a'.repeat(1900)}`,
    });
    expect((await open(`${route}/authorize?${query}`)).location).toBe('/sign-in?federation=failed');
    expect(await outcome()).toEqual({ problem: 'misconfigured' });
  });

  test('a trigger’s words in an address', async () => {
    const { open, outcome } = hostedApp();
    await open(`${callbackUri}?error=x&error_description=PreSignUp+failed+with+error+Call+us.`);
    expect(await outcome()).toEqual({ problem: 'foreign' });
  });
});

test('a trigger’s words reach the page with the longest path, too, in a cookie that browsers keep', async () => {
  const { open, begin, refused, outcome } = hostedApp();
  const asked = await begin(`return_to=/${'a'.repeat(1700)}`);
  const words = '€'.repeat(500);
  const error = {
    error: 'invalid_request',
    error_description: `PreSignUp failed with error ${words}. `,
  };
  const { headers } = await open(refused(asked, error), 'cross-site');
  const lines = headers.getSetCookie();
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(4096);
  expect(await outcome()).toEqual({ problem: 'trigger', text: words });
});

test('a trigger’s words reach the page that its callback belongs to', async () => {
  const { open, begin, refused, outcome } = hostedApp();
  const asked = await begin();
  const error = {
    error: 'invalid_request',
    error_description: 'PreSignUp failed with error Not you. ',
  };
  await open(refused(asked, error), 'cross-site');
  expect(await outcome()).toEqual({ problem: 'trigger', text: 'Not you', provider: 'Google' });
});

test.each([
  [{ domain: 'Not a domain' }, /federation\.domain/],
  [{ domain: 'http://auth.example.com' }, /federation\.domain/],
  [{ domain: 'shop', redirectUri: '/callback' }, /federation\.redirectUri/],
  [{ domain: 'shop', signInPath: 'https://evil.test' }, /federation\.signInPath/],
  [{ domain: 'shop', scopes: 'openid' as never }, /federation\.scopes/],
])('a configuration that cannot work is refused at start: %j', (federation, message) => {
  const cookie = { secrets: [secret] };
  const config = { userPoolId: 'eu-west-1_A', clientId, cookie, federation };
  expect(() => createAuthHandler(config)).toThrow(message);
});

const callbacks = 10_000;

test(`${callbacks.toLocaleString('en')} malformed callbacks: no 5xx, no leak, no open redirect`, async () => {
  const made = hostedApp();
  const { open, begin, signIn, page, events } = made;
  const secrets = new Set([secret, clientSecret, password]);
  const good = new URL(await signIn(await begin())).searchParams;
  const name = fc.constantFrom(
    'code',
    'state',
    'error',
    'error_description',
    'iss',
    'return_to',
    '__proto__',
  );
  const text = fc.oneof(
    fc.constantFrom(
      ...good.values(),
      'access_denied',
      linked.error_description,
      'https://evil.test',
      '',
    ),
    fc.constantFrom('PreSignUp failed with error x.', '\u0000', '🦉'.repeat(100), 'A'.repeat(5000)),
    fc.string({ unit: 'binary' }),
  );
  const pairs = fc.array(fc.tuple(name, text), { maxLength: 6 });
  const request = fc.record({
    path: fc.constantFrom('callback', 'callback', 'callback', 'authorize', 'logout', 'outcome'),
    query: fc.oneof(
      { weight: 5, arbitrary: pairs.map((all) => `?${new URLSearchParams(all)}`) },
      { weight: 1, arbitrary: fc.string().map((any) => `?${any}`) },
    ),
    site: fc.constantFrom('cross-site', 'same-origin', 'none', '', 'x'),
    cookie: fc.constantFrom('own', 'own', 'none', 'half'),
  });
  const statuses = new Set<number>();
  await fc.assert(
    fc.asyncProperty(request, async ({ path, query, site, cookie }) => {
      const own = page.cookie();
      const sent = { own, none: '', half: own.slice(0, own.length / 2) }[cookie] ?? '';
      const headers = { 'sec-fetch-site': site, cookie: sent };
      const response = await made.handler(new Request(`${route}/${path}${query}`, { headers }));
      statuses.add(response.status);
      expect(response.status).toBeLessThan(500);
      const location = response.headers.get('location');
      if (response.status === 303) {
        const to = new URL(location ?? '', origin);
        expect([origin, hosted]).toContain(to.origin);
        if (to.origin === hosted)
          expect(to.searchParams.get('redirect_uri') ?? callbackUri).toBe(callbackUri);
      }
      const told = `${location} ${await response.text()} ${JSON.stringify(events.splice(0))}`;
      for (const hidden of secrets) if (told.includes(hidden)) throw new Error('a secret got out');
    }),
    { numRuns: callbacks, endOnFailure: true },
  );
  expect([...statuses].sort()).toEqual([200, 303, 403]);
  // The browser's own attempt is still good.
  expect((await open(`${callbackUri}?${good}`)).status).toBe(303);
}, 120_000);
