import { NextRequest } from 'next/server';
import { describe, expect, test, vi } from 'vitest';
import { app } from '../../test/support/app.ts';
import { type Browser, browser, signInAs } from '../../test/support/browser.ts';
import {
  answer,
  connectionLost,
  fragileStore,
  meddled,
  never,
  rotatingWithGrace,
} from '../../test/support/faults.ts';
import { type Cognito, client, cognito, password, rotating } from '../../test/support/pool.ts';
import { nextAuth } from '../next.ts';

const renewing = 'GetTokensFromRefreshToken';
const cookieName = '__Host-countersign';
const minute = 60;
const hour = 3600;

async function signedIn(...given: Parameters<typeof app>) {
  const made = app(...given);
  const page = browser(made.handler);
  await signInAs(page, 'dana', password);
  return {
    ...made,
    page,
    later: (seconds: number) => made.service.emulator.clock.advance(seconds),
  };
}

/** The same browser at another server of the app. */
function moved(page: Browser, handle: Parameters<typeof browser>[0]): Browser {
  const copy = browser(handle);
  for (const [key, value] of page.cookies) copy.cookies.set(key, value);
  return copy;
}

const who = async ({ handler }: Pick<ReturnType<typeof app>, 'handler'>, page: Browser) =>
  (await handler.renewSession(page.headers())).session?.username;

/** A pool that fails from some moment on. */
function silenced(meddle: Parameters<typeof meddled>[0], service?: Cognito) {
  let silent = false;
  const pool = meddled((at) => (silent ? meddle(at) : undefined), service);
  return {
    ...pool,
    be(next: boolean) {
      silent = next;
    },
  };
}

/** A pool that holds back one answer to an operation: the first, or the one after `after` others. */
function holding(held: string, meddle: Parameters<typeof meddled>[0] = () => undefined, after = 0) {
  let release = () => {};
  const gate = new Promise<void>((resolve) => {
    release = resolve;
  });
  const pool = meddled(async (at) => {
    const answered = (await meddle(at)) ?? (await at.pass());
    if (at.operation === held && at.before === after) await gate;
    return answered;
  });
  return { ...pool, release };
}

describe('keys that cannot be fetched for a moment', () => {
  test('a new process renews all the same, with a refresh token for one use', async () => {
    const { page, service } = await signedIn({}, cognito({ clients: [rotating] }));
    service.emulator.clock.advance(hour + minute);
    const pool = meddled(
      ({ operation, before }) =>
        operation === 'jwks.json' && before === 0 ? new Response('', { status: 503 }) : undefined,
      service,
    );
    const other = app({}, pool);
    const elsewhere = moved(page, other.handler);
    expect((await elsewhere.get()).json.session).not.toBeNull();
    service.emulator.clock.advance(2 * hour);
    expect((await elsewhere.get()).json.session).not.toBeNull();
  });

  test('no refresh token is traded while they cannot be fetched', async () => {
    const { page, service } = await signedIn({}, cognito({ clients: [rotating] }));
    service.emulator.clock.advance(hour - minute);
    const pool = meddled(
      ({ operation }) => (operation === 'jwks.json' ? connectionLost() : undefined),
      service,
    );
    const other = app({}, pool);
    const elsewhere = moved(page, other.handler);
    expect((await elsewhere.get()).json.session).not.toBeNull();
    expect(pool.asked(renewing)).toBe(0);
    service.emulator.clock.advance(2 * hour);
    expect((await elsewhere.get()).status).toBe(503);
    expect((await page.get()).json.session).not.toBeNull();
  });

  test.each([
    ['a 503', () => new Response('', { status: 503 })],
    ['a connection that is lost', connectionLost],
    ['no JSON', () => new Response('<html>')],
    ['an empty set', () => Response.json({ keys: [] })],
  ])('a sign-in needs them, and asks again after %s', async (_case, fail) => {
    const { handler } = app(
      {},
      meddled(({ operation, before }) =>
        operation === 'jwks.json' && before === 0 ? fail() : undefined,
      ),
    );
    expect((await signInAs(browser(handler), 'dana', password)).status).toBe(200);
  });

  test('a sign-in spends no code while they cannot be fetched', async () => {
    const pool = silenced(({ operation }) =>
      operation === 'jwks.json' ? connectionLost() : undefined,
    );
    pool.be(true);
    const page = browser(app({}, pool).handler);
    const flow = page.signIn();
    await flow.identify({ username: 'eli' });
    const code = pool.code('eli@example.test');
    await flow.answer({ code }).catch(() => {});
    expect(page.seen.at(-1)?.status).toBe(503);
    expect(page.seen.at(-1)?.headers.get('retry-after')).toBe('5');
    expect(pool.asked('RespondToAuthChallenge')).toBe(0);
    pool.be(false);
    await flow.answer({ code });
    expect(flow.getState().at).toBe('signed-in');
  });

  test('known keys stay valid, however old, and no request waits for new ones', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    try {
      for (const fail of [never, () => new Response('', { status: 503 })]) {
        const pool = silenced(({ operation }) => (operation === 'jwks.json' ? fail() : undefined));
        const { handler, events } = await signedIn({}, pool);
        vi.setSystemTime(Date.now() + 11 * minute * 1000);
        pool.be(true);
        const begun = performance.now();
        expect((await signInAs(browser(handler), 'eve', password)).status).toBe(200);
        expect(performance.now() - begun).toBeLessThan(1400);
        expect(events.map(({ type }) => type)).toEqual(['signed-in', 'signed-in']);
      }
    } finally {
      vi.useRealTimers();
    }
  });
});

