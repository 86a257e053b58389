import fc from 'fast-check';
import { expect, test } from 'vitest';
import { profileInput } from './profile-input.ts';

const custom = (kind: 'String' | 'Number' | 'DateTime' | 'Boolean', rules: object = {}) =>
  profileInput({ name: 'custom:a', kind, ...rules }, '');

test.each([
  ['12', '12'],
  [' 12,5 ', '12.5'],
  ['١٢٫٥', '12.5'],
  ['−3', '-3'],
  ['1 000', '1000'],
  // A thousand, or one: the user has to say which.
  ['1,000', '1,000'],
  ['1.000,5', '1.000,5'],
])('%s is the number %s', (typed, number) => {
  expect(custom('Number').normalize(typed)).toBe(number);
});

test('every number that the form lets through is what the user typed', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -1e9, max: 1e9 }),
      fc.constantFrom('', '.5', ',25', ',000', '.000'),
      (whole, rest) => {
        const { normalize, isValid } = custom('Number');
        const sent = normalize(`${whole}${rest}`);
        if (!isValid(sent)) return rest === ',000';
        return Number(sent) === Number(`${whole}${rest.replace(',', '.')}`);
      },
    ),
  );
});

test.each([
  ['birthdate', 'String', '', 'date'],
  ['birthdate', 'String', '1990-01-31', 'date'],
  // Dates that the browser's own field would show as empty, and so delete.
  ['birthdate', 'String', '1990-02-31', 'text'],
  ['birthdate', 'String', '31.01.1990', 'text'],
  ['custom:since', 'DateTime', '2026-11-28', 'date'],
  ['custom:since', 'DateTime', '2026-11-28T10:00:00Z', 'text'],
  ['website', 'String', '', 'url'],
  ['gender', 'String', '', 'text'],
  ['custom:news', 'Boolean', '', 'checkbox'],
  ['custom:size', 'Number', '', 'text'],
] as const)('%s, a %s with the value “%s”, has a field of type %s', (name, kind, value, type) => {
  expect(profileInput({ name, kind }, value).attributes.type).toBe(type);
});

test.each([
  [{}, 'decimal'],
  [{ min: 0 }, 'decimal'],
  [{ min: -5 }, undefined],
])('the keyboard for a number of %j is %s', (rules, inputMode) => {
  expect(custom('Number', { min: 0, ...rules }).attributes.inputMode).toBe(inputMode);
});

test.each([
  ['', true],
  ['example.com', false],
  ['https://example.com', true],
])('the optional website “%s” can be sent: %s', (value, canBe) => {
  expect(profileInput({ name: 'website' }, '').isValid(value)).toBe(canBe);
});
