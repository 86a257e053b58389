import { NextRequest } from 'next/server';
import { expect, test } from 'vitest';
import { app } from '../test/support/app.ts';
import { browser, signInAs } from '../test/support/browser.ts';
import { answer, fragileStore, meddled } from '../test/support/faults.ts';
import { cognito, password } from '../test/support/pool.ts';
import { addSetCookies } from './index.ts';
import { nextAuth, SessionUnavailableError } from './next.ts';
import { signInPathFor } from './page-request.ts';

async function signedIn() {
  const made = app();
  const page = browser(made.handler);
  await signInAs(page, 'dana', password);
  const { proxy } = nextAuth(made.handler);
  const request = () =>
    new NextRequest('https://app.test/account', {
      headers: { cookie: `theme=dark; ${page.cookie()}`, accept: 'text/html' },
    });
  return { ...made, page, proxy, request };
}

/** The request headers that Next.js gives the page: those that the proxy's response names. */
const passedOn = (response: Response, name: string) =>
  response.headers.get(`x-middleware-request-${name}`);

test('a page keeps its request while the tokens are valid', async () => {
  const { proxy, request } = await signedIn();
  const response = await proxy(request());
  expect(response.headers.getSetCookie()).toEqual([]);
  expect(passedOn(response, 'cookie')).toBe(request().headers.get('cookie'));
  expect(passedOn(response, 'accept')).toBe('text/html');
});

test('the proxy renews tokens that are about to expire, for the page and the browser', async () => {
  const { proxy, request, page, handler, service } = await signedIn();
  service.emulator.clock.advance(3590);
  const response = await proxy(request());
  page.keep(response.headers.getSetCookie());
  const cookie = passedOn(response, 'cookie') ?? '';
  expect(cookie).toMatch(/^theme=dark; /);
  const rendered = await handler.getSession(new Headers({ cookie }));
  expect(rendered?.expiresAt).toBeGreaterThan(service.emulator.clock.now() + 3_000_000);
  expect(await handler.getSession(page.headers())).toEqual(rendered);
});

test('a response that sets cookies forbids caching; any other keeps the page’s cache-control', async () => {
  const { proxy, request, service } = await signedIn();
  expect((await proxy(request())).headers.get('cache-control')).toBeNull();
  service.emulator.clock.advance(3590);
  const renewed = await proxy(request());
  expect(renewed.headers.getSetCookie()).not.toEqual([]);
  expect(renewed.headers.get('cache-control')).toBe('private, no-store');
});

test('a response that clears cookies forbids caching, too', async () => {
  const { proxy, request, service, handler } = await signedIn();
  const elsewhere = browser(handler);
  await signInAs(elsewhere, 'dana', password);
  await elsewhere.post('GlobalSignOut');
  service.emulator.clock.advance(3590);
  const ended = await proxy(request());
  expect(ended.headers.getSetCookie().join()).toContain('Max-Age=0');
  expect(ended.headers.get('cache-control')).toBe('private, no-store');
});

test('the page gets no session once it has ended', async () => {
  const { proxy, request, service } = await signedIn();
  service.emulator.clock.advance(31 * 86_400);
  const response = await proxy(request());
  expect(passedOn(response, 'cookie')).not.toBeNull();
  expect(service.count('GetTokensFromRefreshToken')).toBe(0);
});

test('the page gets the app’s headers and the renewed cookie', async () => {
  const { proxy, request, service } = await signedIn();
  service.emulator.clock.advance(3590);
  const headers = new Headers(request().headers);
  headers.set('x-nonce', 'n');
  const response = await proxy(request(), { headers });
  expect(passedOn(response, 'x-nonce')).toBe('n');
  expect(passedOn(response, 'cookie')).not.toBe(request().headers.get('cookie'));
});

test.each([
  ['https://app.test/settings/profile?tab=2', '/settings/profile?tab=2'],
  ['https://app.test/', '/'],
  ['https://app.test/a%20b?q=%F0%9F%A6%89', '/a%20b?q=%F0%9F%A6%89'],
])('a page of %s gets its own path, whatever header the caller sends', async (address, path) => {
  const { proxy } = await signedIn();
  const request = new NextRequest(address, { headers: { 'x-countersign-path': '/forged' } });
  expect(passedOn(await proxy(request), 'x-countersign-path')).toBe(path);
});

/** The headers that a page reads, as Next builds them from the proxy's response. */
const pageHeaders = (response: Response) =>
  new Headers(
    [...response.headers].flatMap(([name, value]): [string, string][] => {
      const [, own] = /^x-middleware-request-(.*)$/.exec(name) ?? [];
      return own === undefined ? [] : [[own, value]];
    }),
  );

test('requireSession redirects signed-out users to the sign-in page', async () => {
  const { proxy } = nextAuth(app().handler);
  const page = pageHeaders(await proxy(new NextRequest('https://app.test/account?tab=2')));
  expect(signInPathFor(page, '/sign-in')).toBe('/sign-in?returnTo=%2Faccount%3Ftab%3D2');
});

test('requireSession does not redirect while the store does not answer', async () => {
  const { store, be } = fragileStore();
  const { handler } = app({ store });
  const browsing = browser(handler);
  await signInAs(browsing, 'dana', password);
  be('throws');
  const { proxy } = nextAuth(handler);
  const request = new NextRequest('https://app.test/account', { headers: browsing.headers() });
  const page = pageHeaders(await proxy(request));
  expect(() => signInPathFor(page, '/sign-in')).toThrow(SessionUnavailableError);
  // In production an error page gets nothing else from Next.
  expect(new SessionUnavailableError().digest).toBe('COUNTERSIGN_SESSION_UNAVAILABLE');
});