describe('a session that outgrew its cookies', () => {
  const groups = Array.from({ length: 100 }, (_, at) => `group-${at}-${'x'.repeat(60)}`);

  /** Dana, with three groups at the sign-in and a hundred afterwards. */
  async function outgrown(clients: object[]) {
    let grown = false;
    const service = cognito({ clients: clients as never });
    const made = await signedIn({}, service);
    const grow = async () => {
      for (const name of grown ? [] : groups) {
        for (const [operation, input] of [
          ['CreateGroup', { GroupName: name }],
          ['AdminAddUserToGroup', { GroupName: name, Username: 'dana' }],
        ] as const) {
          const response = await service.emulator.fetch(
            new Request('http://cognito.test/', {
              method: 'POST',
              headers: {
                'x-amz-target': `AWSCognitoIdentityProviderService.${operation}`,
                authorization: 'AWS4-HMAC-SHA256 Credential=a/b/us-east-1/cognito-idp/aws4_request',
              },
              body: JSON.stringify({ UserPoolId: 'us-east-1_Server001', ...input }),
            }),
          );
          expect(await response.text()).not.toContain('__type');
        }
      }
      grown = true;
    };
    await grow();
    return made;
  }

  test.each([
    ['refresh tokens for good', client()],
    ['refresh tokens for one use', rotating],
  ])('with %s it goes on while its tokens are good, then it is over', async (_case, of) => {
    const { handler, page, service, events, later } = await outgrown([of]);
    later(hour - minute);
    expect(await who({ handler }, page)).toBe('dana');
    const { status, json } = await page.get();
    expect([status, json.session?.claims['cognito:username']]).toEqual([200, 'dana']);
    expect((await page.post('GetUser')).status).toBe(200);
    expect((await page.post(renewing)).status).toBeLessThan(500);
    expect(events).toContainEqual(
      expect.objectContaining({ type: 'not-renewed', error: 'SessionTooLargeException' }),
    );
    expect(service.count(renewing)).toBe(1);

    later(2 * minute);
    const copy = moved(page, handler);
    expect((await page.get()).json).toEqual({ session: null, ended: 'expired' });
    expect(page.cookies.has(cookieName)).toBe(false);
    expect(service.count('RevokeToken')).toBe(1);
    expect(events).toContainEqual(
      expect.objectContaining({ type: 'ended', error: 'SessionTooLargeException' }),
    );
    expect(await who({ handler }, copy)).toBeUndefined();
    expect(service.count(renewing)).toBe(1);
  });

  test('at the sign-in already, its tokens are revoked', async () => {
    const users = [{ username: 'dana', attributes: { email: 'd@example.test' }, password, groups }];
    const { page, service } = await signedIn({}, cognito({ users }));
    expect(page.seen[0]?.status).toBe(500);
    expect(service.count('RevokeToken')).toBe(1);
  });
});

