import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { languagesPage } from './languages-page.mjs';
import { localeTable } from './locale-table.mjs';
import { root } from './workspace.mjs';

test('docs/languages.md shows the languages there are', async () => {
  const page = readFileSync(join(root, 'docs/languages.md'), 'utf8');
  const written = languagesPage(page, await localeTable());
  expect(unpadded(page), 'Run pnpm locales --write.').toBe(unpadded(written));
});

test('a page without its marks is not written over', () => {
  expect(() => languagesPage('# Languages', '| tag |')).toThrow(/lost the marks/);
});

/** As it is before the formatter sets the columns. @param {string} page */
const unpadded = (page) => page.replaceAll(/ +/g, ' ').replaceAll(/-{2,}/g, '---');
