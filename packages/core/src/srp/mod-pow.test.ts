import fc from 'fast-check';
import { expect, test } from 'vitest';
import { g, N } from './group.ts';
import { modPow, powerOfG } from './mod-pow.ts';

function slowly(base: bigint, exponent: bigint): bigint {
  let result = 1n;
  for (const bit of exponent.toString(2)) {
    result = (result * result) % N;
    if (bit === '1') result = (result * base) % N;
  }
  return result;
}

const exponents = fc.oneof(
  fc.bigInt({ min: 0n, max: 1n << 513n }),
  fc.bigInt({ min: 0n, max: 40n }),
);
const bases = fc.oneof(
  fc.bigInt({ min: 0n, max: N - 1n }),
  fc.constantFrom(0n, 1n, 2n, N - 1n, N - 2n, 1n << 3071n),
);

test('modPow agrees with square and multiply', () => {
  fc.assert(
    fc.property(bases, exponents, (base, exponent) => {
      expect(modPow(base, exponent)).toBe(slowly(base, exponent));
    }),
    { numRuns: 25 },
  );
});

test('powerOfG agrees with square and multiply, with or without cached squarings', () => {
  fc.assert(
    fc.property(exponents, (exponent) => {
      expect(powerOfG(exponent)).toBe(slowly(g, exponent));
    }),
    { numRuns: 25 },
  );
});

test('the power of 0 is 1', () => {
  expect(modPow(5n, 0n)).toBe(1n);
  expect(powerOfG(0n)).toBe(1n);
});