describe('a renewal that Cognito refuses', () => {
  test.each([
    ['NotAuthorizedException', 'Refresh Token has been revoked'],
    ['NotAuthorizedException', 'Refresh Token has expired'],
    ['NotAuthorizedException', 'User is disabled.'],
    ['UserNotFoundException', 'User does not exist.'],
    ['PasswordResetRequiredException', 'Password reset required for the user'],
    ['UserNotConfirmedException', 'User is not confirmed.'],
    ['RefreshTokenReuseException', 'Refresh token has been reused.'],
  ])('for good, once the tokens are over: %s, %s', async (type, message) => {
    const pool = silenced(({ operation }) =>
      operation === renewing ? answer(400, type, message) : undefined,
    );
    const { page, later, events, handler } = await signedIn({}, pool);
    const copy = moved(page, handler);
    later(2 * hour);
    pool.be(true);
    expect((await page.post('GetUser')).status).toBe(401);
    expect(page.cookies.has(cookieName)).toBe(false);
    expect((await page.get()).json).toEqual({ session: null });
    expect((await copy.get()).json).toEqual({ session: null });
    expect([pool.asked(renewing), pool.asked('RevokeToken')]).toEqual([1, 0]);
    expect(events).toContainEqual(expect.objectContaining({ type: 'not-renewed', error: type }));
    expect(events).toContainEqual(
      expect.objectContaining({ type: 'ended', error: type, sub: expect.any(String) }),
    );
  });

  test.each([
    ['RefreshTokenReuseException', 'Refresh token has been reused.'],
    ['NotAuthorizedException', 'Refresh Token has expired'],
  ])('only for later, the tokens that are good are used: %s', async (type, message) => {
    const pool = silenced(({ operation }) =>
      operation === renewing ? answer(400, type, message) : undefined,
    );
    const { page, later } = await signedIn({}, pool);
    later(hour - minute);
    pool.be(true);
    for (let load = 0; load < 4; load += 1) expect((await page.get()).json.session).not.toBeNull();
    expect(pool.asked(renewing)).toBe(1);
  });

  test.each([
    [400, 'NotAuthorizedException', 'Unable to verify secret hash for client serverclient'],
    [
      400,
      'NotAuthorizedException',
      'Client serverclient is configured with secret but SECRET_HASH was not received',
    ],
    [400, 'NotAuthorizedException', 'Client serverclient is configured for secret'],
    [400, 'ResourceNotFoundException', 'User pool client serverclient does not exist.'],
    [400, 'InvalidParameterException', 'REFRESH_TOKEN_AUTH flow not enabled for this client'],
    [400, 'UserLambdaValidationException', 'PreTokenGeneration failed'],
    [400, 'TooManyRequestsException', 'Too many requests'],
    [403, 'ForbiddenException', 'Request not allowed due to WAF block'],
    [500, 'InternalErrorException', ''],
    [502, 'UnknownError', ''],
  ])('for a reason that passes or can be mended, the session stays: %s %s', async (...refusal) => {
    const pool = silenced(({ operation }) =>
      operation === renewing ? answer(...refusal) : undefined,
    );
    const { page, later } = await signedIn({}, pool);
    later(2 * hour);
    pool.be(true);
    const { status, headers, json } = await page.get();
    expect([status, json.__type]).toEqual([503, 'ServiceUnavailableException']);
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    expect(page.cookies.has(cookieName)).toBe(true);
    pool.be(false);
    later(10);
    expect((await page.get()).json.session).not.toBeNull();
  });
});

describe('a renewal whose answer is lost', () => {
  test.each([10, 60])('is asked for again at once, within a grace of %i s', async (grace) => {
    let lost = 0;
    const service = cognito({ clients: [rotatingWithGrace(grace)] });
    const pool = meddled(async ({ operation, before, pass }) => {
      if (operation !== renewing || before > 0) return pass();
      await pass();
      lost += 1;
      return connectionLost();
    }, service);
    const { page, later, events } = await signedIn({}, pool);
    later(hour - minute);
    expect((await page.get()).json.session).not.toBeNull();
    expect([lost, pool.asked(renewing)]).toEqual([1, 2]);
    later(11);
    expect((await page.get()).json.session).not.toBeNull();
    later(hour);
    expect((await page.get()).json.session).not.toBeNull();
    expect(events.some(({ type }) => type === 'ended')).toBe(false);
  });

  test('the next request gets an answer that no request waited for', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    try {
      let release = () => {};
      const gate = new Promise<void>((resolve) => {
        release = resolve;
      });
      const pool = meddled(
        async ({ operation, pass }) => {
          if (operation !== renewing) return undefined;
          const response = await pass();
          await gate;
          return response;
        },
        cognito({ clients: [rotating] }),
      );
      const { page, later } = await signedIn({}, pool);
      later(hour - minute);
      const first = page.get();
      await expect.poll(() => pool.asked(renewing)).toBe(1);
      await vi.advanceTimersByTimeAsync(3100);
      expect((await first).json.session).not.toBeNull();
      release();
      later(hour);
      expect((await page.get()).json.session).not.toBeNull();
      expect(pool.asked(renewing)).toBe(1);
    } finally {
      vi.useRealTimers();
    }
  });
});

