import { expect, test } from 'vitest';
import { fromFragment, toFragment } from './fragment.ts';

test.each([
  { text: '', status: 200 },
  { text: '{"Session":"דנה ☕ 👋🏽"}', status: 400 },
  { text: '{"__proto__":{"polluted":true}}', status: 599 },
])('%j comes back as it was', (paste) => {
  expect(toFragment(paste)).toMatch(/^#paste=[\w-]+$/);
  expect(fromFragment(toFragment(paste))).toEqual(paste);
});

test.each([
  '',
  '#',
  '#heading',
  '#paste=',
  '#paste=%%%',
  '#paste=bnVsbA',
  '#paste=WzIwMF0',
  '#paste=WyJ4IiwieSJd',
])('%j holds nothing', (fragment) => {
  expect(fromFragment(fragment)).toBeUndefined();
});
