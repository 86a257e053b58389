import { expect, test } from 'vitest';
import { cleanCode, codeInPaste } from './clean-code.ts';

test.each([
  ['123456', '123456'],
  ['123 456', '123456'],
  ['123-456', '123456'],
  ['12–34—56', '123456'],
  ['\u00a0123\u202f456 ', '123456'],
  ['\u200e123456\u200f', '123456'],
  ['１２３４５６', '123456'],
  ['١٢٣٤٥٦', '123456'],
  ['۱۲۳۴۵۶', '123456'],
  ['१२३४५६', '123456'],
  ['', ''],
])('%j is the code %j', (typed, code) => {
  expect(cleanCode(typed)).toBe(code);
});

test('a letter stays where it is, to be pointed out', () => {
  expect(cleanCode('12O4')).toBe('12O4');
});

test.each([
  ['Your code is 123456. Do not share it.', '123456'],
  ['4921 0387 is your code', '49210387'],
  ['@example.com #123456', '123456'],
])('of the pasted message %j only the code is kept', (pasted, code) => {
  expect(codeInPaste(pasted)).toBe(code);
});

test('a pasted text with two numbers is not guessed at', () => {
  expect(codeInPaste('code 123456, order 987654')).toContain('order987654');
});
