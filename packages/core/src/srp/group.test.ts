import { expect, test } from 'vitest';
import vectors from '../testdata/srp-vectors.json' with { type: 'json' };
import { g, k, N } from './group.ts';
import { hash } from './hash.ts';
import { pad, toInteger } from './pad.ts';

test('N is the 3072-bit prime of RFC 3526, digit for digit', () => {
  expect(N.toString(16).toUpperCase()).toBe(vectors.constants.N);
});

test('k is the hash of the padded N and g', async () => {
  expect(Number(g)).toBe(vectors.constants.g);
  expect(toInteger(await hash(pad(N), pad(g)))).toBe(k);
  expect(k.toString(16)).toBe(vectors.constants.k);
});
