import fc from 'fast-check';
import { NextRequest } from 'next/server';
import { beforeAll, describe, expect, test } from 'vitest';
import { app } from '../../test/support/app.ts';
import { browser, origin, route, signInAs } from '../../test/support/browser.ts';
import { password } from '../../test/support/pool.ts';
import { nextAuth } from '../next.ts';
import { cookieHeader, readCookies } from './cookies.ts';

const { handler } = app();
const pages = { dana: browser(handler), eve: browser(handler) };
beforeAll(async () => {
  for (const [name, page] of Object.entries(pages)) await signInAs(page, name, password);
});

/** Each place that reads cookies: it returns the user that it finds in a Cookie header. */
const readers: Record<string, (cookie: string) => Promise<unknown>> = {
  GET: async (cookie) => {
    const response = await handler(new Request(route, { headers: { cookie } }));
    return (await response.json()).session?.claims['cognito:username'];
  },
  'a POST': async (cookie) => {
    const body = JSON.stringify({ operation: 'GetUser', input: {} });
    const headers = { cookie, origin, 'content-type': 'application/json' };
    const response = await handler(new Request(route, { method: 'POST', headers, body }));
    return (await response.json()).Username;
  },
  getSession: async (cookie) => (await handler.getSession(new Headers({ cookie })))?.username,
  renewSession: async (cookie) =>
    (await handler.renewSession(new Headers({ cookie }))).session?.username,
  'the proxy of Next.js': async (cookie) => {
    const request = new NextRequest(`${origin}/account`, { headers: { cookie } });
    const response = await nextAuth(handler).proxy(request);
    const passedOn = response.headers.get('x-middleware-request-cookie') ?? '';
    return (await handler.getSession(new Headers({ cookie: passedOn })))?.username;
  },
};

/** A user's cookies with text before and after each name or value. */
const cookiesOf = (who: keyof typeof pages, { before = '', behind = '', inside = '' } = {}) =>
  [...pages[who].cookies]
    .map(([name, value]) => `${before}${name}${behind}=${inside}${value}${inside}`)
    .join('; ');

// Characters that a header can hold and that String.prototype.trim would strip.
const blanks = ['\u00a0', '\u000b', '\u000c'];

describe.each(Object.entries(readers))('%s', (_place, whoSent) => {
  test.each(blanks)('reads a name with %j around it as another cookie', async (blank) => {
    for (const around of [{ before: blank }, { behind: blank }, { before: ` ${blank}` }]) {
      const planted = cookiesOf('eve', around);
      expect(await whoSent(`${planted}; ${cookiesOf('dana')}`)).toBe('dana');
      expect(await whoSent(planted)).toBeUndefined();
    }
  });

  test.each(blanks)('keeps %j around a value, and that cookie signs in no user', async (blank) => {
    expect(await whoSent(cookiesOf('eve', { inside: blank }))).toBeUndefined();
  });

  test('strips spaces and tabs around names and values', async () => {
    expect(await whoSent(cookiesOf('dana', { before: '\t ', behind: ' \t', inside: '\t' }))).toBe(
      'dana',
    );
  });

  test('accepts neither of two different __Host- cookies with one name', async () => {
    expect(await whoSent(`${cookiesOf('eve')}; ${cookiesOf('dana')}`)).toBeUndefined();
    expect(await whoSent(`${cookiesOf('dana')}; ${cookiesOf('dana')}`)).toBe('dana');
  });
});

test('no byte around a name makes it another cookie’s, and only blanks around a value are stripped', () => {
  const byte = fc.integer({ min: 0, max: 255 }).map((code) => String.fromCharCode(code));
  // A runtime that decodes headers as UTF-8 returns any character, and U+FFFD for invalid bytes.
  const character = fc.oneof(byte, fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }));
  const around = fc
    .string({ unit: character, minLength: 1, maxLength: 3 })
    .filter((text) => /[^ \t]/.test(text) && !/[;=]/.test(text));
  fc.assert(
    fc.property(around, around, fc.boolean(), (text, more, first) => {
      const own = '__Host-countersign=own';
      const planted = [
        `${text}__Host-countersign=planted`,
        `__Host-countersign${text}=planted`,
        `${text}__Host-countersign${more}=planted`,
      ].join('; ');
      const cookies = readCookies(first ? `${planted}; ${own}` : `${own}; ${planted}`);
      expect(cookies.get('__Host-countersign')).toBe('own');
      expect(readCookies(planted).get('__Host-countersign')).toBeUndefined();
      const value = readCookies(`a=${text}x${more}`).get('a');
      expect(value).toBe(`${text}x${more}`.replace(/^[ \t]+|[ \t]+$/g, ''));
    }),
    { numRuns: 5000 },
  );
});

test('cookieHeader keeps every cookie byte for byte, except the ones that were set', () => {
  const header = 'a=1; \u00a0__Host-x=2;  b = "3" ; flag; a=4; __Host-x=5; __Host-y=6';
  const lines = ['__Host-x=7; Max-Age=9; Path=/', '__Host-y=; Max-Age=0; Path=/', 'z=8; Path=/'];
  expect(cookieHeader(header, lines)).toBe(
    'a=1; \u00a0__Host-x=2; b = "3"; flag; a=4; __Host-x=7; z=8',
  );
  expect(cookieHeader(null, lines.slice(0, 1))).toBe('__Host-x=7');
});
