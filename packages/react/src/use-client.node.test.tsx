import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runInThisContext } from 'node:vm';
import { build } from 'esbuild';
import { expect, test } from 'vitest';

const src = dirname(fileURLToPath(import.meta.url));
const isShipped = (path: string) => /\.tsx?$/.test(path) && !/\.(test|test-d|stories)\./.test(path);
const files = (await readdir(src, { recursive: true })).filter(isShipped).sort();
const marked = /^'use client';\n/;

// State, effects, contexts, handlers, and what the module that makes lazy views gives.
const needs =
  /\buse[A-Z]\w*\(|\bcreateContext\b|\.Provider\b|from 'react-hook-form'|\son[A-Z]\w*=\{|\bview\(/;

test.each(files)('%s is marked as code of the browser just where it has to be', async (file) => {
  const code = await readFile(join(src, file), 'utf8');
  const bare = code.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*/g, '').replaceAll(/^import type .*$/gm, '');
  expect(marked.test(code)).toBe(needs.test(bare));
});

const manifest = JSON.parse(await readFile(join(src, '../package.json'), 'utf8'));
const subpaths = Object.entries<string>(manifest.exports)
  .filter(
    ([subpath, path]) => path.endsWith('.ts') && !path.includes('*') && subpath !== './testing',
  )
  .map(([subpath, path]) => [subpath, join(src, '..', path)] as const);

test.each(subpaths)('a server component may import %s', async (_subpath, path) => {
  expect(Object.keys(await onServer(path)).length).toBeGreaterThan(0);
});

test('a server component chooses a language, and calls nothing of the browser’s', async () => {
  const { matchLocale } = await onServer(join(src, 'index.ts'));
  expect(matchLocale?.(['de-AT', 'en'], ['en', 'de'])).toBe('de');
  const { useSmsMfa } = await onServer(join(src, 'challenges/sms-mfa/index.ts'));
  expect(() => useSmsMfa?.({})).toThrow(/useSmsMfa was called on a server/);
});

type Exports = { [name: string]: (...args: unknown[]) => unknown };

/**
 * What a module exports where server components run: with the React that has no state there, and
 * with modules of the browser standing in by name, as bundlers do it.
 */
async function onServer(path: string): Promise<Exports> {
  const { outputFiles } = await build({
    entryPoints: [path],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'module',
    platform: 'node',
    conditions: ['react-server'],
    jsx: 'automatic',
    plugins: [
      {
        name: 'code of the browser',
        setup({ onLoad }) {
          onLoad({ filter: /packages\/react\/src\/.*\.tsx?$/ }, async ({ path }) => {
            const code = await readFile(path, 'utf8');
            return marked.test(code) ? { contents: standIns(code) } : undefined;
          });
        },
      },
    ],
  });
  return runInThisContext(`${outputFiles[0]?.text}; module`);
}

const standIns = (code: string): string =>
  [...code.matchAll(/^export (?:async )?(?:function|const|class) (\w+)/gm)]
    .map(
      ([, name]) =>
        `export const ${name} = () => { throw new TypeError('${name} was called on a server.'); };`,
    )
    .join('\n');
