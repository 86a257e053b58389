import { requestedPath } from '@countersign/core/return-path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { returnPath, signInAddress } from './return-path.ts';

test.each([
  ['/sign-in', '/settings/profile?tab=2', '/sign-in?returnTo=%2Fsettings%2Fprofile%3Ftab%3D2'],
  ['/', '/account', '/?returnTo=%2Faccount'],
  ['/sign-in?lang=de', '/a?b=c&d=%20e', '/sign-in?lang=de&returnTo=%2Fa%3Fb%3Dc%26d%3D%2520e'],
  ['/sign-in#form', '/a', '/sign-in?returnTo=%2Fa#form'],
  ['/sign-in', '/', '/sign-in?returnTo=%2F'],
  // A user who is on the sign-in page already requested nothing else.
  ['/sign-in', '/sign-in?returnTo=%2Fa', '/sign-in'],
  ['/sign-in', undefined, '/sign-in'],
  ['/sign-in', '//evil.test', '/sign-in'],
])('%s for %s is %s', (signInPath, wanted, address) => {
  expect(signInAddress(signInPath, wanted)).toBe(address);
});

test('the sign-in page gets the requested path unchanged', () => {
  for (const wanted of ['/settings/profile?tab=2', '/a%2Fb?q=%F0%9F%A6%89&q=+&r', '/größe']) {
    const address = new URL(signInAddress('/sign-in?a=b', wanted), 'https://app.test');
    expect(returnPath(address.searchParams.get('returnTo'))).toBe(wanted);
    expect(requestedPath(address.search)).toBe(wanted);
  }
});

test.each([
  'https://evil.test',
  '//evil.test',
  '///evil.test',
  '/\\evil.test',
  '\\\\evil.test',
  '/\t/evil.test',
  '\n//evil.test',
  ' //evil.test',
  '/..//evil.test',
  '/a/..//evil.test',
  'javascript:alert(1)',
  'evil.test',
  '',
  `/${'a'.repeat(3000)}`,
  // A lone surrogate.
  '/\ud800',
  '/\udc00?a',
  ['/a'],
  null,
  {},
])('%j is refused', (value) => {
  expect(returnPath(value)).toBeUndefined();
});

test('every accepted path stays on the app’s origin', () => {
  const piece = fc.constantFrom('/', '\\', '.', '..', '@', ':', '?', '#', '\t', 'evil.test', '%2f');
  const text = fc.array(fc.oneof(piece, fc.string({ maxLength: 3, unit: 'binary' })));
  fc.assert(
    fc.property(text, (pieces) => {
      const path = returnPath(pieces.join(''));
      if (path === undefined) return;
      expect(signInAddress('/sign-in', path)).toMatch(/^\/sign-in\?returnTo=%2F/);
      expect(new URL(path, 'https://app.test/x/y').origin).toBe('https://app.test');
      expect(new URL(new URL(path, 'https://app.test').pathname, 'https://app.test').origin).toBe(
        'https://app.test',
      );
    }),
    { numRuns: 5000 },
  );
});
