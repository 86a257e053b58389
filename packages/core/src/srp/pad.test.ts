import fc from 'fast-check';
import { expect, test } from 'vitest';
import vectors from '../testdata/srp-vectors.json' with { type: 'json' };
import { pad, toInteger } from './pad.ts';

const hexOf = (bytes: Uint8Array) =>
  [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

test.each(vectors.pad)('$integer is hashed as $padded', ({ integer, padded }) => {
  expect(hexOf(pad(BigInt(`0x${integer}`)))).toBe(padded);
});

test('pad returns two’s complement in the fewest bytes', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 1n << 3080n }), (integer) => {
      const bytes = pad(integer);
      // As two's complement it is the same integer, so the sign bit is clear …
      expect(BigInt.asIntN(bytes.length * 8, toInteger(bytes))).toBe(integer);
      // … and one byte less would be too short.
      if (bytes.length > 1) {
        expect(BigInt.asIntN(bytes.length * 8 - 8, integer)).not.toBe(integer);
      }
    }),
  );
});

test('toInteger reads an empty array as zero', () => {
  expect(toInteger(new Uint8Array())).toBe(0n);
});
