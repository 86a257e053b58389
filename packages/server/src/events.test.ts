import { expect, test } from 'vitest';
import { app } from '../test/support/app.ts';
import { browser, origin, route, signInAs } from '../test/support/browser.ts';
import { password } from '../test/support/pool.ts';
import type { AuthConfig } from './index.ts';

const ip = '192.0.2.9';
const own = { origin, host: 'app.test', 'content-type': 'application/json', 'x-forwarded-for': ip };
const posted = (operation: string, input: object = {}) => JSON.stringify({ operation, input });
const getUser = posted('GetUser');

interface Case {
  headers?: Record<string, string>;
  body?: BodyInit;
  method?: string;
  more?: Partial<AuthConfig>;
}

test.each<[string, Case, number, string, string | undefined]>([
  ['another origin', { headers: { origin: 'https://evil.test' } }, 403, 'ForbiddenException', ''],
  ['another scheme', { headers: { origin: 'http://app.test' } }, 403, 'ForbiddenException', ''],
  ['another site', { headers: { 'sec-fetch-site': 'cross-site' } }, 403, 'ForbiddenException', ''],
  [
    'a host that is not loopback',
    { more: { cookie: { secrets: ['x'.repeat(32)], secure: false } } },
    403,
    'ForbiddenException',
    '',
  ],
  ['another method', { method: 'PUT' }, 405, 'MethodNotAllowedException', ''],
  [
    'another type',
    { headers: { 'content-type': 'text/plain' } },
    415,
    'SerializationException',
    '',
  ],
  ['a long body', { body: ' '.repeat(70_000) }, 413, 'RequestEntityTooLargeException', ''],
  ['a body that is no JSON', { body: '{' }, 400, 'SerializationException', ''],
  [
    'an operation that nobody knows',
    { body: posted('Dana-Typed-This') },
    400,
    'InvalidParameterException',
    '',
  ],
  [
    'an operation for servers',
    { body: posted('AdminGetUser') },
    400,
    'InvalidParameterException',
    '',
  ],
  [
    'an operation that the app does not allow',
    { body: posted('DeleteUser') },
    400,
    'InvalidParameterException',
    'DeleteUser',
  ],
  [
    'a member of another type',
    { body: posted('ForgotPassword', { Username: 1 }) },
    400,
    'InvalidParameterException',
    'ForgotPassword',
  ],
  [
    'a call too many',
    { body: posted('ForgotPassword', { Username: 'dana' }), more: { rateLimit: () => false } },
    429,
    'TooManyRequestsException',
    'ForgotPassword',
  ],
  ['nobody signed in', {}, 401, 'NotAuthorizedException', 'GetUser'],
  [
    'a Session of another browser',
    { body: posted('RespondToAuthChallenge', { Session: 'stolen' }) },
    400,
    'NotAuthorizedException',
    'RespondToAuthChallenge',
  ],
])('%s is refused with an event', async (_case, given, status, error, operation) => {
  const { handler, events } = app({ trustedProxies: 1, ...given.more });
  const { method = 'POST', body = getUser } = given;
  const headers = { ...own, ...given.headers };
  const response = await handler(new Request(route, { method, headers, body }));
  expect([response.status, (await response.json()).__type]).toEqual([status, error]);
  expect(events).toEqual([{ type: 'refused', error, ip, operation: operation || undefined }]);
});

test('each event of a visit contains the caller’s address', async () => {
  const { handler, events } = app({ trustedProxies: 1 });
  const page = browser(handler, { 'x-forwarded-for': ip });
  await signInAs(page, 'toni', password);
  await signInAs(page, 'dana', 'wrong');
  await signInAs(page, 'dana', password);
  await page.post('GetUser');
  await page.post('RevokeToken');
  expect(events.map(({ type }) => type)).toEqual([
    'relayed',
    'refused',
    'signed-in',
    'relayed',
    'signed-out',
  ]);
  expect(events.map((event) => event.ip)).toEqual(events.map(() => ip));
});

test('an internal error is an event with the caller’s address, too', async () => {
  const broken = () => {
    throw new RangeError('mine');
  };
  const { handler, events } = app({ trustedProxies: 1, rateLimit: broken });
  await signInAs(browser(handler, { 'x-forwarded-for': ip }), 'dana', password);
  expect(events).toEqual([{ type: 'failed', error: 'RangeError', ip }]);
});
