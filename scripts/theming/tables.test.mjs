import { expect, test } from 'vitest';
import { readPage, unpadded, withTables } from '../docs/tables.mjs';
import { partSheetNames, themingTables } from './tables.mjs';

const theming = { page: 'docs/theming.md', command: 'theming' };

test('docs/theming.md lists the tokens, parts, states and stylesheets there are', async () => {
  const page = readPage('docs/theming.md');
  const written = withTables(page, { ...theming, tables: await themingTables() });
  expect(unpadded(page), 'Run pnpm theming --write.').toBe(unpadded(written));
});

test('every stylesheet of a part is one that a class needs', async () => {
  const { parts } = await themingTables();
  const sheets = partSheetNames();
  expect(sheets.length).toBeGreaterThan(10);
  for (const sheet of sheets) expect(parts).toContain(`| ${sheet} |`);
});

test('a page without its marks is not written over', () => {
  expect(() => withTables('# Theming', { ...theming, tables: { tokens: '| token |' } })).toThrow(
    /lost the marks/,
  );
});