describe('an outage of Cognito', () => {
  test('causes two calls at most for six page loads with valid tokens', async () => {
    const pool = silenced(({ operation }) =>
      operation === renewing ? answer(500, 'InternalErrorException') : undefined,
    );
    const { page, later, handler } = await signedIn({}, pool);
    later(hour - minute);
    pool.be(true);
    for (let load = 0; load < 6; load += 1) expect(await who({ handler }, page)).toBe('dana');
    expect(pool.asked(renewing)).toBeLessThanOrEqual(2);
    later(16);
    await page.get();
    expect(pool.asked(renewing)).toBeLessThanOrEqual(4);
  });

  test('makes calls rare while tokens have expired, and the first request afterwards succeeds', async () => {
    const pool = silenced(({ operation }) =>
      operation === renewing ? answer(500, 'InternalErrorException') : undefined,
    );
    const { page, later } = await signedIn({}, pool);
    later(2 * hour);
    pool.be(true);
    for (let load = 0; load < 20; load += 1) expect((await page.get()).status).toBe(503);
    expect(pool.asked(renewing)).toBeLessThanOrEqual(6);
    pool.be(false);
    later(9);
    expect((await page.get()).json.session).not.toBeNull();
  });

  test('does not delay the next attempt after one failure with expired tokens', async () => {
    const pool = silenced(({ operation }) =>
      operation === renewing ? connectionLost() : undefined,
    );
    const { page, later } = await signedIn({}, pool);
    later(2 * hour);
    pool.be(true);
    expect((await page.get()).status).toBe(503);
    pool.be(false);
    expect((await page.get()).json.session).not.toBeNull();
  });

  test('makes the server wait as long as Cognito asks', async () => {
    const pool = silenced(({ operation }) =>
      operation === renewing
        ? new Response('{"__type":"TooManyRequestsException"}', {
            status: 400,
            headers: { 'retry-after': '40' },
          })
        : undefined,
    );
    const { page, later } = await signedIn({}, pool);
    later(hour - 2 * minute);
    pool.be(true);
    await page.get();
    later(30);
    await page.get();
    expect(pool.asked(renewing)).toBe(1);
    later(11);
    await page.get();
    expect(pool.asked(renewing)).toBe(2);
  });

  test('the rate limit counts a renewal, and a refused one waits', async () => {
    const attempts: string[] = [];
    let open = true;
    const { page, later, service } = await signedIn({
      trustedProxies: 1,
      rateLimit: ({ operation, username }) => {
        attempts.push(`${operation} ${username}`);
        return open || 7;
      },
    });
    attempts.length = 0;
    later(hour - minute);
    open = false;
    expect((await page.get()).json.session).not.toBeNull();
    expect(attempts).toEqual([`${renewing} dana`]);
    later(2 * minute);
    const { status, headers } = await page.get();
    expect([status, headers.get('retry-after')]).toEqual([503, '7']);
    expect(service.count(renewing)).toBe(0);
    open = true;
    later(8);
    expect((await page.get()).json.session).not.toBeNull();
  });

  test('a call is aborted when its browser disconnects', async () => {
    let given: AbortSignal | undefined;
    const service = cognito();
    const fetch: typeof globalThis.fetch = (input, init) => {
      if (!String(input).includes('jwks')) given = init?.signal ?? undefined;
      return never();
    };
    const { handler } = app({}, { ...service, fetch });
    const left = new AbortController();
    const request = new Request('https://app.test/api/auth', {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: 'https://app.test' },
      body: JSON.stringify({ operation: 'ForgotPassword', input: { Username: 'dana' } }),
      signal: left.signal,
    });
    const answered = handler(request);
    await expect.poll(() => given).toBeDefined();
    left.abort();
    expect((await answered).status).toBe(502);
    expect(given?.aborted).toBe(true);
  });
});

