import { beforeEach, describe, expect, test, vi } from 'vitest';
import { ConnectionDropped } from '../src/service-error.ts';
import { api, initiate, passwordless, pool, request, signIn, user } from './support/api.ts';

const from = api({
  seed: {
    pools: [
      pool({
        create: { PoolName: 'controls', ...passwordless },
        users: [user('alice', { shows: 'Signs in with a password' }), user('bob')],
      }),
    ],
  },
});
beforeEach(() => from.emulator.reset());

const control = (method: string, path: string, body?: object, headers?: Record<string, string>) =>
  from.emulator.fetch(
    new Request(`http://localhost:9440/_emulator/${path}`, {
      method,
      ...(headers && { headers }),
      ...(body && { body: JSON.stringify(body) }),
    }),
  );
const read = async (method: string, path: string, body?: object) =>
  (await control(method, path, body)).json();
const sendCode = (USERNAME: string) =>
  initiate(from, 'USER_AUTH', { USERNAME, PREFERRED_CHALLENGE: 'EMAIL_OTP' });

describe('the inbox', () => {
  test('lists the messages to one address or to all, oldest first', async () => {
    await sendCode('alice');
    await sendCode('bob');
    await sendCode('alice');
    const mine = await read('GET', 'inbox?to=alice%40example.test');
    expect(mine).toHaveLength(2);
    expect(mine[0]).toMatchObject({ to: 'alice@example.test', medium: 'EMAIL' });
    expect(mine[0].code).toMatch(/^\d{8}$/);
    expect(Date.parse(mine[0].at)).toBeLessThanOrEqual(Date.parse(mine[1].at));
    expect(await read('GET', 'inbox')).toHaveLength(3);
    await control('DELETE', 'inbox');
    expect(await read('GET', 'inbox')).toEqual([]);
  });

  test('finds messages to a number whose plus sign is not escaped', async () => {
    from.emulator.inbox.add({
      code: '1',
      to: '+15550100001',
      medium: 'SMS',
      at: '2026-01-01T00:00:00Z',
      subject: '',
      text: '',
    });
    for (const to of ['+15550100001', '%2B15550100001'])
      expect(await read('GET', `inbox?to=${to}`), to).toHaveLength(1);
  });

  test('is a page for browsers, with no inline script or style', async () => {
    const page = await control('GET', 'inbox', undefined, { accept: 'text/html,*/*' });
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    const html = await page.text();
    expect(html).toContain('<html lang="en">');
    expect(html).not.toMatch(/<style|style=|<script>|\son\w+=/);
    for (const [file, type] of [
      ['inbox.js', 'text/javascript'],
      ['inbox.css', 'text/css'],
      ['inbox.svg', 'image/svg+xml'],
    ] as const) {
      const part = await control('GET', file);
      expect(part.headers.get('content-type')).toContain(type);
      expect((await part.text()).length).toBeGreaterThan(50);
    }
  });

  test('notifies subscribers of every message', async () => {
    const seen: string[] = [];
    const end = from.emulator.inbox.subscribe(({ to }) => seen.push(to));
    await sendCode('alice');
    end();
    await sendCode('bob');
    expect(seen).toEqual(['alice@example.test']);
  });
});

describe('the clock', () => {
  test.each([1e300, 1e15, -1, -1e300, '1', null, [], {}, true])(
    'refuses to move by %j and keeps working',
    async (advance) => {
      const before = await read('GET', 'clock');
      expect((await control('POST', 'clock', { advance })).status).toBe(400);
      expect((await read('GET', 'clock')).aheadBySeconds).toBe(before.aheadBySeconds);
    },
  );

  test('refuses to move past the year 9999, however many steps came before', async () => {
    const centuries = 70 * 100 * 365 * 86_400;
    expect((await control('POST', 'clock', { advance: centuries })).status).toBe(200);
    expect((await signIn(from, 'alice')).AuthenticationResult).toBeTruthy();
    expect((await control('POST', 'clock', { advance: centuries })).status).toBe(400);
    expect((await signIn(from, 'alice')).AuthenticationResult).toBeTruthy();
    expect((await control('GET', 'clock')).status).toBe(200);
  });

  test('moves forward, never back', async () => {
    const before = Date.parse((await read('GET', 'clock')).now);
    const after = await read('POST', 'clock', { advance: 3600 });
    expect(after.aheadBySeconds).toBe(3600);
    expect(Date.parse(after.now) - before).toBeGreaterThanOrEqual(3_600_000);
    for (const advance of [-1, 'x', null])
      expect((await control('POST', 'clock', { advance })).status, String(advance)).toBe(400);
    expect(() => from.emulator.clock.advance(-1)).toThrow(TypeError);
  });
});

