import { expect, test } from 'vitest';
import { requestedPath } from './return-path.ts';

test.each([
  ['?returnTo=%2Faccount%3Ftab%3D2', '/account?tab=2'],
  ['?lang=de&returnTo=/cart', '/cart'],
  // The first counts, as for `URLSearchParams.get`.
  ['?returnTo=/a&returnTo=//evil.test', '/a'],
  ['?returnTo=//evil.test&returnTo=/a', undefined],
  ['?returnTo=https://evil.test', undefined],
  ['?returnTo=%2F%5Cevil.test', undefined],
  ['?returnTo=%2F%09%2Fevil.test', undefined],
  ['?returnTo=javascript:alert(1)', undefined],
  ['?returnTo=', undefined],
  ['?returnto=/account', undefined],
  ['', undefined],
])('the address with %j asks for %s', (search, path) => {
  expect(requestedPath(search)).toBe(path);
});