describe('a store that is away', () => {
  test.each(['throws', 'hangs'] as const)(
    '%s: 503 by the route, nobody by the helpers',
    async (how) => {
      const { store, be } = fragileStore();
      const { page, handler, events } = await signedIn({ store });
      be(how);
      const { status, headers, text } = await page.get();
      expect([status, headers.get('retry-after')]).toEqual([503, '5']);
      expect(text).not.toContain('down');
      expect((await page.post('GetUser')).status).toBe(503);
      expect(await handler.getSession(page.headers())).toBeUndefined();
      expect(await handler.renewSession(page.headers())).toEqual({
        session: undefined,
        setCookies: [],
        cookie: page.cookie(),
        error: 'ServiceUnavailableException',
      });
      const request = new NextRequest('https://app.test/', { headers: { cookie: page.cookie() } });
      const response = await nextAuth(handler).proxy(request);
      expect([response.status, response.headers.getSetCookie()]).toEqual([200, []]);
      expect(events).toContainEqual({ type: 'failed', error: 'StoreUnavailable' });
      be('up');
      expect((await page.get()).json.session).not.toBeNull();
    },
  );

  test('a sign-in spends no code while the session could not be stored', async () => {
    const { store, be } = fragileStore();
    const { handler, service } = app({ store });
    const page = browser(handler);
    const flow = page.signIn();
    await flow.identify({ username: 'eli' });
    be('throws');
    await flow.answer({ code: service.code('eli@example.test') }).catch(() => {});
    expect(page.seen.at(-1)?.status).toBe(503);
    be('up');
    await flow.answer({ code: service.code('eli@example.test') });
    expect(flow.getState().at).toBe('signed-in');
  });

  test('the tokens of a sign-in that the store did not take are revoked', async () => {
    const { store, be } = fragileStore();
    const { handler, service } = app({ store });
    be('throws');
    expect((await signInAs(browser(handler), 'dana', password)).status).toBe(503);
    expect(service.count('RevokeToken')).toBe(1);
  });

  test('renewed tokens are written as soon as the store is back', async () => {
    const { store, be } = fragileStore();
    const service = cognito({ clients: [rotating] });
    const pool = meddled(async ({ operation, pass }) => {
      if (operation !== renewing) return undefined;
      const response = await pass();
      be('throws');
      return response;
    }, service);
    const { page, later, handler } = await signedIn({ store }, pool);
    later(hour - minute);
    expect((await page.get()).json.session).not.toBeNull();
    be('up');
    later(10 * minute);
    expect((await page.get()).json.session).not.toBeNull();
    expect(pool.asked(renewing)).toBe(1);
    const other = app({ store }, pool);
    expect(await other.handler.getSession(page.headers())).toEqual(
      await handler.getSession(page.headers()),
    );
  });
});

describe('signing out', () => {
  const outages: [string, Parameters<typeof meddled>[0]][] = [
    ['connections are lost', connectionLost],
    ['it fails', () => answer(500, 'InternalErrorException')],
    ['it throttles', () => answer(400, 'TooManyRequestsException', 'Too many requests')],
  ];

  test.each(
    ['RevokeToken', 'GlobalSignOut'].flatMap((operation) =>
      outages.map(([when, meddle]) => [operation, when, meddle] as const),
    ),
  )(
    '%s with tokens that are over ends it, also for a copy, when %s',
    async (operation, _, meddle) => {
      const pool = silenced(meddle);
      const { page, handler, later, events } = await signedIn({}, pool);
      const sub = (await handler.getSession(page.headers()))?.sub;
      const copy = moved(page, handler);
      later(2 * hour);
      pool.be(true);
      expect(await page.post(operation)).toMatchObject({ status: 200, json: { Revoked: false } });
      expect(page.cookies.has(cookieName)).toBe(false);
      expect(events.at(-1)).toEqual({
        type: 'signed-out',
        operation,
        error: expect.any(String),
        sub,
      });
      expect(pool.asked('RevokeToken')).toBeGreaterThan(0);
      pool.be(false);
      expect(await who({ handler }, copy)).toBeUndefined();
      expect((await copy.post('GetUser')).status).toBe(401);
      expect((await copy.get()).json).toEqual({ session: null });

      // The server calls Cognito as soon as it can. From then on a copy is useless at another server, too.
      later(31);
      await browser(handler).get();
      await expect.poll(() => who(app({}, pool), copy)).toBeUndefined();
    },
  );

  test('needs no valid access token and tries no renewal', async () => {
    const { page, service, later } = await signedIn();
    later(2 * hour);
    expect((await page.post('RevokeToken')).json).toEqual({ Revoked: true });
    expect([service.count(renewing), service.count('RevokeToken')]).toEqual([0, 1]);
  });

  test('everywhere, without a valid access token, revokes this sign-in at least', async () => {
    const pool = silenced(({ operation }) =>
      operation === renewing ? answer(400, 'UserLambdaValidationException', 'no') : undefined,
    );
    const { page, later } = await signedIn({}, pool);
    later(2 * hour);
    pool.be(true);
    expect((await page.post('GlobalSignOut')).json).toEqual({ Revoked: false });
    expect([pool.asked('GlobalSignOut'), pool.asked('RevokeToken')]).toEqual([0, 1]);
  });

  test('while the store is away ends it for when the store is back', async () => {
    const { store, items, be } = fragileStore();
    const { page, handler, service, later } = await signedIn({ store });
    const copy = moved(page, handler);
    be('throws');
    expect(await page.post('RevokeToken')).toMatchObject({ status: 200, json: { Revoked: false } });
    be('up');
    expect(await who({ handler }, copy)).toBeUndefined();
    later(31);
    await browser(handler).get();
    await expect.poll(() => service.count('RevokeToken')).toBe(1);
    await expect.poll(() => items.size).toBe(0);
  });

  test('a store remembers an unrevoked session and ends it at every server', async () => {
    const { store, items } = fragileStore();
    const pool = silenced(connectionLost);
    const { page, handler } = await signedIn({ store }, pool);
    const copy = moved(page, handler);
    pool.be(true);
    await page.post('RevokeToken');
    pool.be(false);
    expect(items.size).toBe(1);
    const other = app({ store }, pool);
    expect(await who(other, copy)).toBeUndefined();
    await expect.poll(() => pool.asked('RevokeToken')).toBe(2);
  });

  test('a sign-out that ends late clears nothing of a sign-in that came after it', async () => {
    const pool = holding('RevokeToken');
    const { page, handler } = await signedIn({}, pool);
    const signingOut = page.post('RevokeToken');
    await expect.poll(() => pool.asked('RevokeToken')).toBe(1);
    expect((await signInAs(page, 'eve', password)).status).toBe(200);
    pool.release();
    await signingOut;
    expect(await who({ handler }, page)).toBe('eve');
  });

  test('a sign-out during a store outage clears nothing of a later sign-in either', async () => {
    const { store, be } = fragileStore();
    const { page, handler } = await signedIn({ store });
    const asked = vi.spyOn(store, 'getItem');
    be('hangs');
    const signingOut = page.post('RevokeToken');
    await expect.poll(() => asked).toHaveBeenCalledOnce();
    be('up');
    expect((await signInAs(page, 'eve', password)).status).toBe(200);
    expect((await signingOut).json).toEqual({ Revoked: false });
    expect(await who({ handler }, page)).toBe('eve');
  });
});

