import { expect, test } from 'vitest';
import { totp } from './totp.ts';

// The last six digits of RFC 6238, Appendix B; the key is "12345678901234567890".
const key = 'GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ';

test.each([
  [59, '287082'],
  [1_111_111_109, '081804'],
  [20_000_000_000, '353130'],
])('at %d s the app shows %s', async (seconds, code) => {
  expect(await totp(key, seconds * 1000)).toBe(code);
});

test.each(['', 'JBSWY3DP', 'not a key, whatever it is 0189'])('%j is no key', async (text) => {
  expect(await totp(text, 0)).toBeUndefined();
});
