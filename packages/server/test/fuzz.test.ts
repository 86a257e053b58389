import fc from 'fast-check';
import { expect, test } from 'vitest';
import { operations } from '../src/operations.ts';
import { app, secret } from './support/app.ts';
import { browser, origin, route, signInAs } from './support/browser.ts';
import { clientSecret, password } from './support/pool.ts';

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
const call = fc
  .record({ operation: fc.constantFrom(...names), input })
  .map((body) => JSON.stringify(body));
const body = fc.oneof(
  { weight: 10, arbitrary: call },
  { weight: 1, arbitrary: fc.tuple(call, fc.nat(200)).map(([whole, at]) => whole.slice(0, at)) },
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

const request = fc.record({
  method: mostly('POST', ['GET', 'PUT', 'DELETE', 'PATCH', 'OPTIONS']),
  type: mostly('application/json', ['text/plain', '', 'application/json,application/json', ';']),
  origin: mostly(origin, ['null', '', 'https://evil.test', 'https://app.test:1', 'javascript:0']),
  site: mostly('same-origin', ['cross-site', 'same-site', 'none', '', 'x']),
  forwarded: fc.constantFrom(
    '192.0.2.9',
    ',,,',
    'unknown',
    '[::1',
    `${'1,'.repeat(500)}`,
    '::ffff:1.2.3.4',
  ),
  cookie: fc.constantFrom('own', 'changed', 'half', 'rubbish', 'none'),
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
      (kind === 'rubbish' ? '=;;a=%00;__Host-countersign=9~;__Host-countersign-sign-in==' : '')
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
      async ({ method, type, origin: from, site, forwarded, cookie, body: sent }) => {
        const headers = {
          'content-type': type,
          origin: from,
          host: 'app.test',
          'sec-fetch-site': site,
          'x-forwarded-for': forwarded,
          cookie: await cookieOf(cookie),
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
  // It reached all the way: some were let through, and every kind of refusal came.
  expect([...statuses].sort()).toEqual([200, 400, 401, 403, 405, 413, 415]);
}, 300_000);
