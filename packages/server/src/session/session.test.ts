import { base64url } from 'jose';
import { describe, expect, test } from 'vitest';
import { app, secret } from '../../test/support/app.ts';
import { type Browser, browser, signInAs } from '../../test/support/browser.ts';
import { cognito, password, pool, rotating } from '../../test/support/pool.ts';

const name = '__Host-countersign';
const newer = 'second-secret-of-at-least-32-characters';

async function signedIn(...given: Parameters<typeof app>) {
  const made = app(...given);
  const page = browser(made.handler);
  await signInAs(page, 'dana', password);
  return { ...made, page };
}

/** A copy of the browser's cookies. */
function copyOf(page: Browser, handle: Parameters<typeof browser>[0]): Browser {
  const copy = browser(handle);
  for (const [key, value] of page.cookies) copy.cookies.set(key, value);
  return copy;
}

describe('in cookies', () => {
  test('cookies are host-only, http-only and each below 4 KB', async () => {
    const { page } = await signedIn();
    const lines = page.seen.at(-1)?.headers.getSetCookie() ?? [];
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) {
      expect(line).toMatch(
        /^__Host-countersign(?:\.\d)?=[\w.~-]+; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax; Secure$/,
      );
      expect(line.length).toBeLessThan(4096);
    }
  });

  test('no token can be read from the cookies', async () => {
    const { handler, page } = await signedIn();
    const { accessToken = '?', idToken = '?' } = (await handler.getSession(page.headers())) ?? {};
    for (const token of [accessToken, idToken]) {
      for (const part of token.split('.')) expect(page.cookie()).not.toContain(part);
    }
    const { sub = '?' } = (await handler.getSession(page.headers())) ?? {};
    const decoded = [...page.cookies.values()].map((value) =>
      new TextDecoder().decode(base64url.decode(value.replace(/[^\w-]/g, ''))),
    );
    expect(decoded.join()).not.toContain(sub);
  });

  test.each([
    ['one is missing', (page: Browser) => page.cookies.delete(`${name}.1`)],
    ['one was changed', (page: Browser) => change(page, `${name}.1`)],
    ['the first was changed', (page: Browser) => change(page, name)],
    [
      'they say to be more',
      (page: Browser) => page.cookies.set(name, `9~${page.cookies.get(name)?.slice(2)}`),
    ],
    ['there is rubbish', (page: Browser) => page.cookies.set(name, 'rubbish')],
  ])('nobody is signed in when %s', async (_case, spoil) => {
    const { handler, page } = await signedIn();
    expect(await handler.getSession(page.headers())).toBeDefined();
    spoil(page);
    expect(await handler.getSession(page.headers())).toBeUndefined();
    expect((await page.get()).json).toEqual({ session: null });
    expect((await page.post('GetUser')).status).toBe(401);
  });

  test('a chunk left over from a longer session is not read, and cleared', async () => {
    const { handler, page } = await signedIn();
    page.cookies.set(`${name}.2`, 'left-over');
    expect(await handler.getSession(page.headers())).toBeDefined();
    await signInAs(page, 'dana', password);
    expect(page.cookies.has(`${name}.2`)).toBe(false);
  });

  test('a session that does not fit is a 500 and an event', async () => {
    const groups = Array.from({ length: 90 }, (_, index) => `group-${index}-${'x'.repeat(60)}`);
    const users = [{ ...pool().users?.[0], username: 'dana', password, groups }];
    const { page, handler, events } = await signedIn({}, cognito({ users }));
    expect(page.seen[0]).toMatchObject({
      status: 500,
      json: { message: expect.stringContaining('store') },
    });
    expect(await handler.getSession(page.headers())).toBeUndefined();
    expect(events.at(-1)).toMatchObject({ type: 'refused' });
  });

  test('without TLS, cookies have no Secure and no prefix, only on loopback', async () => {
    const { handler } = app({ cookie: { secrets: [secret], secure: false } });
    const local = (host: string) => browser(handler, { host, origin: `http://${host}` });
    const page = local('localhost:3000');
    await signInAs(page, 'dana', password);
    const lines = page.seen[0]?.headers.getSetCookie() ?? [];
    expect(lines[0]).toMatch(
      /^countersign=[^;]+; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/,
    );
    expect((await page.get()).json.session.claims).toMatchObject({ 'cognito:username': 'dana' });
    for (const host of ['app.test', '192.0.2.1:3000', 'localhost.evil.test']) {
      expect((await signInAs(local(host), 'dana', password)).status).toBe(403);
    }
  });
});

describe('secrets', () => {
  test('a new secret in front of the old one keeps all users signed in, and seals from then on', async () => {
    const { page, service, handler } = await signedIn();
    const both = app({ cookie: { secrets: [newer, secret] } }, service);
    expect(await both.handler.getSession(page.headers())).toBeDefined();

    const moved = copyOf(page, both.handler);
    await moved.post('GetTokensFromRefreshToken');
    const newOnly = app({ cookie: { secrets: [newer] } }, service);
    expect(await newOnly.handler.getSession(moved.headers())).toBeDefined();
    expect(await newOnly.handler.getSession(page.headers())).toBeUndefined();
    expect(await handler.getSession(moved.headers())).toBeUndefined();
  });

  test('a session is valid for one app client', async () => {
    const { page, service } = await signedIn();
    const other = app({ clientId: 'anotherclient' }, service);
    expect(await other.handler.getSession(page.headers())).toBeUndefined();
  });
});

