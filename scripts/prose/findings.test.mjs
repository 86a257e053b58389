import { expect, test } from 'vitest';
import { findings } from './findings.mjs';
import { rules } from './rules.mjs';

/** The rules that a page of this text breaks. @param {string} text */
const brokenBy = (text) => findings({ path: 'a.md', text }).map((found) => found.split(': ')[1]);

const poor = rules.flatMap(({ id, poor }) => poor.map((text) => /** @type {const} */ ([id, text])));
const good = rules.flatMap(({ good }) => good);

test.each(poor)('%s: %j is found', (id, text) => {
  expect(brokenBy(text)).toContain(id);
});

test.each(good)('%j is good English', (text) => {
  expect(brokenBy(text)).toEqual([]);
});

test('each rule has an id of its own', () => {
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
});

test('a finding says where, which rule, what, why, and what to write instead', () => {
  const text = ['/**', ' * Reads it.', ' *', ' * The user', ' * name as typed.', ' */'].join('\n');
  expect(findings({ path: 'a.ts', text })).toEqual([
    'a.ts:4: username: “user name”: AWS writes “username”: write “username”.',
  ]);
});

test.each([
  ['a.ts', 'a(); // an e-mail'],
  ['a.ts', '// sent by\n// e-mail'],
  ['a.tsx', 'const a = <p>{/* an e-mail */}</p>;'],
  ['a.mjs', '/** @param {string} a an e-mail */'],
  ['a.css', '.a { /* an e-mail */ }'],
  ['a.test.ts', "test('sends an e-mail', () => {});"],
  ['a.test.ts', "test.each([1])('sends an e-mail: %j', () => {});"],
  ['a.test.ts', "test.each([\n  1,\n])('sends an e-mail: %j', () => {});"],
  ['a.test.ts', 'describe(`an e-mail`, () => {});'],
  ['a.ts', "throw new TypeError('an e-mail has no name');"],
  ['a.md', '# Your e-mail'],
  ['a.md', 'A page.\n\n```ts example\na(); // an e-mail\n```'],
  ['a.md', '| a | e-mail |'],
  ['a.mdx', "import a from 'a';\n\n<A>\n\nAn e-mail.\n\n</A>"],
])('in %s, %j is found', (path, text) => {
  expect(findings({ path, text })).toHaveLength(1);
});

test.each([
  ['a.ts', "const a = 'an e-mail';"],
  ['a.ts', "const a = '// e-mail'; // an email"],
  ['a.ts', '// `e-mail`, {@link e-mail}'],
  ['a.md', '```ts\nan e-mail\n```'],
  ['a.md', 'the `e-mail` of [a page](docs/e-mail.md) at https://example.com/e-mail'],
  ['a.md', '[a page]: docs/e-mail.md'],
  ['a.md', '<img alt="an e-mail" src="a.png">'],
  ['a.mdx', "import e from '/e-mail';"],
  ['a.json', '"e-mail"'],
])('in %s, %j is passed over', (path, text) => {
  expect(findings({ path, text })).toEqual([]);
});

test('a sentence is allowed where a comment says why', () => {
  const why = 'prose-allow email: as the header is called';
  expect(findings({ path: 'a.ts', text: `// an e-mail. ${why}` })).toEqual([]);
  expect(findings({ path: 'a.md', text: `<!-- ${why} -->\nAn e-mail.` })).toEqual([]);
});

test('an exception of another rule, without a reason or without use is itself a finding', () => {
  expect(findings({ path: 'a.md', text: '<!-- prose-allow who: why -->\nAn e-mail.' })).toEqual([
    expect.stringContaining('a.md:2: email:'),
    'a.md:1: nothing here breaks “who”: take the exception away.',
  ]);
  expect(findings({ path: 'a.md', text: '<!-- prose-allow email -->\nAn e-mail.' })).toEqual([
    expect.stringContaining('a.md:2: email:'),
    'a.md:1: write prose-allow, a rule, a colon and why.',
  ]);
});
