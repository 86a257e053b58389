import { expect, test } from 'vitest';
import { findFault } from './json-fault.ts';

test.each([
  '{}',
  ' [ ] ',
  'null',
  '-12.5e+3',
  '"é \\u00e9 \\n \u007f"',
  '{"a":{"b":[1,true,"x",{}]},"__proto__":{"c":null}}\n',
  '{\r\n\t"a" : [ [ ] , { } ]\r\n}',
])('%j has no fault', (text) => {
  expect(() => JSON.parse(text)).not.toThrow();
  expect(findFault(text)).toBeUndefined();
});

test.each<[text: string, line: number, column: number, problem: RegExp]>([
  ['', 1, 1, /nothing here yet/],
  ['{"a":1', 1, 7, /ends too early: “}”/],
  ['{"a":[1', 1, 8, /ends too early: “]”/],
  ['{\n  "a": 1\n  "b": 2\n}', 3, 3, /comma is missing before this/],
  ['{\n  "a": 1,\n}', 3, 1, /comma before this has nothing after it/],
  ['[1,]', 1, 4, /comma before this has nothing after it/],
  ['{"a"}', 1, 5, /colon is missing/],
  ['{"a" 1}', 1, 6, /colon is missing/],
  ['{"a":}', 1, 6, /value is expected/],
  ["{'a': 1}", 1, 2, /straight double quotes/],
  ['{“a”: 1}', 1, 2, /straight double quotes/],
  ['{a: 1}', 1, 2, /stand in double quotes/],
  ['{"a": undefined}', 1, 7, /stand in double quotes/],
  ['{"a": "never ends\n}', 1, 7, /never closed/],
  ['{"a": "\\x41"}', 1, 7, /escape that JSON does not allow/],
  ['{"a": 012}', 1, 7, /no number/],
  ['{"a": 1} // done', 1, 10, /no comments/],
  ['{} {}', 1, 4, /more than one value/],
  ['{]', 1, 2, /Nothing is open that “]” could close/],
  [']', 1, 1, /Nothing is open/],
  ['<html>', 1, 1, /“<” has no meaning/],
])('reports %j at line %d, column %d', (text, line, column, problem) => {
  expect(() => JSON.parse(text)).toThrow();
  expect(findFault(text)).toEqual({ line, column, problem: expect.stringMatching(problem) });
});

test('it finds a fault where the browser’s parser does, and nowhere else', () => {
  const pieces = ['{', '}', '[', ']', ',', ':', '"a"', '1', 'true', ' '];
  // A fixed walk through texts of these pieces: the same ones at each run.
  let state = 7;
  const next = () => {
    state = (state * 48_271) % 2_147_483_647;
    return state;
  };
  for (let round = 0; round < 20_000; round += 1) {
    const text = Array.from({ length: 1 + (next() % 9) }, () => pieces[next() % 10]).join('');
    expect(findFault(text) === undefined, text).toBe(isJson(text));
  }
});

test('a text that is nested a hundred thousand deep is told like any other', () => {
  expect(findFault('['.repeat(100_000))).toMatchObject({ line: 1, column: 100_001 });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
