import { existsSync } from 'node:fs';
import { join, normalize } from 'node:path';
import { expect, test } from 'vitest';
import { allPages } from '../../scripts/docs/pages.mjs';
import { repositoryPath } from '../../scripts/docs/repository.mjs';
import { root } from '../../scripts/workspace.mjs';
import { textFor } from './links.ts';
import { markdownFiles } from './markdown-files.ts';
import { cataloguePages, markdownPages } from './pages.ts';

const files = markdownFiles();

/** Addresses in links, outside of blocks of code. */
const targetsIn = (text: string) =>
  [
    ...text
      .replace(/^```.*?^```$/gms, '')
      .matchAll(/(?:(?<!!\[[^\]]*)\]\(|^\[[^\]]+\]: )<?([^\s)>]+)/gm),
  ].map(([, target = '']) => target);

test('the catalogue has every page of Markdown, once', () => {
  const known = markdownPages.map(({ path }) => path);
  const all = allPages().filter(({ path }) => /^(?!\.changeset|skills).*\.md$/.test(path));
  expect([...known].sort()).toEqual(all.map(({ path }) => path).sort());
  expect(new Set(cataloguePages.map(({ id }) => id)).size).toBe(cataloguePages.length);
});

test('it opens on “Getting started”', () => {
  expect(markdownPages[0]?.path).toBe('docs/getting-started.md');
});

test.each(markdownPages)('$path: links lead into the catalogue, or to the repository', (page) => {
  const shown = textFor(page, ({ id }, anchor) => `?path=/docs/${id}${anchor}`);
  const ids = new Set(cataloguePages.map(({ id }) => id));
  const lost = targetsIn(shown).filter((target) => {
    const [, id] = /^\?path=\/docs\/([\w-]+)/.exec(target) ?? [];
    if (id !== undefined) return !ids.has(id);
    const path = repositoryPath(target);
    if (path !== undefined) return !existsSync(join(root, path));
    return !/^(https?:|#)/.test(target);
  });
  expect(lost).toEqual([]);
  expect(shown).not.toMatch(/^<!--/m);
});

test('what the repository links with a path is in the catalogue as a link to its page', () => {
  const [page] = markdownPages.filter(({ path }) => path === 'packages/react/README.md');
  const shown = page && textFor(page, ({ id }, anchor) => `?path=/docs/${id}${anchor}`);
  expect(shown).toContain('](?path=/docs/guides-sessions-of-a-page--docs)');
  expect(shown).toContain('](?path=/docs/reference-core--docs#transports)');
});

test('pictures have the paths at which main.ts puts them', () => {
  const pictures = (text: string) =>
    [...text.matchAll(/(?: src=| srcset=|!\[[^\]]*\]\()"?([^")]+)/g)].map(([, path = '']) => path);
  const shown = markdownPages.flatMap((page) => {
    const text = textFor(page, ({ id }) => id).replace(/^```.*?^```$/gms, '');
    return pictures(text);
  });
  expect(shown).toHaveLength(3);
  for (const path of shown) {
    expect(path).toMatch(/^(?:docs\/pictures|benchmarks\/results)\/[\w-]+\.\w+$/);
    expect(existsSync(join(root, path))).toBe(true);
  }
  expect(pictures(files['docs/reference-benchmarks--docs.md'] ?? '')).toEqual([
    '../benchmarks/results/figures.svg',
  ]);
});

test('there is Markdown beside each page, and its links stay among the files', () => {
  for (const { id } of cataloguePages) expect(Object.keys(files)).toContain(`docs/${id}.md`);
  for (const [file, text] of Object.entries(files)) {
    if (file === 'llms-full.txt') continue;
    const lost = targetsIn(text)
      .filter((target) => !/^(https?:|#)/.test(target))
      .map((target) => normalize(join(file, '..', target.replace(/#.*/, ''))))
      .filter((target) => !(target in files));
    expect({ file, lost }).toEqual({ file, lost: [] });
  }
});

test('llms.txt names each page with a sentence, and llms-full.txt has them all', () => {
  const lines = files['llms.txt']?.split('\n').filter((line) => line.startsWith('- [')) ?? [];
  expect(lines).toHaveLength(cataloguePages.length);
  expect(lines.filter((line) => !/^- \[.+\]\(docs\/[\w-]+\.md\): .{10}/.test(line))).toEqual([]);
  for (const { id } of cataloguePages)
    expect(files['llms-full.txt']).toContain(files[`docs/${id}.md`]);
});

test('a live page keeps its words, without its code', () => {
  const text = files['docs/challenges-sms-mfa--docs.md'] ?? '';
  expect(text).toMatch(/^# SMS_MFA\n\nA code by text message/);
  expect(text).toContain('## When Cognito sends it');
  expect(text).not.toMatch(/^import |<docs\.|<Meta|## Props/m);
});
