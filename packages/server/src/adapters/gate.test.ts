import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Session } from '../session/session.ts';
import { gateVerdict } from './gate.ts';

const session = (groups?: unknown): { session: Session } => ({
  session: {
    sub: 's',
    username: 'dana',
    claims: { 'cognito:groups': groups },
    accessToken: '',
    idToken: '',
    expiresAt: 0,
  },
});
const nobody = { session: undefined };
const gates = ['/account', { path: '/admin/', groups: ['admin', 'root'] }];

describe('a path that is', () => {
  test.each([
    ['gated', '/account', 'sign-in'],
    ['below one', '/account/orders/1', 'sign-in'],
    ['gated, with a slash at its end', '/account/', 'sign-in'],
    ['the data of a gated page', '/account.rsc', 'sign-in'],
    ['gated, with escapes', '/%61ccoun%74', 'sign-in'],
    ['gated, with slashes to spare', '//account', 'sign-in'],
    ['gated, with backslashes', '\\account', 'sign-in'],
    ['gated, with an escape that is none behind it', '/account/%', 'sign-in'],
    ['gated, with half a character behind it', '/accoun%74%2f%E0', 'sign-in'],
    ['longer, and another', '/accounts', undefined],
    ['open', '/', undefined],
    ['open, with an escape that is none', '/%E0%A4%A', undefined],
    ['another in capitals, as it is for Next', '/ACCOUNT', undefined],
  ])('%s', (_what, path, verdict) => {
    expect(gateVerdict(gates, path, '/sign-in', nobody)).toBe(verdict);
    expect(gateVerdict(gates, path, '/sign-in', session())).toBeUndefined();
  });
});

test.each([
  [['admin'], undefined],
  [['guests', 'root'], undefined],
  [['guests'], 'forbidden'],
  [[], 'forbidden'],
  [undefined, 'forbidden'],
  ['admin', 'forbidden'],
  [{ includes: () => true }, 'forbidden'],
  [[['admin']], 'forbidden'],
])('a user whose groups are %j gets to the administrators’ pages: %s', (groups, verdict) => {
  expect(gateVerdict(gates, '/admin/users', '/', session(groups))).toBe(verdict);
});

test('a gate with an empty list of groups refuses every user', () => {
  expect(gateVerdict([{ path: '/a', groups: [] }], '/a', '/', session(['x']))).toBe('forbidden');
});

test('of two gates for a path both have to let it through', () => {
  const both = [
    { path: '/', groups: ['staff'] },
    { path: '/admin', groups: ['admin'] },
  ];
  expect(gateVerdict(both, '/admin', '/sign-in', session(['admin']))).toBe('forbidden');
  expect(gateVerdict(both, '/admin', '/sign-in', session(['staff', 'admin']))).toBeUndefined();
});

test('a gate reports “unavailable” for a user who may be signed in', () => {
  const away = { session: undefined, error: 'NetworkFailed' };
  expect(gateVerdict(gates, '/account', '/sign-in', away)).toBe('unavailable');
});

test.each(['/sign-in', '/sign-in/', '/sign-in?theme=dark#form'])(
  'every visitor may open the sign-in page %s, even if every page is gated',
  (signInPath) => {
    expect(gateVerdict(['/'], '/sign-in', signInPath, nobody)).toBeUndefined();
    expect(gateVerdict(['/'], '/sign-in/', signInPath, nobody)).toBeUndefined();
    expect(gateVerdict(['/'], '/sign-in/more', signInPath, nobody)).toBe('sign-in');
  },
);

test('no way to write a path gets past its gate', () => {
  const letters = [...'/account/orders'].map((letter) => {
    const code = (letter.codePointAt(0) ?? 0).toString(16);
    const ways = [letter, `%${code}`, `%${code.toUpperCase()}`];
    return fc.constantFrom(...(letter === '/' ? [...ways, '//', '\\', '%5c'] : ways));
  });
  fc.assert(
    fc.property(fc.tuple(...letters), fc.string(), (written, more) => {
      const path = `${written.join('')}/${more}`;
      expect(gateVerdict(['/account'], path, '/', nobody)).toBe('sign-in');
    }),
  );
});
