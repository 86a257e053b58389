import { createStorage, type Driver } from 'unstorage';
import { expect, test } from 'vitest';
import { app } from './app.ts';
import { browser, signInAs } from './browser.ts';
import { cognito, password, rotating } from './pool.ts';

/** The tests that every session store passes. */
export function storeContract(driver: () => Driver) {
  async function signedIn(...[more, service]: Parameters<typeof app>) {
    const store = createStorage({ driver: driver() });
    const made = app({ store, ...more }, service);
    const page = browser(made.handler);
    await signInAs(page, 'dana', password);
    return { ...made, page, store };
  }
  const keysOf = (store: Awaited<ReturnType<typeof signedIn>>['store']) =>
    store.getKeys('countersign');

  test('the browser has one short cookie, and the store holds nothing that can be read or used', async () => {
    const { page, handler, store } = await signedIn();
    const line = page.seen[0]?.headers.getSetCookie()[0] ?? '';
    expect(line).toMatch(
      /^__Host-countersign=[\w-]{43}; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax; Secure$/,
    );
    const { accessToken = '?', sub = '?' } = (await handler.getSession(page.headers())) ?? {};
    const [key = ''] = await keysOf(store);
    const stored = `${key} ${await store.getItem(key)}`;
    expect(stored).toContain('eyJ');
    for (const secret of [accessToken, sub, page.cookies.get('__Host-countersign') ?? '?']) {
      expect(stored).not.toContain(secret);
    }
  });

  test('signing in again leaves one session, under a new id', async () => {
    const { page, store } = await signedIn();
    const before = page.cookies.get('__Host-countersign');
    await signInAs(page, 'eve', password);
    expect(page.cookies.get('__Host-countersign')).not.toBe(before);
    expect(await keysOf(store)).toHaveLength(1);
  });

  test('signing out deletes the session, and the old cookie leads nowhere', async () => {
    const { page, handler, store } = await signedIn();
    const headers = page.headers();
    expect((await page.post('RevokeToken')).json).toEqual({ Revoked: true });
    expect(await keysOf(store)).toEqual([]);
    expect(await handler.getSession(headers)).toBeUndefined();
  });

  test('a made-up id, or a session under another key, signs nobody in', async () => {
    const { page, handler, store } = await signedIn();
    const other = browser(handler);
    await signInAs(other, 'eve', password);
    const [one = '', two = ''] = await keysOf(store);
    await store.setItem(one, (await store.getItem<string>(two)) ?? '');
    const known = await Promise.all([page, other].map((who) => handler.getSession(who.headers())));
    expect(known.filter((session) => session !== undefined)).toHaveLength(1);
    page.cookies.set('__Host-countersign', 'x'.repeat(43));
    expect(await handler.getSession(page.headers())).toBeUndefined();
  });

  test('two servers can renew at once with a refresh token for one use', async () => {
    const { page, service, store } = await signedIn({}, cognito({ clients: [rotating] }));
    const other = app({ store }, service);
    const elsewhere = browser(other.handler);
    for (const [name, value] of page.cookies) elsewhere.cookies.set(name, value);
    service.emulator.clock.advance(3590);
    const [one, two] = await Promise.all([page.get(), elsewhere.get()]);
    expect([one.json.session, two.json.session]).not.toContain(null);
    service.emulator.clock.advance(3590);
    expect((await elsewhere.get()).json.session).not.toBeNull();
    expect((await page.get()).json.session).not.toBeNull();
  });

  test('two servers can renew expired tokens at once, and only the new ones count', async () => {
    const { page, service, store } = await signedIn({}, cognito({ clients: [rotating] }));
    const other = browser(app({ store }, service).handler);
    for (const [name, value] of page.cookies) other.cookies.set(name, value);
    service.emulator.clock.advance(3700);
    const [one, two] = await Promise.all([page.get(), other.get()]);
    expect([one.json.session, two.json.session]).not.toContain(null);
    expect(service.count('GetTokensFromRefreshToken')).toBe(2);
  });

  test('a renewal that ends after signing out on another server does not bring it back', async () => {
    const service = cognito();
    let renewed: () => void = () => {};
    let signedOut: () => void = () => {};
    const asked = new Promise<void>((resolve) => {
      renewed = resolve;
    });
    const holding = new Promise<void>((resolve) => {
      signedOut = resolve;
    });
    const { page, store } = await signedIn(
      {
        fetch: async (...call) => {
          const response = await service.fetch(...call);
          if (service.count('GetTokensFromRefreshToken') === 0) return response;
          renewed();
          await holding;
          return response;
        },
      },
      service,
    );
    const other = browser(app({ store }, service).handler);
    for (const [name, value] of page.cookies) other.cookies.set(name, value);
    service.emulator.clock.advance(3590);
    const renewing = page.get();
    await asked;
    await store.removeItem((await keysOf(store))[0] ?? '');
    signedOut();
    expect((await renewing).json.session).toBeNull();
    expect(await keysOf(store)).toEqual([]);
    expect((await other.get()).json.session).toBeNull();
  });

  test('a session of many groups fits', async () => {
    const groups = Array.from({ length: 90 }, (_, index) => `group-${index}-${'x'.repeat(60)}`);
    const users = [{ username: 'dana', attributes: { email: 'd@example.test' }, password, groups }];
    const { page, handler } = await signedIn({}, cognito({ users }));
    const session = await handler.getSession(page.headers());
    expect(session?.claims['cognito:groups']).toHaveLength(90);
  });
}