describe('faults', () => {
  test('throttle one call, or all calls until they are cleared', async () => {
    await control('POST', 'faults', { kind: 'throttle', times: 1 });
    await expect(signIn(from, 'alice')).rejects.toMatchObject({
      name: 'TooManyRequestsException',
    });
    expect((await signIn(from, 'alice')).AuthenticationResult).toBeTruthy();
    await control('POST', 'faults', { kind: 'throttle' });
    for (let i = 0; i < 3; i++)
      await expect(signIn(from, 'alice')).rejects.toMatchObject({
        name: 'TooManyRequestsException',
      });
    await control('DELETE', 'faults');
    expect((await signIn(from, 'alice')).AuthenticationResult).toBeTruthy();
  });

  test('throttle with a Retry-After that pages of other origins can read', async () => {
    const throttled = async () => {
      const { headers } = await from.emulator.fetch(request('InitiateAuth', '{}'));
      return [headers.get('retry-after'), headers.get('access-control-expose-headers')];
    };
    await control('POST', 'faults', { kind: 'throttle', times: 1, retryAfter: 30 });
    expect(await throttled()).toEqual(['30', expect.stringMatching(/,Retry-After$/)]);
    await control('POST', 'faults', { kind: 'throttle', times: 1 });
    expect(await throttled()).toEqual([null, expect.not.stringContaining('Retry-After')]);
  });

  test('affect only the operation that they name', async () => {
    await control('POST', 'faults', { kind: 'internal', operation: 'GetUser' });
    const { AccessToken } = (await signIn(from, 'alice')).AuthenticationResult;
    await expect(from.send('GetUser', { AccessToken })).rejects.toMatchObject({
      name: 'InternalErrorException',
      status: 500,
    });
  });

  test('drop the connection', async () => {
    from.emulator.faults.add({ kind: 'drop', times: 1 });
    await expect(signIn(from, 'alice')).rejects.toBeInstanceOf(ConnectionDropped);
  });

  test('delay a response', async () => {
    from.emulator.faults.add({ kind: 'latency', ms: 120, times: 1 });
    const waits = vi.spyOn(globalThis, 'setTimeout');
    await signIn(from, 'alice');
    expect(waits).toHaveBeenCalledWith(expect.any(Function), 120);
    waits.mockRestore();
  });

  test('answer with the status and the page of a proxy', async () => {
    await control('POST', 'faults', { kind: 'status', status: 413, times: 1 });
    await control('POST', 'faults', { kind: 'status', operation: 'GetUser' });
    const answer = async (operation: string) => {
      const response = await from.emulator.fetch(request(operation, '{}'));
      return [response.status, response.headers.get('content-type'), await response.text()];
    };
    const page = (status: number) => [status, 'text/html', expect.stringMatching(/^<!doctype/)];
    expect(await answer('InitiateAuth')).toEqual(page(413));
    expect(await answer('GetUser')).toEqual(page(503));
    expect(await answer('InitiateAuth')).toEqual([400, expect.any(String), expect.any(String)]);
    for (const status of [200, 600, 'x'])
      expect((await control('POST', 'faults', { kind: 'status', status })).status).toBe(400);
  });

  test('fail a trigger', async () => {
    const own = api({
      lambdas: { greet: (event) => event },
      seed: {
        pools: [
          pool({
            create: {
              PoolName: 'x',
              LambdaConfig: {
                PreAuthentication: 'arn:aws:lambda:us-east-1:000000000000:function:greet',
              },
            },
            users: [user('alice')],
          }),
        ],
      },
    });
    expect((await signIn(own, 'alice')).AuthenticationResult).toBeTruthy();
    own.emulator.faults.add({ kind: 'lambda', operation: 'PreAuthentication', times: 1 });
    await expect(signIn(own, 'alice')).rejects.toMatchObject({
      name: 'UserLambdaValidationException',
    });
    expect((await signIn(own, 'alice')).AuthenticationResult).toBeTruthy();
  });

  test('with an unknown kind are refused', async () => {
    expect((await control('POST', 'faults', { kind: 'earthquake' })).status).toBe(400);
  });
});

test('the list of users contains the seeded users with `shows`', async () => {
  expect(await read('GET', 'users')).toEqual([
    {
      poolId: 'us-east-1_Test00001',
      clientIds: ['testclient'],
      username: 'alice',
      shows: 'Signs in with a password',
      attributes: {
        sub: expect.any(String),
        email: 'alice@example.test',
        email_verified: 'true',
      },
      password: 'Correct-Horse-1!',
    },
  ]);
});

test('reset restores the seed', async () => {
  const { AccessToken } = (await signIn(from, 'alice')).AuthenticationResult;
  await from.send('AdminDeleteUser', { UserPoolId: 'us-east-1_Test00001', Username: 'bob' });
  await sendCode('alice');
  from.emulator.clock.advance(60);
  from.emulator.faults.add({ kind: 'throttle', operation: 'GetUser' });
  expect((await control('POST', 'reset')).status).toBe(200);
  expect(await read('GET', 'inbox')).toEqual([]);
  expect((await read('GET', 'clock')).aheadBySeconds).toBe(0);
  expect(await read('GET', 'faults')).toEqual([]);
  expect((await signIn(from, 'bob')).AuthenticationResult).toBeTruthy();
  await expect(from.send('GetUser', { AccessToken })).rejects.toMatchObject({
    name: 'NotAuthorizedException',
  });
});

test('any other path returns 404', async () => {
  for (const path of ['nothing', '__proto__', 'inbox/more'])
    expect((await control('GET', path)).status, path).toBe(404);
});
