import fc from 'fast-check';
import { expect, test } from 'vitest';
import { app, secret } from '../test/support/app.ts';
import { browser, origin, route, signInAs } from '../test/support/browser.ts';
import { clientSecret, cognito, password } from '../test/support/pool.ts';
import { type Operation, operations } from './operations.ts';

const requests = 10_000;

const names = [
  ...Object.keys(operations),
  'AdminInitiateAuth',
  'AdminGetUser',
  '__proto__',
  'constructor',
  'toString',
  '',
];
const members = [
  ...new Set(Object.values(operations).flatMap(({ takes }) => Object.keys(takes))),
  'ClientId',
  'SecretHash',
  'AccessToken',
  'RefreshToken',
  '__proto__',
  'constructor',
];
const keys = [
  'USERNAME',
  'PASSWORD',
  'SECRET_HASH',
  'SRP_A',
  'ANSWER',
  'EMAIL_OTP_CODE',
  'PASSWORD_CLAIM_SECRET_BLOCK',
  'DEVICE_KEY',
  '__proto__',
];

const text = fc.oneof(
  fc.constantFrom(
    'dana',
    'eli',
    password,
    '',
    '\u0000',
    'USER_AUTH',
    'USER_PASSWORD_AUTH',
    'EMAIL_OTP',
  ),
  fc.constantFrom(
    'USER_SRP_AUTH',
    'CUSTOM_AUTH',
    'REFRESH_TOKEN_AUTH',
    'A'.repeat(5000),
    '🦉'.repeat(40),
  ),
  fc.string({ unit: 'binary' }),
);
const map = fc.dictionary(
  fc.constantFrom(...keys),
  fc.oneof({ weight: 4, arbitrary: text }, { weight: 1, arbitrary: fc.jsonValue() }),
);
const value = fc.oneof(
  { weight: 3, arbitrary: text },
  { weight: 3, arbitrary: map },
  { weight: 2, arbitrary: fc.jsonValue() },
);
const input = fc.oneof(
  { weight: 5, arbitrary: fc.dictionary(fc.constantFrom(...members), value) },
  { weight: 1, arbitrary: fc.jsonValue() },
);
// Valid members of an operation, so that requests get past the check of members.
const known = fc.constantFrom(...Object.entries(operations)).chain(([operation, { takes }]) =>
  fc.record({
    operation: fc.constant(operation),
    input: fc.dictionary(fc.constantFrom('Session', ...Object.keys(takes)), value),
  }),
);
/** JSON of any shape in place of `{ operation, input }`. */
const shape = fc.oneof(
  fc.jsonValue().map((any) => JSON.stringify(any)),
  fc.constantFrom(
    '[[[[[[[[[[[[[[[[',
    `${'['.repeat(20_000)}${']'.repeat(20_000)}`,
    '{"operation":"GetUser","operation":"DeleteUser","input":{}}',
    '{"operation":{"toString":"GetUser"},"input":{}}',
    '{"input":{},"__proto__":{"operation":"GetUser"}}',
    '{"operation":"GetUser","input":{"length":1e999}}',
    '\ufeff{"operation":"GetUser","input":{}}',
  ),
);
const call = fc
  .oneof(
    { weight: 2, arbitrary: known },
    { weight: 1, arbitrary: fc.record({ operation: fc.constantFrom(...names), input }) },
  )
  .map((body) => JSON.stringify(body));
