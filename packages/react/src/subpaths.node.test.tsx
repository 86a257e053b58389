import { readdir, readFile } from 'node:fs/promises';
import { decodeChallenge } from '@countersign/core';
import { fixtures } from '@countersign/core/fixtures';
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { expect, test } from 'vitest';
import { views } from './registry.ts';

const folders = await readdir(new URL('./challenges/', import.meta.url));
const manifest = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8'));
const typeName = (folder: string) =>
  folder.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
const wireName = (folder: string) => folder.replaceAll('-', '_').toUpperCase();

test('the registry has one line for each folder', () => {
  expect(Object.keys(views).sort()).toEqual(folders.map(wireName).sort());
});

test.each(folders)('./%s is exported, and renders on a server', async (folder) => {
  expect(manifest.exports[`./${folder}`]).toBe(`./src/challenges/${folder}/index.ts`);
  expect(manifest.publishConfig.exports[`./${folder}`]).toBe(
    `./dist/challenges/${folder}/index.js`,
  );
  const module = await import(`./challenges/${folder}/index.ts`);
  expect(module.default).toBe(module[typeName(folder)]);
  expect(module[`use${typeName(folder)}`]).toBeTypeOf('function');
  expect(module.messages.title).toBeTypeOf('string');

  const byName: Readonly<Record<string, object>> = fixtures;
  const [fixture] = Object.values(byName[wireName(folder)] ?? {});
  const challenge = decodeChallenge(fixture.response);
  const html = renderToString(createElement(module.default, { challenge, onAnswer() {} }));
  expect(html).toContain(`data-challenge="${challenge.name}"`);
  expect(html).toMatch(/<h1[^>]*>[^<]+<\/h1>/);
});

test.each(folders)('an example shows %s alone', async (folder) => {
  const example = await import(`../examples/${folder}.tsx`);
  const byName: Readonly<Record<string, object>> = fixtures;
  const [fixture] = Object.values(byName[wireName(folder)] ?? {});
  const step = { response: fixture.response, username: 'dana', respond() {} };
  const html = renderToString(createElement(example[`${typeName(folder)}Step`], step));
  expect(html).toContain(`data-challenge="${wireName(folder)}"`);
});
