import fc from 'fast-check';
import { expect, test } from 'vitest';
import { app, secret } from '../test/support/app.ts';
import { browser, signInAs } from '../test/support/browser.ts';
import {
  client,
  clientId,
  clientSecret,
  cognito,
  endpoint,
  password,
  userPoolId,
} from '../test/support/pool.ts';
import { type AuthEvent, createAuthHandler, type PoolsConfig } from './index.ts';

const staffPool = { userPoolId: 'us-east-1_Staff0001', clientId: 'staffclient' };

/** One site with two pools; the header of a request says which one is asked for. */
function site(more: Partial<PoolsConfig> = {}) {
  const customers = cognito();
  const staff = cognito({
    id: staffPool.userPoolId,
    clients: [client({ id: staffPool.clientId })],
  });
  const events: AuthEvent[] = [];
  const handler = createAuthHandler({
    endpoint,
    cookie: { secrets: [secret] },
    onEvent: (event) => events.push(event),
    pools: {
      customers: {
        userPoolId,
        clientId,
        clientSecret,
        fetch: customers.fetch,
        now: () => customers.emulator.clock.now(),
      },
      staff: {
        ...staffPool,
        clientSecret,
        fetch: staff.fetch,
        now: () => staff.emulator.clock.now(),
      },
    },
    poolFor: ({ headers }) => headers.get('x-pool') ?? undefined,
    ...more,
  });
  const asked: Record<string, string> = {};
  const page = browser(handler, asked);
  /** From now on the page asks for this pool. */
  const inPool = (name: string) => {
    asked['x-pool'] = name;
    return new Headers({ ...Object.fromEntries(page.headers()), 'x-pool': name });
  };
  return { handler, customers, staff, events, page, inPool };
}

test('one browser is signed in to two pools, as two users', async () => {
  const { handler, page, inPool } = site();
  inPool('customers');
  await signInAs(page, 'dana', password);
  inPool('staff');
  expect((await page.get()).json).toEqual({ session: null });
  await signInAs(page, 'eve', password);
  expect(await handler.getSession(inPool('customers'))).toMatchObject({ username: 'dana' });
  expect(await handler.getSession(inPool('staff'))).toMatchObject({ username: 'eve' });
  expect((await page.get()).json.session.claims['cognito:username']).toBe('eve');
});

test('a page gets what the pool of its session lists', async () => {
  const { handler, page, inPool } = site();
  inPool('staff');
  await signInAs(page, 'eve', password);
  const session = await handler.getSession(inPool('staff'));
  expect(handler.initialSession(session)).toEqual(handler.inPool('staff').initialSession(session));
  expect(handler.initialSession(session)).toMatchObject({ claims: { sub: session?.sub } });
  expect(handler.initialSession(undefined)).toBeNull();
});

test('signing out of one leaves the other', async () => {
  const { handler, page, inPool, staff, customers } = site();
  for (const name of ['customers', 'staff']) {
    inPool(name);
    await signInAs(page, 'dana', password);
  }
  await page.post('RevokeToken');
  expect(staff.count('RevokeToken')).toBe(1);
  expect(customers.count('RevokeToken')).toBe(0);
  expect(await handler.getSession(inPool('staff'))).toBeUndefined();
  expect(await handler.getSession(inPool('customers'))).toMatchObject({ username: 'dana' });
});

test('so does renewing it, and server code that signs out', async () => {
  const { handler, page, inPool, staff, customers } = site();
  for (const name of ['customers', 'staff']) {
    inPool(name);
    await signInAs(page, 'dana', password);
  }
  staff.emulator.clock.advance(3590);
  const renewed = await handler.renewSession(inPool('staff'));
  expect(renewed.session).toMatchObject({ username: 'dana' });
  page.keep(renewed.setCookies);
  expect(customers.count('GetTokensFromRefreshToken')).toBe(0);
  const ended = await handler.signOut(inPool('staff'));
  page.keep(ended.setCookies);
  expect(ended.revoked).toBe(true);
  expect(await handler.getSession(inPool('customers'))).toMatchObject({ username: 'dana' });
});

test('two sign-ins go on side by side, each in its pool', async () => {
  const { handler, page, inPool, staff } = site();
  inPool('customers');
  const one = page.signIn();
  await one.identify({ username: 'eli' });
  inPool('staff');
  const two = page.signIn(staffPool);
  await two.identify({ username: 'eli' });
  await two.answer({ code: staff.code('eli@example.test') });
  expect(two.getState().at).toBe('signed-in');
  expect(await handler.getSession(inPool('staff'))).toMatchObject({ username: 'eli' });
});