test('requireSession does not redirect while Cognito cannot renew expired tokens', async () => {
  const service = cognito();
  let away = true;
  const { fetch } = meddled(
    ({ operation }) =>
      away && operation === 'GetTokensFromRefreshToken'
        ? answer(500, 'InternalErrorException')
        : undefined,
    service,
  );
  const { handler } = app({ fetch }, service);
  const browsing = browser(handler);
  await signInAs(browsing, 'dana', password);
  service.emulator.clock.advance(3700);
  const { proxy } = nextAuth(handler);
  const ask = () =>
    proxy(new NextRequest('https://app.test/account', { headers: browsing.headers() }));
  const page = pageHeaders(await ask());
  expect(() => signInPathFor(page, '/sign-in')).toThrow(SessionUnavailableError);
  away = false;
  service.emulator.clock.advance(60);
  const back = pageHeaders(await ask());
  expect(await handler.getSession(back)).toMatchObject({ username: 'dana' });
});

test('a caller cannot set the proxy’s headers', async () => {
  const { proxy } = nextAuth(app().handler);
  const headers = { 'x-countersign-unavailable': '1' };
  const page = pageHeaders(await proxy(new NextRequest('https://app.test/account', { headers })));
  expect(signInPathFor(page, '/')).toBe('/?returnTo=%2Faccount');
});

test.each([
  ['cdn-cache-control', 'max-age=600'],
  ['vercel-cdn-cache-control', 'max-age=600'],
  ['surrogate-control', 'max-age=600'],
  ['edge-control', 'max-age=600'],
  ['x-accel-expires', '600'],
  ['expires', 'Thu, 01 Jan 2099 00:00:00 GMT'],
  ['cache-control', 'public, s-maxage=31536000'],
])('a response that sets cookies drops the header %s: %s', (name, value) => {
  const headers = new Headers({ [name]: value, etag: '"1"' });
  addSetCookies(headers, []);
  expect(headers.get(name)).toBe(value);
  addSetCookies(headers, ['a=b', 'c=d']);
  expect(Object.fromEntries(headers)).toEqual({
    'cache-control': 'private, no-store',
    'cdn-cache-control': 'no-store',
    'surrogate-control': 'no-store',
    etag: '"1"',
    'set-cookie': 'c=d',
  });
});

/** A proxy with gates, asked for one page. */
async function gated(path: string, init: { method?: string; signedIn?: boolean } = {}) {
  const { handler } = app();
  const page = browser(handler);
  if (init.signedIn) await signInAs(page, 'dana', password);
  const { middleware } = nextAuth(handler, { signInPath: '/sign-in' });
  const request = new NextRequest(`https://app.test${path}`, {
    method: init.method ?? 'GET',
    headers: page.headers(),
  });
  return middleware(request, { gates: ['/account', { path: '/admin', groups: ['admin'] }] });
}

test.each([
  ['GET', 307],
  ['HEAD', 307],
  // A browser would post what it posted here to the sign-in page.
  ['POST', 303],
])(
  'a signed-out user’s %s for a gated page is a %i to the sign-in page',
  async (method, status) => {
    const response = await gated('/account/orders?tab=2', { method });
    expect(response.status).toBe(status);
    expect(response.headers.get('location')).toBe(
      'https://app.test/sign-in?returnTo=%2Faccount%2Forders%3Ftab%3D2',
    );
    expect(response.headers.get('cache-control')).toBe('private, no-store');
  },
);

test('signed-in users get a gated page, and every visitor gets the others', async () => {
  const own = await gated('/account', { signedIn: true });
  expect(passedOn(own, 'x-countersign-path')).toBe('/account');
  expect((await gated('/')).headers.get('x-middleware-next')).toBe('1');
});

test('a page for a group is a 403 for users of others', async () => {
  const response = await gated('/admin', { signedIn: true });
  expect(response.status).toBe(403);
  expect(response.headers.get('x-middleware-next')).toBeNull();
  expect(response.headers.get('cache-control')).toBe('private, no-store');
});

test('a gated page answers 503 while the server cannot tell who is signed in', async () => {
  const { store, be } = fragileStore();
  const { handler } = app({ store });
  const page = browser(handler);
  await signInAs(page, 'dana', password);
  be('throws');
  const request = new NextRequest('https://app.test/account', { headers: page.headers() });
  const response = await nextAuth(handler).proxy(request, { gates: ['/account'] });
  expect(response.status).toBe(503);
  expect(response.headers.get('retry-after')).toBe('5');
});

test('a session that is found to be over at a gate has its cookies cleared', async () => {
  const { handler, service } = app();
  const page = browser(handler);
  await signInAs(page, 'dana', password);
  const elsewhere = browser(handler);
  await signInAs(elsewhere, 'dana', password);
  await elsewhere.post('GlobalSignOut');
  service.emulator.clock.advance(3590);
  const request = new NextRequest('https://app.test/account', { headers: page.headers() });
  const response = await nextAuth(handler).proxy(request, { gates: ['/account'] });
  expect(response.status).toBe(307);
  expect(response.headers.getSetCookie().join()).toContain('Max-Age=0');
});