const body = fc.oneof(
  { weight: 10, arbitrary: call },
  { weight: 1, arbitrary: fc.tuple(call, fc.nat(200)).map(([whole, at]) => whole.slice(0, at)) },
  { weight: 1, arbitrary: shape },
  { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
  { weight: 1, arbitrary: fc.uint8Array() },
  {
    weight: 1,
    arbitrary: fc.integer({ min: 60_000, max: 70_000 }).map((length) => 'x'.repeat(length)),
  },
);
const mostly = (right: string, wrong: readonly string[]) =>
  fc.oneof(
    { weight: 12, arbitrary: fc.constant(right) },
    { weight: 1, arbitrary: fc.constantFrom(...wrong) },
  );

const headerText = fc.oneof(
  { weight: 4, arbitrary: fc.constant('') },
  {
    weight: 1,
    arbitrary: fc
      .array(
        fc.oneof(
          fc.constantFrom(
            '__Host-countersign',
            '.1',
            '-sign-in-',
            'aaaaaaaa',
            '=',
            ';',
            '"',
            '2~',
            ' ',
            '\t',
          ),
          fc.integer({ min: 1, max: 255 }).map((code) => String.fromCharCode(code)),
        ),
      )
      .map((pieces) => pieces.join('').replaceAll(/[\r\n]/g, '')),
  },
);

const request = fc.record({
  method: mostly('POST', ['GET', 'PUT', 'DELETE', 'PATCH', 'OPTIONS']),
  type: mostly('application/json', ['text/plain', '', 'application/json,application/json', ';']),
  origin: mostly(origin, [
    'null',
    '',
    'https://evil.test',
    'https://app.test:1',
    'http://app.test',
    'https://app.test.',
    'https://app.test/',
    'https://app.test@evil.test',
    'https://xn--',
    'https://[::1',
    'javascript:0',
    '\u00a0https://app.test',
  ]),
  host: mostly('app.test', [
    '',
    'evil.test',
    'app.test:443',
    'app.test/',
    '[',
    'a b',
    '\u00e9.test',
  ]),
  scheme: mostly('https', ['http', '', ',', 'javascript', 'https, http']),
  site: mostly('same-origin', ['cross-site', 'same-site', 'none', '', 'x', 'same-origin, none']),
  forwarded: fc.constantFrom(
    '192.0.2.9',
    ',,,',
    'unknown',
    '[::1',
    `${'1,'.repeat(500)}`,
    '::ffff:1.2.3.4',
  ),
  cookie: fc.constantFrom('own', 'changed', 'half', 'rubbish', 'none'),
  // Cookies of any bytes that a header can hold, before and after the user's own.
  around: fc.tuple(headerText, headerText),
  body,
});

test(`${requests.toLocaleString('en')} malformed requests: no 5xx, no crash, no leak`, async () => {
  const { handler, service, events } = app({ trustedProxies: 1 });
  const page = browser(handler);
  const secrets = new Set([secret, clientSecret]);
  const statuses = new Set<number>();

  async function cookieOf(kind: string): Promise<string> {
    if (!(await handler.getSession(page.headers()))) await signIn();
    const own = page.cookie();
    const at = Math.floor(own.length / 2);
    return (
      { own, changed: `${own.slice(0, at)}_${own.slice(at + 1)}`, half: own.slice(0, at) }[kind] ??
      (kind === 'rubbish'
        ? '=;;a=%00;__Host-countersign=9~;__Host-countersign-sign-in-aaaaaaaa=='
        : '')
    );
  }
  async function signIn(): Promise<void> {
    await service.emulator.reset();
    await signInAs(page, 'dana', password);
    const session = await handler.getSession(page.headers());
    for (const token of [session?.accessToken, session?.idToken]) if (token) secrets.add(token);
  }

  await fc.assert(
    fc.asyncProperty(
      request,
      async ({ method, type, origin: from, host, scheme, site, forwarded, ...more }) => {
        const { cookie, around, body: sent } = more;
        const headers = {
          'content-type': type,
          origin: from,
          host,
          'sec-fetch-site': site,
          'x-forwarded-for': forwarded,
          'x-forwarded-proto': scheme,
          cookie: around.join(await cookieOf(cookie)),
        };
        const withBody =
          method === 'GET' ? {} : { body: typeof sent === 'string' ? sent : new Uint8Array(sent) };
        const response = await handler(new Request(route, { method, headers, ...withBody }));
        const answer = await response.text();
        statuses.add(response.status);

        expect(response.status).toBeLessThan(500);
        expect(JSON.parse(answer)).toBeTypeOf('object');
        for (const { input: made } of service.sent.splice(0)) {
          for (const token of [made.Session, made.SecretHash, made.AuthParameters?.SECRET_HASH])
            if (typeof token === 'string' && token.length > 20) secrets.add(token);
        }
        const told =
          answer + JSON.stringify([...response.headers]) + JSON.stringify(events.splice(0));
        for (const hidden of secrets)
          if (told.includes(hidden)) throw new Error('a secret got out');
      },
    ),
    { numRuns: requests, endOnFailure: true },
  );
  // The requests reached every part: some got through, and every kind of refusal occurred.
  expect([...statuses].sort()).toEqual([200, 400, 401, 403, 405, 413, 415]);
}, 300_000);

/** What the service, or anything in its place, could answer. */
const upstream = fc.record({
  status: fc.constantFrom(200, 200, 200, 204, 301, 400, 400, 403, 404, 413, 429, 500, 503),
  type: fc.constantFrom('application/json', 'text/html', 'application/x-amz-json-1.1', ''),
  errorType: fc.option(fc.string({ unit: 'grapheme-ascii' }), { nil: undefined }),
  retryAfter: fc.option(fc.constantFrom('0', '-1', '1e9', 'soon', '99999999999'), {
    freq: 1,
    nil: undefined,
  }),
  body: fc.oneof(
    { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
    { weight: 1, arbitrary: fc.jsonValue().map((any) => JSON.stringify(any)) },
    { weight: 1, arbitrary: fc.constant(`${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`) },
    {
      weight: 6,
      arbitrary: fc
        .dictionary(
          fc.constantFrom(
            ...new Set(Object.values(operations).flatMap(({ gives }) => Object.keys(gives))),
            'Session',
            'AuthenticationResult',
            '__type',
            'message',
            '__proto__',
          ),
          fc.oneof(
            fc.jsonValue(),
            fc.string({ unit: 'binary' }),
            fc.record(
              {
                AccessToken: fc.oneof(fc.jsonValue(), fc.constant('eyJhbGciOiJub25lIn0.e30.')),
                IdToken: fc.oneof(fc.jsonValue(), fc.constant('eyJhbGciOiJub25lIn0.e30.')),
                RefreshToken: fc.jsonValue(),
                ExpiresIn: fc.oneof(fc.jsonValue(), fc.constant(1e300)),
                NewDeviceMetadata: fc.jsonValue(),
              },
              { requiredKeys: [] },
            ),
          ),
        )
        .map((any) => JSON.stringify(any)),
    },
  ),
});

test('whatever the service answers: no 5xx but 502 and 503, and JSON', async () => {
  const service = cognito();
  let answer: (() => Response) | undefined;
  const fetch: typeof globalThis.fetch = async (url, init) =>
    (init?.method === 'POST' ? answer?.() : undefined) ?? service.fetch(url, init);
  const all = Object.keys(operations) as Operation[]; // The keys of a constant.
  const { handler, events } = app({ allow: all }, { ...service, fetch });
  const page = browser(handler);
  const inputs: Partial<Record<Operation, object>> = {
    InitiateAuth: { AuthFlow: 'USER_SRP_AUTH', AuthParameters: { USERNAME: 'dana' } },
  };
  const statuses = new Set<number>();
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...all), upstream, async (operation, given) => {
      answer = undefined;
      if (!(await handler.getSession(page.headers()))) await signInAs(page, 'dana', password);
      const { status, type, errorType, retryAfter, body: sent } = given;
      const headers = {
        'content-type': type,
        ...(errorType !== undefined && { 'x-amzn-errortype': errorType }),
        // The test does not wait when the answer says to.
        'retry-after': retryAfter ?? '1',
      };
      answer = () => new Response(status === 204 ? null : sent, { status, headers });
      const { status: told, text: body } = await page.post(operation, {
        ...(operations[operation].kind === 'account' && { Username: 'dana' }),
        ...inputs[operation],
      });
      statuses.add(told);
      expect(told < 500 || told === 502 || told === 503).toBe(true);
      expect(JSON.parse(body)).toBeTypeOf('object');
      for (const event of events.splice(0)) {
        expect(event.type).not.toBe('failed');
        for (const named of [event.error, event.challenge]) expect(named ?? 'ok').toMatch(/^\w+$/);
      }
    }),
    { numRuns: 800, endOnFailure: true },
  );
  expect([...statuses]).toEqual(expect.arrayContaining([200, 400, 502]));
}, 300_000);
