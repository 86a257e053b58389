import fc from 'fast-check';
import { expect, test } from 'vitest';
import { timestamp } from './timestamp.ts';

test.each([
  ['2026-11-08T09:05:03Z', 'Sun Nov 8 09:05:03 UTC 2026'],
  ['2026-12-29T23:59:59Z', 'Tue Dec 29 23:59:59 UTC 2026'],
  ['2026-03-02T00:00:00.999Z', 'Mon Mar 2 00:00:00 UTC 2026'],
  ['2028-02-29T12:00:00+14:00', 'Mon Feb 28 22:00:00 UTC 2028'],
])('%s is signed as %s', (iso, text) => {
  expect(timestamp(new Date(iso))).toBe(text);
});

test('any second of the coming centuries round-trips', () => {
  const range = { min: Date.UTC(2000, 0), max: Date.UTC(2400, 0) };
  fc.assert(
    fc.property(fc.integer(range), (ms) => {
      const text = timestamp(new Date(ms));
      expect(text).toMatch(/^[A-Z][a-z]{2} [A-Z][a-z]{2} [1-9]\d? \d\d:\d\d:\d\d UTC \d{4}$/);
      expect(Date.parse(text)).toBe(Math.floor(ms / 1000) * 1000);
    }),
  );
});
