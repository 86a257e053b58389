import { expect, test } from 'vitest';
import { readError } from './read-response.ts';
import { retryAtOf } from './retry-at.ts';

const now = Date.UTC(2026, 10, 24, 20, 0, 0);

test.each([
  ['30', now + 30_000],
  ['Tue, 24 Nov 2026 20:02:00 GMT', now + 120_000],
  ['Tue, 24 Nov 2026 19:59:00 GMT', undefined],
  ['0', undefined],
  ['-5', undefined],
  ['soon', undefined],
  ['', undefined],
  [undefined, undefined],
])('Retry-After %j is read as %j', (value, at) => {
  expect(retryAtOf(value, now)).toBe(at);
});

test('an error has retryAt if the response has Retry-After', () => {
  const before = Date.now();
  const { kind, retryAt } = readError(429, { 'Retry-After': '30' }, '');
  expect(kind).toBe('throttled');
  expect(retryAt).toBeGreaterThanOrEqual(before + 30_000);
  expect(readError(429, {}, '').retryAt).toBeUndefined();
});