describe('a disabled account', () => {
  test.each([
    ['NotAuthorizedException', 'User is disabled.'],
    ['NotAuthorizedException', 'Access Token has been revoked'],
    ['UserNotFoundException', 'User does not exist.'],
    ['PasswordResetRequiredException', 'Password reset required for the user'],
    ['UserNotConfirmedException', 'User is not confirmed.'],
  ])('ends the session with the first call that says so: %s, %s', async (type, message) => {
    const pool = silenced(({ operation }) =>
      operation === 'GetUser' ? answer(400, type, message) : undefined,
    );
    const { page, handler, events } = await signedIn({}, pool);
    const copy = moved(page, handler);
    pool.be(true);
    expect((await page.post('GetUser')).status).toBe(401);
    expect((await page.get()).json).toEqual({ session: null });
    expect(await who({ handler }, copy)).toBeUndefined();
    expect(pool.asked('RevokeToken')).toBe(1);
    expect(events).toContainEqual(
      expect.objectContaining({ type: 'ended', error: type, sub: expect.any(String) }),
    );
  });

  test('an error about something else ends no session', async () => {
    const { page } = await signedIn();
    const wrong = { PreviousPassword: 'Wrong-Horse-1!', ProposedPassword: 'Right-Horse-1!' };
    const { status, json } = await page.post('ChangePassword', wrong);
    expect([status, json.__type]).toEqual([400, 'NotAuthorizedException']);
    expect((await page.get()).json.session).not.toBeNull();
  });

  test.each(['Access Token has expired', 'Invalid Access Token'])(
    'an expired access token is renewed, and the call repeated: %s',
    async (text) => {
      const pool = meddled(({ operation, before }) =>
        operation === 'GetUser' && before === 0
          ? answer(400, 'NotAuthorizedException', text)
          : undefined,
      );
      const { page } = await signedIn({}, pool);
      expect((await page.post('GetUser')).json.Username).toBe('dana');
      expect([pool.asked(renewing), pool.asked('GetUser')]).toEqual([1, 2]);
      expect((await page.get()).json.session).not.toBeNull();
    },
  );
});

