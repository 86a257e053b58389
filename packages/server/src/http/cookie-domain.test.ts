import { expect, test } from 'vitest';
import { app, secret } from '../../test/support/app.ts';
import { browser, signInAs } from '../../test/support/browser.ts';
import { password } from '../../test/support/pool.ts';
import { parseSetCookie } from './parse-set-cookie.ts';

const domain = 'app.test';
const shared = () => app({ cookie: { secrets: [secret], domain } });

test('cookies for every host of a domain are __Secure-, and never __Host-', async () => {
  const page = browser(shared().handler);
  const { headers } = await signInAs(page, 'dana', password);
  const lines = headers.getSetCookie();
  expect(lines.length).toBeGreaterThan(1);
  for (const line of lines) {
    expect(line).toMatch(/^__Secure-countersign/);
    expect(parseSetCookie(line)).toMatchObject({ domain, secure: true, httpOnly: true });
  }
});

test('they are cleared with the same domain, or they would stay', async () => {
  const page = browser(shared().handler);
  await signInAs(page, 'dana', password);
  const { headers } = await page.post('RevokeToken');
  const lines = headers.getSetCookie();
  expect(lines.length).toBeGreaterThan(1);
  for (const line of lines) expect(line).toMatch(/; Max-Age=0;.*; Domain=app\.test/);
  expect(page.cookies.size).toBe(0);
});

test('another server of the domain reads the session', async () => {
  const { handler, service } = shared();
  const page = browser(handler);
  await signInAs(page, 'dana', password);
  const sibling = app({ cookie: { secrets: [secret], domain } }, service).handler;
  expect(await sibling.getSession(page.headers())).toMatchObject({ username: 'dana' });
});

test('a handler without a cookie domain ignores the session cookie of a handler with one', async () => {
  const { handler, service } = shared();
  const page = browser(handler);
  await signInAs(page, 'dana', password);
  expect(await app({}, service).handler.getSession(page.headers())).toBeUndefined();
});

test('of two cookies of a name that differ neither counts: one is of another host', async () => {
  const { handler } = shared();
  const own = browser(handler);
  await signInAs(own, 'dana', password);
  const planted = browser(handler);
  await signInAs(planted, 'eve', password);
  for (const cookie of [
    `${own.cookie()}; ${planted.cookie()}`,
    `${planted.cookie()}; ${own.cookie()}`,
  ]) {
    expect(await handler.getSession(new Headers({ cookie }))).toBeUndefined();
  }
  // The same one twice is no contradiction.
  const twice = new Headers({ cookie: `${own.cookie()}; ${own.cookie()}` });
  expect(await handler.getSession(twice)).toMatchObject({ username: 'dana' });
});

test.each([
  '.app.test',
  'https://app.test',
  'app.test:443',
  'app.test/',
  'App.test',
  '*.app.test',
  'app.test; Path=/x',
  'test',
  '127.0.0.1',
  '[::1]',
  '',
])('cookie.domain %j is refused at once', (wrong) => {
  expect(() => app({ cookie: { secrets: [secret], domain: wrong } })).toThrow(/^cookie\.domain /);
});

test('nor is there one on plain HTTP', () => {
  const cookie = { secrets: [secret], domain, secure: false };
  expect(() => app({ cookie })).toThrow('cookie.domain');
});
