import { describe, expect, test, vi } from 'vitest';
import { app } from '../../test/support/app.ts';
import { browser, origin, route, signInAs } from '../../test/support/browser.ts';
import { password } from '../../test/support/pool.ts';

const body = JSON.stringify({
  operation: 'InitiateAuth',
  input: {
    AuthFlow: 'USER_PASSWORD_AUTH',
    AuthParameters: { USERNAME: 'dana', PASSWORD: password },
  },
});
const json = { 'content-type': 'application/json' };
const own = { ...json, origin, host: 'app.test' };
const post = (headers: Record<string, string>, init: RequestInit = {}) =>
  new Request(route, { method: 'POST', headers, body, ...init });

describe('the handler accepts only pages of this origin', () => {
  test.each([
    ['with its Origin', own],
    ['and Sec-Fetch-Site', { ...own, 'sec-fetch-site': 'same-origin' }],
  ])('a POST %s is answered', async (_case, headers) => {
    const { handler } = app();
    expect((await handler(post(headers))).status).toBe(200);
  });

  test.each([
    ['without Origin', { ...json, host: 'app.test' }],
    ['of another origin', { ...own, origin: 'https://evil.test' }],
    ['of another port', { ...own, origin: 'https://app.test:444' }],
    ['of another scheme', { ...own, origin: 'http://app.test' }],
    ['of a scheme that is none', { ...own, origin: 'ftp://app.test' }],
    ['with a name in its Origin', { ...own, origin: 'https://x@app.test' }],
    ['with a path in its Origin', { ...own, origin: 'https://app.test/' }],
    ['with two Origins', { ...own, origin: 'https://app.test, https://app.test' }],
    ['with an empty Origin', { ...own, origin: '' }],
    ['of a sandboxed page', { ...own, origin: 'null' }],
    ['of a sibling', { ...own, 'sec-fetch-site': 'same-site' }],
    ['of another site', { ...own, 'sec-fetch-site': 'cross-site' }],
    ['that was typed', { ...own, 'sec-fetch-site': 'none' }],
    ['with an Origin that only begins so', { ...own, origin: 'https://app.test.evil.test' }],
  ])('a POST %s is a 403', async (_case, headers) => {
    const { handler, service } = app();
    const response = await handler(post(headers));
    expect(response.status).toBe(403);
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
    expect(service.sent).toEqual([]);
  });

  test('a GET from another site is a 403, too', async () => {
    const { handler } = app();
    const headers = { 'sec-fetch-site': 'cross-site' };
    expect((await handler(new Request(route, { headers }))).status).toBe(403);
    expect((await handler(new Request(route))).status).toBe(200);
  });

  // The page's origin; the request's URL as the server sees it; the headers.
  test.each([
    // TLS ends at a proxy that keeps Host.
    ['https://app.test', 'http://app.test', {}, 200],
    ['http://app.test', 'http://app.test', {}, 403],
    ['http://app.test', 'http://app.test', { 'x-forwarded-proto': 'http' }, 403],
    ['https://app.test', 'http://app.test', { 'x-forwarded-proto': 'https' }, 200],
    ['http://app.test', 'http://app.test', { 'x-forwarded-proto': 'https' }, 403],
    // The caller's own entries are on the left.
    ['http://localhost', 'http://localhost', { 'x-forwarded-proto': 'http, https' }, 403],
    ['https://localhost', 'http://localhost', { 'x-forwarded-proto': 'http, https' }, 200],
    // Browsers omit default ports.
    ['https://app.test', 'https://app.test:443', { host: 'app.test:443' }, 200],
    ['https://app.test:8443', 'https://app.test', { host: 'app.test:8443' }, 200],
    ['https://app.test', 'https://app.test:8443', { host: 'app.test:8443' }, 403],
    ['https://app.test', 'https://app.test', { host: 'APP.test' }, 200],
    // Browsers trust loopback without TLS.
    ['http://localhost:3000', 'http://localhost:3000', {}, 200],
    ['https://localhost:3000', 'https://localhost:3000', {}, 200],
    ['http://localhost:3000', 'https://localhost:3000', {}, 403],
    ['http://app.localhost:3000', 'http://app.localhost:3000', {}, 200],
    ['http://127.0.0.1:3000', 'http://127.0.0.1:3000', {}, 200],
    ['http://[::1]:3000', 'http://[::1]:3000', {}, 200],
    ['http://localhost:3000', 'http://localhost:3001', {}, 403],
    ['http://localhost.evil.test', 'http://localhost.evil.test', {}, 403],
    ['https://app.test', 'https://app.test', { host: 'app.test/x' }, 403],
    ['https://app.test', 'https://app.test', { host: 'x@app.test' }, 403],
  ])('a page of %s that calls %s with %j gets a %i', async (from, asked, more, status) => {
    const { handler } = app({ trustedProxies: 1 });
    const headers = { ...json, host: new URL(asked).host, origin: from, ...more };
    const request = new Request(`${asked}/api/auth`, { method: 'POST', headers, body });
    expect((await handler(request)).status).toBe(status);
  });

  test('the handler ignores X-Forwarded-Proto without a proxy', async () => {
    const { handler } = app();
    const asked = { ...json, host: 'localhost', 'x-forwarded-proto': 'https' };
    const of = (from: string) => {
      const headers = { ...asked, origin: from };
      return new Request('http://localhost/api/auth', { method: 'POST', headers, body });
    };
    expect((await handler(of('http://localhost'))).status).toBe(200);
  });

  test.each([
    'https://app.test/',
    'https://APP.test',
    'HTTPS://app.test:443',
    ' https://app.test ',
  ])('an app may configure its origin as "%s"', async (written) => {
    const { handler } = app({ origins: ['https://other.test', written] });
    const inner = { ...json, host: '10.0.0.7:3000' };
    expect((await handler(post({ ...inner, origin: 'https://app.test' }))).status).toBe(200);
    expect((await handler(post({ ...inner, origin: 'http://app.test' }))).status).toBe(403);
    expect((await handler(post({ ...inner, origin: 'https://app.test:444' }))).status).toBe(403);
  });

  test('`origins` replaces Host when a proxy changes it', async () => {
    const { handler } = app({ origins: ['https://app.test'] });
    const inner = (from: string) => post({ ...json, host: '10.0.0.7:3000', origin: from });
    expect((await handler(inner('https://app.test'))).status).toBe(200);
    expect((await handler(inner('http://10.0.0.7:3000'))).status).toBe(403);
  });
});

