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

test('each line of the export map has its names, each declaration without comments', async () => {
  const sections = await offered({
    'index.d.ts': `import type { Answer } from './answer.js';
      export { type Answer, ask } from './answer.js';
      /** Twice. */
      export declare function twice(of: string): string;
      export declare function twice(of: number): number;
      declare const self: Answer;
      export default self;`,
    'answer.d.ts': `/** What the user typed. */
      export interface Answer { code: string }
      export declare const ask: () => Answer;`,
  });
  expect(sections['@x/y']).toBe(
    [
      'declare function twice(of: string): string;',
      'declare function twice(of: number): number;',
      'declare const self: Answer;',
      'export { type Answer, ask, self as default, twice };',
    ].join('\n'),
  );
  expect(sections['answer']).toBe(
    ['interface Answer {', '  code: string;', '}', 'declare const ask: () => Answer;'].join('\n'),
  );
});

test('a line that passes on what others declare names it', async () => {
  const sections = await offered({
    'index.d.ts': `export { K as L } from './more.js';`,
    'more.d.ts': `export declare class K {}
      export type { K as T };
      export { useState } from 'react';`,
  });
  expect(sections['@x/y']).toContain('K as L');
  expect(sections['@x/y/more']).toContain('K as T');
  expect(sections['@x/y/more']).toContain(`import { useState } from "react";`);
});

test('the report has every type that an export mentions, and no other', async () => {
  const sections = await offered({
    'index.d.ts': `import type { Hidden as Known } from './hidden.js';
      export * from './star.js';
      export declare const registry: { a: import('./hidden.js').Other<Known> };`,
    'star.d.ts': `export interface Starred { a: 1 }`,
    'hidden.d.ts': `import type { ReactNode } from 'react';
      interface Deep { node: ReactNode }
      export interface Hidden extends Deep { a: 1 }
      export type Other<T> = T[];
      interface Unmentioned { b: 2 }`,
  });
  expect(sections['@x/y']).toMatch(/export \{ (type )?Starred, registry \};/);
  expect(sections['star']).toContain('interface Starred');
  for (const declared of ['interface Deep', 'interface Hidden extends Deep', 'type Other<T>']) {
    expect(sections['hidden']).toContain(declared);
  }
  expect(sections['hidden']).toContain(`import { ReactNode } from "react";`);
  expect(sections['hidden']).not.toContain('Unmentioned');
});

test('a line with a pattern has each of its files', async () => {
  const sections = await offered({
    'index.d.ts': 'export {};',
    'tongues/index.d.ts': 'export declare const all: 1;',
    'tongues/de.d.ts': 'declare const de: 1; export default de;',
    'tongues/ar.d.ts': 'declare const ar: 1; export default ar;',
  });
  expect(Object.keys(sections).filter((title) => title.includes('/tongues/'))).toEqual([
    '@x/y/tongues/ar',
    '@x/y/tongues/de',
  ]);
});

test('a stylesheet has its layers, tokens, classes and states', async () => {
  const { '@x/y/look.css': text } = await offered({
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

test('a line whose file was not built is an error that says so', async () => {
  await expect(offered({})).rejects.toThrow(/index\.d\.ts is not there.*Build the packages first/);
});

/** What a package with these files offers, by heading. @param {Record<string, string>} files */
async function offered(files) {
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
  const made = await apiSections(folder);
  const sections = made.map(({ title, code, text }) => [title, code ?? text]);
  return /** @type {Record<string, string>} */ (Object.fromEntries(sections));
}