test('a cookie of one pool is nothing to the other, also under its name', async () => {
  const { handler, page, inPool } = site();
  inPool('customers');
  await signInAs(page, 'dana', password);
  const cookie = page.cookie().replaceAll('countersign-customers', 'countersign-staff');
  const moved = new Headers({ cookie, 'x-pool': 'staff' });
  expect(await handler.getSession(moved)).toBeUndefined();
});

test('events say which pool they are of', async () => {
  const { page, inPool, events } = site();
  inPool('staff');
  await signInAs(page, 'dana', password);
  expect(events.map(({ type, pool }) => [type, pool])).toContainEqual(['signed-in', 'staff']);
});

test('a pool that is not known is refused by name and by nothing of the request', async () => {
  const { handler, page, inPool, events, customers, staff } = site();
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        fc.constantFrom('__proto__', 'constructor', 'toString', 'CUSTOMERS', 'staff/..'),
        fc.stringMatching(/^[!-~]{0,200}$/),
      ),
      async (name) => {
        fc.pre(!['customers', 'staff'].includes(name));
        const headers = inPool(name);
        const { status, json, text } = await signInAs(page, 'dana', password);
        expect(status).toBe(404);
        expect(json.__type).toBe('ResourceNotFoundException');
        if (name.length > 12) expect(text).not.toContain(name);
        expect(await handler.getSession(headers)).toBeUndefined();
        expect(await handler.renewSession(headers)).toMatchObject({
          session: undefined,
          setCookies: [],
        });
        expect(await handler.signOut(headers)).toEqual({ revoked: false, setCookies: [] });
      },
    ),
    { numRuns: 50 },
  );
  expect(events.at(-1)).toMatchObject({ type: 'refused', error: 'ResourceNotFoundException' });
  expect([...customers.sent, ...staff.sent]).toEqual([]);
});

test.each([
  [
    'throws',
    () => {
      throw new Error('the secret of an app');
    },
  ],
  ['rejects', async () => Promise.reject(new Error('the secret of an app'))],
])(
  'nobody is signed in or out where poolFor %s, and its reason is not told',
  async (_how, poolFor) => {
    const { handler, page, events } = site({ poolFor });
    const { status, text } = await signInAs(page, 'dana', password);
    expect(status).toBe(500);
    expect(text).not.toContain('secret');
    expect(JSON.stringify(events)).not.toContain('secret');
    expect(events.at(-1)?.type).toBe('failed');
    expect(await handler.getSession(new Headers())).toBeUndefined();
    // Nobody is sent to sign in for it.
    expect((await handler.renewSession(new Headers())).error).toBe('Error');
    expect(await handler.signOut(new Headers())).toEqual({ revoked: false, setCookies: [] });
  },
);

test('server code that knows its pool asks for it by name', async () => {
  const { handler, page, inPool } = site();
  inPool('staff');
  await signInAs(page, 'dana', password);
  const staff = handler.inPool('staff');
  expect(await staff.getSession(page.headers())).toMatchObject({ username: 'dana' });
  expect(() => handler.inPool('guests')).toThrow('inPool');
  expect(() => handler.inPool('__proto__')).toThrow(TypeError);
});

test('a function that gives the configuration is called with the first request', async () => {
  const calls: string[] = [];
  const handler = createAuthHandler(() => {
    calls.push('called');
    return {
      cookie: { secrets: [secret] },
      pools: { staff: staffPool },
      poolFor: () => 'staff',
    };
  });
  expect(calls).toEqual([]);
  const staff = handler.inPool('staff');
  expect(calls).toEqual([]);
  await staff.getSession(new Headers());
  await handler.getSession(new Headers());
  expect(calls).toEqual(['called']);
});

test.each([
  ['no pool', { pools: {} }, 'pools'],
  ['pools that are a list', { pools: [staffPool] }, 'pools'],
  ['a name with a hyphen', { pools: { 'a-b': staffPool } }, 'pools'],
  ['an empty name', { pools: { '': staffPool } }, 'pools'],
  ['a pool without a client', { pools: { staff: { userPoolId } } }, 'pools.staff: '],
  ['a pool that is none', { pools: { staff: null } }, 'pools.staff: '],
  ['no poolFor', { poolFor: undefined }, 'poolFor'],
  ['the pool of a handler for one', { userPoolId }, 'userPoolId'],
])('%s is found at the start', (_what, wrong, text) => {
  // What TypeScript refuses is looked for too.
  expect(() => site(wrong as unknown as Partial<PoolsConfig>)).toThrow(text);
  expect(() => site(wrong as unknown as Partial<PoolsConfig>)).toThrow(TypeError);
});

test('a handler for one pool goes on with the names it had', async () => {
  const page = browser(app().handler);
  await signInAs(page, 'dana', password);
  expect([...page.cookies.keys()][0]).toBe('__Host-countersign');
});