describe('the body', () => {
  test.each([
    ['text/plain', 415],
    ['application/x-www-form-urlencoded', 415],
    ['multipart/form-data; boundary=x', 415],
    ['application/json; charset=utf-8', 200],
  ])('sent as %s is a %i', async (type, status) => {
    const { handler } = app();
    expect((await handler(post({ ...own, 'content-type': type }))).status).toBe(status);
  });

  test('without a content type, or compressed, is a 415', async () => {
    const { handler } = app();
    const untyped = new Request(route, { method: 'POST', headers: { origin } });
    expect((await handler(untyped)).status).toBe(415);
    expect((await handler(post({ ...own, 'content-encoding': 'gzip' }))).status).toBe(415);
  });

  test.each([
    ['said to be too long', (): RequestInit => ({ body: ' '.repeat(65 * 1024) })],
    ['that does not stop', () => streamed(endless())],
  ])('%s is a 413', async (_case, init) => {
    const { handler } = app();
    expect((await handler(post(own, init()))).status).toBe(413);
  });

  test.each([
    ['nothing', ''],
    ['no JSON', '{'],
    ['no object', '[]'],
    ['null', 'null'],
    ['no input', '{"operation":"GetUser"}'],
    ['an input that is a list', '{"operation":"GetUser","input":[]}'],
    ['an operation that is none', '{"operation":["GetUser"],"input":{}}'],
    ['a password that is a number', input({ Username: 'dana', Password: 1 }, 'SignUp')],
    ['parameters that are a list', input({ AuthFlow: 'USER_AUTH', AuthParameters: [] })],
    ['a parameter that is an object', input({ AuthParameters: { USERNAME: {} } })],
    ['nobody', input({ AuthFlow: 'USER_AUTH', AuthParameters: {} })],
    ['a name on the prototype', '{"operation":"toString","input":{}}'],
    [
      'an input only on the prototype',
      '{"operation":"ForgotPassword","input":{"__proto__":{"Username":"dana"}}}',
    ],
    ['nine levels', deep(9)],
    ['ten thousand levels', deep(10_000)],
  ])('with %s is a 400', async (_case, text) => {
    const { handler, service } = app();
    const page = browser(handler);
    await signInAs(page, 'dana', password);
    const calls = service.sent.length;
    const response = await handler(post({ ...own, cookie: page.cookie() }, { body: text }));
    expect(response.status).toBe(400);
    expect(service.sent).toHaveLength(calls);
  });

  test('that is not UTF-8, or is cut off, is a 400', async () => {
    const { handler } = app();
    expect((await handler(post(own, { body: new Uint8Array([0x22, 0xff, 0x22]) }))).status).toBe(
      400,
    );
    const broken = new ReadableStream({ start: (stream) => stream.error(new Error('reset')) });
    expect((await handler(post(own, streamed(broken)))).status).toBe(400);
  });

  test.each([
    ['was read', async (request: Request) => void (await request.text()), 500],
    ['is being read', async ({ body: stream }: Request) => void stream?.getReader(), 500],
  ])('that other code %s is a 500 whose message says so', async (_case, read, status) => {
    const { handler } = app();
    const request = post(own);
    await read(request);
    const response = await handler(request);
    expect(response.status).toBe(status);
    expect((await response.json()).message).toMatch(/Other code read .* express\.json\(\)/);
  });

  test('that is empty is a 400, and its message explains body parsers', async () => {
    const { handler } = app();
    const response = await handler(post(own, { body: '' }));
    expect(response.status).toBe(400);
    expect((await response.json()).message).toMatch(/empty\. .* express\.json\(\)/);
  });

  test('may begin with a byte order mark', async () => {
    const { handler } = app();
    expect((await handler(post(own, { body: `\ufeff${body}` }))).status).toBe(200);
  });

  test.each([
    ['that never comes', new ReadableStream({})],
    ['that comes byte by byte', dripping()],
    [
      'that begins and stops',
      new ReadableStream({ start: (stream) => stream.enqueue(new Uint8Array([0x7b])) }),
    ],
  ])('%s is a 408 after ten seconds', async (_case, stream) => {
    vi.useFakeTimers();
    try {
      const { handler, service, events } = app();
      const answered = handler(post(own, streamed(stream)));
      await vi.advanceTimersByTimeAsync(10_000);
      const response = await answered;
      expect(response.status).toBe(408);
      expect((await response.json()).__type).toBe('RequestTimeoutException');
      expect(service.sent).toEqual([]);
      expect(events).toMatchObject([{ type: 'refused', error: 'RequestTimeoutException' }]);
      expect(vi.getTimerCount()).toBe(0);
    } finally {
      vi.useRealTimers();
    }
  });

  test('names such as __proto__ in a map are plain data', async () => {
    const { handler, service } = app();
    const text = body.replace('"AuthParameters"', '"ClientMetadata":{"__proto__":"x"},$&');
    expect((await handler(post(own, { body: text }))).status).toBe(200);
    expect(Object.keys(service.last('InitiateAuth').ClientMetadata)).toContain('__proto__');
    expect(({} as Record<string, unknown>)['USERNAME']).toBeUndefined();
  });
});