describe.each([
  ['in cookies', () => ({})],
  ['in a store', () => ({ store: fragileStore().store })],
])('signing in over a session, %s', (_case, options) => {
  test('ends it, for a copy too, and revokes its tokens', async () => {
    const { page, handler, service, events } = await signedIn(options());
    const copy = moved(page, handler);
    const before = await handler.getSession(page.headers());
    await signInAs(page, 'eve', password);
    expect(await who({ handler }, copy)).toBeUndefined();
    expect(service.count('RevokeToken')).toBe(1);
    expect(events).toContainEqual({ type: 'ended', error: 'SignedInAgain', sub: before?.sub });
    expect(await who({ handler }, page)).toBe('eve');
  });

  test('a call that learns late that the old session has ended clears nothing of the new one', async () => {
    const pool = holding('RevokeToken', ({ operation, before }) =>
      operation === 'GetUser' && before === 0
        ? answer(400, 'NotAuthorizedException', 'Access Token has been revoked')
        : undefined,
    );
    const { page, handler } = await signedIn(options(), pool);
    const calling = page.post('GetUser');
    await expect.poll(() => pool.asked('RevokeToken')).toBe(1);
    expect((await signInAs(page, 'eve', password)).status).toBe(200);
    pool.release();
    expect((await calling).status).toBe(401);
    expect(await who({ handler }, page)).toBe('eve');
  });

  test('such a call clears nothing after a sign-out has cleared the cookies', async () => {
    const pool = holding('RevokeToken', ({ operation, before }) =>
      operation === 'GetUser' && before === 0
        ? answer(400, 'NotAuthorizedException', 'Access Token has been revoked')
        : undefined,
    );
    const { page, handler } = await signedIn(options(), pool);
    const tab = moved(page, handler);
    const calling = page.post('GetUser');
    await expect.poll(() => pool.asked('RevokeToken')).toBe(1);
    await tab.post('RevokeToken');
    expect([...tab.cookies.keys()]).toEqual([]);
    await signInAs(tab, 'eve', password);
    pool.release();
    expect((await calling).headers.getSetCookie()).toEqual([]);
    expect(await who({ handler }, tab)).toBe('eve');
  });

  test('a call for which the old tokens were renewed does not bring them back', async () => {
    const pool = holding('GetUser');
    const { page, handler, later } = await signedIn(options(), pool);
    later(hour - minute);
    const calling = page.post('GetUser');
    await expect.poll(() => pool.asked('GetUser')).toBe(1);
    expect((await signInAs(page, 'eve', password)).status).toBe(200);
    pool.release();
    await calling;
    expect(pool.asked(renewing)).toBe(1);
    expect(await who({ handler }, page)).toBe('eve');
  });

  test('succeeds while RevokeToken fails, and revokes the old session later', async () => {
    const pool = silenced(({ operation }) =>
      operation === 'RevokeToken' ? connectionLost() : undefined,
    );
    const { page, handler, later } = await signedIn(options(), pool);
    pool.be(true);
    expect((await signInAs(page, 'eve', password)).status).toBe(200);
    pool.be(false);
    later(31);
    await page.get();
    await expect.poll(() => pool.asked('RevokeToken')).toBe(2);
    expect(await who({ handler }, page)).toBe('eve');
  });

  test.each([false, true])(
    'a renewal that ends late changes nothing (signed out: %s)',
    async (out) => {
      let release = () => {};
      const gate = new Promise<void>((resolve) => {
        release = resolve;
      });
      const pool = meddled(
        async ({ operation, pass }) => {
          if (operation !== renewing) return undefined;
          const response = await pass();
          await gate;
          return response;
        },
        cognito({ clients: [rotatingWithGrace(60)] }),
      );
      const { page, handler, later } = await signedIn(options(), pool);
      later(hour - minute);
      const renewed = page.get();
      await expect.poll(() => pool.asked(renewing)).toBe(1);
      const tab = moved(page, handler);
      if (out) await Promise.all([tab.post('RevokeToken')]);
      await signInAs(tab, 'eve', password);
      page.cookies.clear();
      for (const [key, value] of tab.cookies) page.cookies.set(key, value);
      release();
      const { headers } = await renewed;
      expect(headers.getSetCookie()).toEqual([]);
      expect(await who({ handler }, page)).toBe('eve');
    },
  );
});

test('a sign-out of a replaced session clears nothing of a sign-in that follows', async () => {
  const pool = holding('RevokeToken', undefined, 1);
  const { page, handler } = await signedIn({}, pool);
  const tabs = [moved(page, handler), moved(page, handler)] as const;
  await signInAs(tabs[0], 'eve', password);
  const signingOut = page.post('RevokeToken');
  await expect.poll(() => pool.asked('RevokeToken')).toBe(2);
  await signInAs(tabs[1], 'eve', password);
  pool.release();
  expect((await signingOut).headers.getSetCookie()).toEqual([]);
  expect(await who({ handler }, tabs[1])).toBe('eve');
});

test.each([
  ['a renewal', renewing, 'GET', 'Refresh Token has been revoked'],
  ['a call', 'GetUser', 'POST', 'Access Token has been revoked'],
])('%s that is refused late clears nothing of the next sign-in', async (_case, held, how, text) => {
  let release = () => {};
  const gate = new Promise<void>((resolve) => {
    release = resolve;
  });
  const pool = meddled(async ({ operation }) => {
    if (operation !== held) return undefined;
    await gate;
    return answer(400, 'NotAuthorizedException', text);
  });
  const { page, handler, later } = await signedIn({}, pool);
  if (how === 'GET') later(hour - minute);
  const tab = moved(page, handler);
  const late = how === 'GET' ? page.get() : page.post(held);
  await expect.poll(() => pool.asked(held)).toBe(1);
  await tab.post('RevokeToken');
  await signInAs(tab, 'eve', password);
  release();
  expect((await late).headers.getSetCookie()).toEqual([]);
  expect(await who({ handler }, tab)).toBe('eve');
});

