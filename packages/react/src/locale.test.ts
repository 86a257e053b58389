import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matchLocale } from './locale.ts';

const available = ['en', 'de', 'fr', 'pt-BR', 'zh-Hans', 'zh-Hant', 'nb', 'he'] as const;

test.each([
  ['de', 'de'],
  ['de-AT', 'de'],
  ['DE-at', 'de'],
  ['pt', 'pt-BR'],
  ['pt-PT', 'pt-BR'],
  ['zh', 'zh-Hans'],
  ['zh-CN', 'zh-Hans'],
  ['zh-SG', 'zh-Hans'],
  ['zh-TW', 'zh-Hant'],
  ['zh-HK', 'zh-Hant'],
  ['zh-Hant-MO', 'zh-Hant'],
  ['no', 'nb'],
  ['nn-NO', 'nb'],
  ['iw', 'he'],
  ['en-GB', 'en'],
  ['de_DE', 'de'],
  ['zh_TW.UTF-8', 'zh-Hant'],
  ['NO', 'nb'],
])('%s reads %s', (preferred, found) => {
  expect(matchLocale([preferred], available)).toBe(found);
});

test('the first available language wins', () => {
  expect(matchLocale(['eu', 'fr-CA', 'de'], available)).toBe('fr');
});

test('an available region wins over another region of the language', () => {
  expect(matchLocale(['pt-PT'], ['pt-BR', 'pt-PT'])).toBe('pt-PT');
});

test('another script of the language does not match', () => {
  expect(matchLocale(['sr-Latn'], ['sr'])).toBeUndefined();
  expect(matchLocale(['zh-TW'], ['zh-Hans'])).toBeUndefined();
});

test('a header is sorted by its weights', () => {
  expect(matchLocale('fr;q=0.5, de-CH, *;q=0.1', available)).toBe('de');
  expect(matchLocale('de;q=0, fr', available)).toBe('fr');
});

test.each([
  ['de;Q=0.5, fr;q=0.9', 'fr'],
  ['de;Q=0, fr;q=0.5', 'fr'],
  ['de ; q=0.5 , fr ;\tQ=0.9', 'fr'],
  ['de;level=1;Q=0.1, fr;q=0.2', 'fr'],
  ['fr, de;q=7', 'fr'],
  ['de;q=7, fr', 'de'],
  ['de;q=-1, fr;q=0.1', 'fr'],
  ['de;q=, fr;q=0.1', 'fr'],
  ['de;q=much, fr;q=0.1', 'fr'],
  ['*, de;q=0.5', 'de'],
])('the header %j asks for %s first', (header, found) => {
  expect(matchLocale(header, available)).toBe(found);
});

test('available tags may have underscores and are returned unchanged', () => {
  expect(matchLocale('pt-BR', ['en_US', 'pt_BR'])).toBe('pt_BR');
});

test('no header or list makes it throw', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      matchLocale(text, available);
      matchLocale([text], [text, ...available]);
    }),
  );
});

test.each(['', '*', 'not a tag', 'x', ';;,,', '__proto__', 'de'.repeat(5000)])(
  'the invalid language %s matches nothing',
  (header) => {
    expect(matchLocale(header, available)).toBeUndefined();
    expect(matchLocale([header], available)).toBeUndefined();
  },
);
