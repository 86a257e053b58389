import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { apiSections } from './report.mjs';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'countersign-offers-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('each line of the export map has its names, as declared and without comments', () => {
  const { '@x/y': code } = offered({
    'index.d.ts': `import type { Answer } from './answer.ts';
      export { type Answer, ask } from './answer.ts';
      /** Twice. */
      export declare function twice(of: string): string;
      export declare function twice(of: number): number;
      declare const self: Answer;
      export default self;`,
    'answer.d.ts': `export interface Answer { code: string }
      export declare const ask: () => Answer;`,
  });
  expect(code).toBe(
    [
      'export interface Answer { code: string }',
      'export const ask: () => Answer;',
      'const self: Answer;',
      'export { self as default };',
      'export function twice(of: string): string;',
      'export function twice(of: number): number;',
    ].join('\n'),
  );
});

test('a second line that has the same name says where it is', () => {
  const { '@x/y/more': code } = offered({
    'index.d.ts': `export { K as L } from './more.ts';`,
    'more.d.ts': `export declare class K {}
      export type { K as T };
      export { useState } from 'react';`,
  });
  expect(code).toBe(
    [`export { K, type K as T } from '@x/y';`, `export { useState } from 'react';`].join('\n'),
  );
});

test('a type that an offered one mentions is there, though no line exports it', () => {
  const sections = offered({
    'index.d.ts': `import type { Hidden as Known } from './hidden.ts';
      export * from './star.ts';
      export declare const registry: { a: import('./hidden.ts').Other<Known> };`,
    'star.d.ts': `export interface Starred { of: typeof import('./hidden.ts') }`,
    'hidden.d.ts': `import type { ReactNode } from 'react';
      interface Deep { node: ReactNode }
      export interface Hidden extends Deep { a: 1 }
      export type Other<T> = T[];
      export declare const unseen: 3;
      interface Unmentioned { b: 2 }`,
  });
  expect(sections).toMatchObject({
    '@x/y': [
      "export interface Starred { of: typeof import('./hidden.ts') }",
      'export const registry: { a: Other<Known> };',
    ].join('\n'),
    'Not exported: hidden': [
      'const unseen: 3;',
      'interface Deep { node: ReactNode }',
      'interface Hidden extends Deep { a: 1 }',
      'type Other<T> = T[];',
    ].join('\n'),
    'Of other packages': `import type { ReactNode } from 'react';`,
  });
});

test('a line with a pattern has each of its files', () => {
  const { '@x/y/tongues/*': code } = offered({
    'index.d.ts': 'export {};',
    'tongues/index.d.ts': 'export declare const all: 1;',
    'tongues/de.d.ts': 'declare const de: 1; export default de;',
    'tongues/ar.d.ts': 'declare const ar: 1; export default ar;',
  });
  expect(code?.split('\n').filter((line) => line.startsWith('//'))).toEqual([
    '// @x/y/tongues/ar',
    '// @x/y/tongues/de',
  ]);
});

test('a stylesheet has its layers, tokens, classes and states', () => {
  const { '@x/y/look.css': text } = offered({
    'index.d.ts': 'export {};',
    'look.css': `/* .cs-gone */ @layer countersign.parts { .cs-b[data-met], .cs-a { --cs-space: 1px } }`,
  });
  expect(text).toBe(
    [
      '- layers: `countersign.parts`',
      '- tokens: `--cs-space`',
      '- classes: `.cs-a`, `.cs-b`',
      '- attributes: `data-met`',
    ].join('\n'),
  );
});

test('a line whose file was not built is an error that says so', () => {
  expect(() => offered({})).toThrow(/index\.d\.ts is not there.*Build the packages first/);
});

/** What a package with these files offers, by heading. @param {Record<string, string>} files */
function offered(files) {
  const exports = {
    '.': './dist/index.js',
    ...('more.d.ts' in files && { './more': './dist/more.js' }),
    ...('tongues/de.d.ts' in files && { './tongues/*': './dist/tongues/*.js' }),
    ...('look.css' in files && { './look.css': './dist/look.css' }),
  };
  const manifest = { name: '@x/y', engines: { node: '>=20' }, publishConfig: { exports } };
  const all = {
    'package.json': JSON.stringify(manifest),
    ...Object.fromEntries(Object.entries(files).map(([name, text]) => [`dist/${name}`, text])),
  };
  for (const [name, text] of Object.entries(all)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  const sections = apiSections(folder).map(({ title, code, text }) => [title, code ?? text]);
  return /** @type {Record<string, string>} */ (Object.fromEntries(sections));
}
