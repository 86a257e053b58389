import { expect, test } from 'vitest';
import { readPage, unpadded, withTables } from '../docs/tables.mjs';
import { localeTable } from './table.mjs';

const languages = { page: 'docs/languages.md', command: 'locales' };

test('docs/languages.md shows the languages there are', async () => {
  const page = readPage('docs/languages.md');
  const written = withTables(page, { ...languages, tables: { languages: await localeTable() } });
  expect(unpadded(page), 'Run pnpm locales --write.').toBe(unpadded(written));
});

test('a page without its marks is not written over', () => {
  const tables = { languages: '| tag |' };
  expect(() => withTables('# Languages', { ...languages, tables })).toThrow(/lost the marks/);
});
