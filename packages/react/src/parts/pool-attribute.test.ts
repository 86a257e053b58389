import fc from 'fast-check';
import { expect, test } from 'vitest';
import { poolAttribute } from '../../test/pool-attribute.ts';
import { poolInput } from './pool-attribute.ts';

const number = poolInput(poolAttribute('custom:size', { kind: 'Number' }));

test.each([
  ['12', '12'],
  [' 12,5 ', '12.5'],
  ['١٢٫٥', '12.5'],
  ['−3', '-3'],
  ['1 000', '1000'],
  // A thousand, or one: the user has to say which.
  ['1,000', '1,000'],
  ['1.000,5', '1.000,5'],
])('%s is the number %s', (typed, sent) => {
  expect(number.normalize(typed)).toBe(sent);
});

test('every number that the form lets through is what the user typed', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -1e9, max: 1e9 }),
      fc.constantFrom('', '.5', ',25', ',000', '.000'),
      (whole, rest) => {
        const sent = number.normalize(`${whole}${rest}`);
        if (!number.isValid(sent)) return rest === ',000';
        return Number(sent) === Number(`${whole}${rest.replace(',', '.')}`);
      },
    ),
  );
});
