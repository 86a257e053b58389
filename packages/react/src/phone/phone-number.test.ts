import { expect, test } from 'vitest';
import * as library from './library.ts';
import { countriesIn, readNumber } from './phone-number.ts';

test.each<[string, string, string]>([
  ['020 7946 0958', 'GB', '+442079460958'],
  ['(020) 7946-0958', 'GB', '+442079460958'],
  ['+44 (0)20 7946 0958', 'GB', '+442079460958'],
  ['0044 20 7946 0958', 'DE', '+442079460958'],
  ['+44 20 7946 0958', '', '+442079460958'],
  ['030 901820', 'DE', '+4930901820'],
  ['(202) 555-0123', 'US', '+12025550123'],
  // Countries whose numbers keep their first zero.
  ['06 1234 5678', 'IT', '+390612345678'],
  // Digits of other scripts, and full-width ones.
  ['٠١٠ ٠١٢٣ ٤٥٦٧', 'EG', '+201001234567'],
  ['+९१ ९८७६५ ४३२१०', '', '+919876543210'],
  ['＋８１ ９０ １２３４ ５６７８', '', '+819012345678'],
  ['\u200e+44\u00a020 7946 0958\u200f', '', '+442079460958'],
  ['tel:+442079460958', '', '+442079460958'],
])('%s in "%s" is %s', (typed, country, value) => {
  expect(readNumber(typed, country, library).value).toBe(value);
});

test.each<[string, string]>([
  ['12', 'GB'],
  ['+44 20', ''],
  ['+44 20 7946 0958 1234 5678', ''],
  ['020 7946 0958', ''],
  ['not a number', 'GB'],
  ['+999 123 456 789', ''],
  ['__proto__', '__proto__'],
  ['020 7946 0958', 'constructor'],
])('%s in "%s" is no number that could be sent', (typed, country) => {
  expect(readNumber(typed, country, library).value).not.toMatch(/^\+\d/);
});

test('without the library only international numbers are right', () => {
  expect(readNumber('+44 20 7946 0958', 'GB', undefined).value).toBe('+442079460958');
  expect(readNumber('020 7946 0958', 'GB', undefined).value).toBe('02079460958');
});

test.each([
  ['en', 'GB', 'United Kingdom'],
  ['de', 'DE', 'Deutschland'],
  ['ar', 'EG', 'مصر'],
  ['en-XA', 'FR', 'France'],
])('countries are named and sorted in %s', (lang, code, name) => {
  const countries = countriesIn(lang, library);
  expect(countries.find((one) => one.code === code)?.name).toBe(name);
  const names = countries.map((country) => country.name);
  expect(names).toEqual([...names].sort(new Intl.Collator([lang, 'en']).compare));
});