test.each(['PUT', 'DELETE', 'OPTIONS', 'HEAD', 'PATCH'])('%s is a 405', async (method) => {
  const { handler } = app();
  const response = await handler(
    new Request(route, { method, headers: { origin, host: 'app.test' } }),
  );
  expect(response.status).toBe(405);
  expect(response.headers.get('allow')).toBe('GET, POST');
});

test('no cache may store an answer, errors included', async () => {
  const { handler } = app();
  const page = browser(handler);
  await signInAs(page, 'dana', 'wrong');
  await signInAs(page, 'dana', password);
  await page.get();
  await page.post('Nothing');
  expect(page.seen.map(({ headers }) => headers.get('cache-control'))).toEqual([
    'no-store',
    // A response that sets a cookie must not be shared either.
    'private, no-store',
    'no-store',
    'no-store',
  ]);
});

test('an internal error is a 500 without its message', async () => {
  const { handler, events } = app({
    rateLimit: () => {
      throw new RangeError('the limiter holds a secret');
    },
  });
  const { status, text } = await signInAs(browser(handler), 'dana', password);
  expect(status).toBe(500);
  expect(text).not.toContain('secret');
  expect(events).toEqual([{ type: 'failed', error: 'RangeError' }]);
});

test('a listener that throws or rejects breaks nothing', async () => {
  let told = 0;
  const { handler } = app({
    onEvent: () => {
      told += 1;
      if (told === 1) throw new Error('mine');
      return Promise.reject(new Error('mine'));
    },
  });
  const page = browser(handler);
  expect((await signInAs(page, 'dana', password)).status).toBe(200);
  expect((await page.post('GetUser')).status).toBe(200);
  expect(told).toBe(2);
});

// fetch requires `duplex`, and TypeScript's types lack it.
const streamed = (body: ReadableStream): RequestInit & { duplex: string } => ({
  body,
  duplex: 'half',
});

/** Sends one byte per second, forever. */
function dripping(): ReadableStream {
  let timer: ReturnType<typeof setTimeout>;
  return new ReadableStream({
    pull: (stream) =>
      new Promise((resolve) => {
        timer = setTimeout(() => {
          stream.enqueue(new Uint8Array([32]));
          resolve();
        }, 1000);
      }),
    cancel: () => clearTimeout(timer),
  });
}

function endless(): ReadableStream {
  return new ReadableStream({ pull: (stream) => stream.enqueue(new Uint8Array(10_000).fill(32)) });
}

function input(members: object, operation = 'InitiateAuth'): string {
  return JSON.stringify({ operation, input: members });
}

function deep(levels: number): string {
  const credential = `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;
  return `{"operation":"CompleteWebAuthnRegistration","input":{"Credential":${credential}}}`;
}