test('tokens that another server renewed, and that expired again, keep the user signed in', async () => {
  const { store } = fragileStore();
  let release = () => {};
  const gate = new Promise<void>((resolve) => {
    release = resolve;
  });
  const { page, later, service } = await signedIn({ store });
  const slow = meddled(async ({ operation, pass }) => {
    const response = await pass();
    if (operation === renewing) await gate;
    return response;
  }, service);
  const elsewhere = moved(page, app({ store }, slow).handler);
  later(2 * hour);
  const late = elsewhere.get();
  await expect.poll(() => slow.asked(renewing)).toBe(1);
  expect((await page.get()).json.session).not.toBeNull();
  // Expired, but within the verifier's tolerance for clocks.
  later(hour + 10);
  release();
  expect((await late).status).toBe(503);
  expect((await elsewhere.get()).json.session).not.toBeNull();
});

describe('an ID token that expires before the access token', () => {
  const short = client({
    IdTokenValidity: 5,
    TokenValidityUnits: { AccessToken: 'minutes', IdToken: 'minutes', RefreshToken: 'days' },
  });

  test('is renewed, and the session is withheld until then', async () => {
    const { page, handler, later, service } = await signedIn({}, cognito({ clients: [short] }));
    later(30 * minute);
    expect(await handler.getSession(page.headers())).toBeUndefined();
    const { session } = await handler.renewSession(page.headers());
    expect(Number(session?.claims['exp']) * 1000).toBeGreaterThan(service.emulator.clock.now());
  });

  test('is not renewed with every request in the first half of its life', async () => {
    const { page, later, service } = await signedIn({}, cognito({ clients: [short] }));
    later(minute);
    for (let load = 0; load < 3; load += 1) await page.get();
    expect(service.count(renewing)).toBe(0);
    later(2 * minute);
    await page.get();
    expect(service.count(renewing)).toBe(1);
  });
});

describe('tokens that do not verify', () => {
  test('at a sign-in are revoked', async () => {
    const service = cognito();
    const pool = { ...service };
    const { handler } = app({ issuer: 'https://issuer.test/pool' }, pool);
    expect((await signInAs(browser(handler), 'dana', password)).status).toBe(502);
    expect(service.count('RevokeToken')).toBe(1);
  });

  const spoiled: [string, boolean, (token: string) => string][] = [
    ['wrong', true, (token) => `${token}x`],
    ['signed by an unknown key while the keys are away', false, signedByAnother],
  ];
  test.each(spoiled)(
    'at a renewal end no session, and the server keeps the newest refresh token: %s',
    async (_case, keys, spoil) => {
      let spoiling = true;
      const pool = meddled(
        async ({ operation, before, pass }) => {
          if (operation === 'jwks.json' && before > 0 && spoiling && !keys) return connectionLost();
          if (operation !== renewing || !spoiling) return undefined;
          const body = await (await pass()).json();
          body.AuthenticationResult.IdToken = spoil(body.AuthenticationResult.IdToken);
          return Response.json(body);
        },
        cognito({ clients: [rotating] }),
      );
      const { page, later, handler, events } = await signedIn({}, pool);
      later(hour - minute);
      expect(await who({ handler }, page)).toBe('dana');
      expect((await page.get()).json.session).not.toBeNull();
      expect(pool.asked(renewing)).toBe(1);
      expect(events.filter(({ type }) => type === 'not-renewed')).toHaveLength(1);
      later(2 * minute);
      expect((await page.get()).status).toBe(503);
      spoiling = false;
      later(10);
      expect((await page.get()).json.session).not.toBeNull();
    },
  );

  test('of another user at a renewal are revoked, and the session does not take them', async () => {
    const service = cognito({ clients: [rotating] });
    const others = app({}, service);
    const eve = browser(others.handler);
    await signInAs(eve, 'eve', password);
    const evesOwn = await others.handler.getSession(eve.headers());
    const pool = meddled(async ({ operation, pass }) => {
      if (operation !== renewing) return undefined;
      const body = await (await pass()).json();
      const { accessToken: AccessToken, idToken: IdToken } = evesOwn ?? {};
      Object.assign(body.AuthenticationResult, { AccessToken, IdToken });
      return Response.json(body);
    }, service);
    const { page, later, handler } = await signedIn({}, pool);
    later(hour - minute);
    expect(await who({ handler }, page)).toBe('dana');
    expect(pool.asked('RevokeToken')).toBe(1);
  });
});

function signedByAnother(token: string): string {
  const [, payload, signature] = token.split('.');
  const header = btoa(JSON.stringify({ alg: 'RS256', kid: 'another' })).replaceAll('=', '');
  return [header, payload, signature].join('.');
}
