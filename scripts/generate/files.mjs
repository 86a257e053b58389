/** Every file of the repository that is generated, wholly or in part, from the sources. */
import { errorTables } from '../docs/errors.mjs';
import { includedFiles } from '../docs/included.mjs';
import { allPages } from '../docs/pages.mjs';
import { readPage, withTables } from '../docs/tables.mjs';
import { localeTable } from '../locales/table.mjs';
import { registryFiles, registryItems } from '../shadcn/items.mjs';
import { themingTables } from '../theming/tables.mjs';
import { thirdPartyPage } from '../third-party/list.mjs';

/** What each has to hold, by its path from the root, before the formatter sets it. @returns {Promise<Record<string, string>>} */
export async function madeFiles() {
  const registry = Object.entries(registryFiles(registryItems()));
  return {
    ...pagesWithFiles(),
    'docs/errors.md': tabled('docs/errors.md', await errorTables()),
    'docs/languages.md': tabled('docs/languages.md', { languages: await localeTable() }),
    'docs/theming.md': tabled('docs/theming.md', await themingTables()),
    'THIRD-PARTY.md': thirdPartyPage(),
    ...Object.fromEntries(
      registry.map(([name, content]) => [`registry/${name}`, JSON.stringify(content)]),
    ),
  };
}

/** The pages that show files of the repository. */
function pagesWithFiles() {
  return Object.fromEntries(
    allPages()
      .filter(({ text }) => Object.keys(includedFiles(text)).length > 0)
      .map(({ path }) => [path, tabled(path, {})]),
  );
}

/** @param {string} page @param {Readonly<Record<string, string>>} tables */
function tabled(page, tables) {
  const text = readPage(page);
  return withTables(text, {
    page,
    command: 'generate',
    tables: { ...tables, ...includedFiles(text) },
  });
}
