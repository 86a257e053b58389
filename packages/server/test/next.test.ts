import { NextRequest } from 'next/server';
import { expect, test } from 'vitest';
import { nextAuth } from '../src/next.ts';
import { app } from './support/app.ts';
import { browser, signInAs } from './support/browser.ts';
import { password } from './support/pool.ts';

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

/** What Next.js hands to the page: the request headers that a proxy's response names. */
const passedOn = (response: Response, name: string) =>
  response.headers.get(`x-middleware-request-${name}`);

test('a page is rendered as it was asked for while the tokens hold', async () => {
  const { proxy, request } = await signedIn();
  const response = await proxy(request());
  expect(response.headers.getSetCookie()).toEqual([]);
  expect(passedOn(response, 'cookie')).toBe(request().headers.get('cookie'));
  expect(passedOn(response, 'accept')).toBe('text/html');
});

test('tokens about to expire are renewed, for the page and for the browser', async () => {
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

test('an answer that sets cookies is for no cache, another keeps what the page says', async () => {
  const { proxy, request, service } = await signedIn();
  expect((await proxy(request())).headers.get('cache-control')).toBeNull();
  service.emulator.clock.advance(3590);
  const renewed = await proxy(request());
  expect(renewed.headers.getSetCookie()).not.toEqual([]);
  expect(renewed.headers.get('cache-control')).toBe('private, no-store');
});

test('nor is one that clears them', async () => {
  const { proxy, request, service, handler } = await signedIn();
  const elsewhere = browser(handler);
  await signInAs(elsewhere, 'dana', password);
  await elsewhere.post('GlobalSignOut');
  service.emulator.clock.advance(3590);
  const ended = await proxy(request());
  expect(ended.headers.getSetCookie().join()).toContain('Max-Age=0');
  expect(ended.headers.get('cache-control')).toBe('private, no-store');
});

test('a session that is over is over for the page too', async () => {
  const { proxy, request, service } = await signedIn();
  service.emulator.clock.advance(31 * 86_400);
  const response = await proxy(request());
  expect(passedOn(response, 'cookie')).not.toBeNull();
  expect(service.count('GetTokensFromRefreshToken')).toBe(0);
});

test('further headers are for the page, beside the renewed cookie', async () => {
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
])('a page of %s is told where it is, whatever the caller says', async (address, path) => {
  const { proxy } = await signedIn();
  const request = new NextRequest(address, { headers: { 'x-countersign-path': '/forged' } });
  expect(passedOn(await proxy(request), 'x-countersign-path')).toBe(path);
});