describe('renewal', () => {
  const aboutToExpire = 3600 - 60;

  test('tokens are renewed before they expire, and the page stays signed in', async () => {
    const { page, handler, service, events } = await signedIn();
    const before = await handler.getSession(page.headers());
    await page.get();
    expect(service.count('GetTokensFromRefreshToken')).toBe(0);
    service.emulator.clock.advance(aboutToExpire);
    const { json } = await page.get();
    expect(json.session.expiresAt).toBeGreaterThan(before?.expiresAt ?? Number.POSITIVE_INFINITY);
    expect(service.count('GetTokensFromRefreshToken')).toBe(1);
    expect(events.at(-1)).toEqual({ type: 'renewed', sub: before?.sub });
    const after = await handler.getSession(page.headers());
    expect(after?.accessToken).not.toBe(before?.accessToken);
    expect(JSON.stringify(json)).not.toContain(after?.accessToken);
  });

  test('a hundred simultaneous requests renew once, and a late one shares the outcome', async () => {
    const { page, service, handler } = await signedIn({}, cognito({ clients: [rotating] }));
    service.emulator.clock.advance(aboutToExpire);
    const late = copyOf(page, handler);
    const answers = await Promise.all(
      Array.from({ length: 100 }, () => copyOf(page, handler).get()),
    );
    expect(answers.every(({ json }) => json.session !== null)).toBe(true);
    expect((await late.get()).json.session).not.toBeNull();
    expect(service.count('GetTokensFromRefreshToken')).toBe(1);
  });

  test('a rotating refresh token is stored with each renewal', async () => {
    const { page, service } = await signedIn({}, cognito({ clients: [rotating] }));
    for (let time = 1; time <= 3; time += 1) {
      service.emulator.clock.advance(aboutToExpire);
      expect((await page.post('GetUser')).json.Username).toBe('dana');
      expect(service.count('GetTokensFromRefreshToken')).toBe(time);
    }
    const used = service.sent.filter(({ operation }) => operation === 'GetTokensFromRefreshToken');
    expect(new Set(used.map(({ input }) => input.RefreshToken)).size).toBe(3);
  });

  test('a page can renew its tokens to get changed claims', async () => {
    const { page, handler } = await signedIn({ claims: ['name'] });
    await page.post('UpdateUserAttributes', { UserAttributes: [{ Name: 'name', Value: 'Dana' }] });
    expect((await page.get()).json.session.claims).toEqual({});
    const renewed = await page.post('GetTokensFromRefreshToken');
    expect(renewed.json).toEqual({
      AuthenticationResult: { TokenType: 'Bearer', Claims: { name: 'Dana' } },
    });
    expect((await handler.getSession(page.headers()))?.claims['name']).toBe('Dana');
  });

  test('a user whose refresh token was revoked is signed out, and the cookies cleared', async () => {
    const { page, service, events } = await signedIn();
    const other = browser(app({}, service).handler);
    await signInAs(other, 'dana', password);
    await other.post('GlobalSignOut');
    service.emulator.clock.advance(aboutToExpire);
    expect((await page.post('GetTokensFromRefreshToken')).status).toBe(401);
    expect((await page.get()).json).toEqual({ session: null });
    expect([...page.cookies.keys()].filter((key) => !key.includes('-sign-in-'))).toEqual([]);
    expect(events).toContainEqual(
      expect.objectContaining({ type: 'not-renewed', error: 'NotAuthorizedException' }),
    );
  });

  test('a user who was signed out elsewhere is signed out by the next call', async () => {
    const { page, service } = await signedIn();
    const other = browser(app({}, service).handler);
    await signInAs(other, 'dana', password);
    await other.post('GlobalSignOut');
    expect((await page.post('GetUser')).status).toBe(401);
    expect(page.cookies.has(name)).toBe(false);
  });

  test('while Cognito does not answer, valid tokens stay in use and the cookies stay', async () => {
    const { page, service } = await signedIn();
    service.emulator.clock.advance(aboutToExpire);
    service.emulator.faults.add({ kind: 'drop', operation: 'GetTokensFromRefreshToken' });
    expect((await page.get()).json.session).not.toBeNull();
    service.emulator.clock.advance(120);
    // The page must not be told that a signed-in user is signed out.
    expect((await page.get()).status).toBe(503);
    expect((await page.post('GetUser')).status).toBe(502);
    expect((await page.post('GetTokensFromRefreshToken')).status).toBe(502);
    expect(page.cookies.has(name)).toBe(true);
    service.emulator.faults.clear();
    service.emulator.clock.advance(10);
    expect((await page.get()).json.session).not.toBeNull();
  });

  test('a session ends after cookie.maxAge, however often it was renewed', async () => {
    const { page, service } = await signedIn({ cookie: { secrets: [secret], maxAge: 7200 } });
    for (const seconds of [aboutToExpire, aboutToExpire]) {
      service.emulator.clock.advance(seconds);
      expect((await page.get()).json.session).not.toBeNull();
    }
    service.emulator.clock.advance(121);
    expect((await page.get()).json.session).toBeNull();
    expect(service.count('GetTokensFromRefreshToken')).toBe(2);
  });

  test('getSession renews nothing and returns no expired session', async () => {
    const { page, handler, service } = await signedIn();
    service.emulator.clock.advance(3601);
    expect(await handler.getSession(page.headers())).toBeUndefined();
    expect(service.count('GetTokensFromRefreshToken')).toBe(0);
    const renewed = await handler.renewSession(page.headers());
    expect(renewed.session?.username).toBe('dana');
    expect(await handler.getSession(new Headers({ cookie: renewed.cookie }))).toEqual(
      renewed.session,
    );
  });
});

function change(page: Browser, key: string): void {
  const value = page.cookies.get(key) ?? '';
  const at = value.length - 10;
  page.cookies.set(key, value.slice(0, at) + (value[at] === 'A' ? 'B' : 'A') + value.slice(at + 1));
}
