import { expect, test } from 'vitest';
import { findings } from './findings.mjs';
import { allowed } from './rules.mjs';

/** What is found in one file, where all that is allowed is there too. @param {string} path @param {string} text */
const foundIn = (path, text) =>
  findings([
    { path: 'ok.md', text: allowed.join('\n') },
    { path, text },
  ]);

test.each([
  ['src/a.ts', '// TODO: later', 'a note of what is left to do'],
  [
    'src/a.test.ts',
    'await vi.waitFor(() => done());',
    'a wait with a limit of its own: expect.poll has that of scripts/patience.mjs',
  ],
  ['src/a.test.ts', `test.skip('x', () => {});`, 'a test that is skipped, alone, or meant to fail'],
  ['src/a.test.ts', `describe.each([]).only('x')`, undefined],
  ['e2e/a.spec.ts', `test.describe.only('x')`, 'a test that is skipped, alone, or meant to fail'],
  ['e2e/a.spec.ts', 'test.fixme();', 'a test that is skipped, alone, or meant to fail'],
  ['src/a.test.ts', `xit('x', () => {});`, 'a test that is skipped, alone, or meant to fail'],
  ['src/a.stories.tsx', `tags: ['!test']`, 'a test that is skipped, alone, or meant to fail'],
  ['src/a.ts', 'rows.only(1)', undefined],
  ['a.ts', `const id = 'AKIAIOSFODNN7EXAMPLE';`, 'a secret: AWS access key'],
  ['a.env', `AWS_SECRET="wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"`, 'a secret: AWS access key'],
  ['a.txt', '-----BEGIN RSA PRIVATE KEY-----', 'a secret: private key'],
  ['a.txt', '-----BEGIN PUBLIC KEY-----', undefined],
  ['a.ts', `'ghp_${'a1'.repeat(18)}'`, 'a secret: token of a service'],
  ['a.ts', `'npm_${'a1'.repeat(18)}'`, 'a secret: token of a service'],
  ['a.ts', `'xoxb-1234567890-abc'`, 'a secret: token of a service'],
  [
    'a.ts',
    `'eyJhbGciOiJIUzI1NiJ9Aa.eyJzdWIiOiIxMjM0NTY3ODkw.${'s'.repeat(20)}'`,
    'a secret: signed token',
  ],
  [
    '.npmrc',
    '//example.com/:_authToken=abc',
    'a secret: credentials of a registry or in an address',
  ],
  ['.npmrc', `//example.com/:_authToken=$\{TOKEN}`, undefined],
  [
    'a.ts',
    `'https://me:pass@example.com/'`,
    'a secret: credentials of a registry or in an address',
  ],
  ['a.ts', `'http://localhost:3000/@scope'`, undefined],
  [
    'a.ts',
    `clientSecret: '1a2b3c4d5e6f7a8b9c0d1e2f3a4b',`,
    'a secret: a value that looks random, by the name of a secret',
  ],
  ['a/testdata/b.json', `"secret": "1a2b3c4d5e6f7a8b9c0d1e2f3a4b"`, undefined],
  ['a.ts', `const token = 'a-name-of-many-words-and-no-digits';`, undefined],
  ['a.json', '"cwd": "/home/ada/countersign"', 'a path of one machine'],
  ['a.json', '"cwd": "/tmp/x"', 'a path of one machine'],
  ['a.json', '"file:///Users/ada/x"', 'a path of one machine'],
  ['a.ts', `fetch('https://example.com/home/page')`, undefined],
  [
    'packages/react/src/parts/a.tsx',
    'if (event instanceof InputEvent) return;',
    'a class of this page alone: what a frame holds is of another',
  ],
  ['packages/react/src/parts/a.ts', 'if (cause instanceof ChallengeError) return;', undefined],
  ['packages/react/src/parts/a.test.tsx', 'field instanceof HTMLInputElement', undefined],
  ['pnpm-lock.yaml', '  resolution: {tarball: x.tgz}', 'where a package came from'],
  ['examples/a/package-lock.json', '"https://example.com/a.tgz"', 'where a package came from'],
  ['README.md', 'https://registry.npmjs.org/react', 'the host of a package registry'],
])('%s with %s: %s', (path, text, says) => {
  expect(foundIn(path, `first\n${text}`)).toEqual(says ? [`${path}:2: ${says}.`] : []);
});

test.each([
  ['src/SmsMfa.tsx', 'names are kebab-case'],
  ['src/read_answer.ts', 'names are kebab-case'],
  ['src/utils.ts', 'a file is named after what it holds'],
  ['src/helpers/a.ts', 'a file is named after what it holds'],
  ['packages/core/src/helper.test.ts', 'a file is named after what it holds'],
])('%s: %s', (path, says) => {
  expect(foundIn(path, '')).toEqual([`${path}: ${says}.`]);
});

test.each([
  'CONTRIBUTING.md',
  'LICENSE',
  '.storybook/main.ts',
  'src/locales/pt-BR.ts',
  'app/[clientId]/route.ts',
  'app/[[...route]]/route.ts',
  'src/routes/__root.tsx',
  'src/testdata/wire/challenge.SMS_MFA.json',
  'srp/cognito-srp-helper.mjs',
])('%s is a good name', (path) => {
  expect(foundIn(path, '')).toEqual([]);
});

test('an index that no line of an export map points to is named', () => {
  const manifest = { exports: { '.': './src/index.ts' } };
  const files = [
    { path: 'packages/core/package.json', text: JSON.stringify(manifest) },
    { path: 'packages/core/src/index.ts', text: allowed.join('\n') },
    { path: 'packages/core/src/srp/index.ts', text: '' },
  ];
  expect(findings(files)).toEqual([
    'packages/core/src/srp/index.ts: no line of the export map points to it.',
  ]);
});

test('what is allowed and nowhere any more is named', () => {
  expect(findings([])).toHaveLength(allowed.length);
});
