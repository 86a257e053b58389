/** Every file of the repository that is generated from the sources. */
import { readPage, withTables } from '../docs/tables.mjs';
import { localeTable } from '../locales/table.mjs';
import { registryFiles, registryItems } from '../shadcn/items.mjs';
import { themingTables } from '../theming/tables.mjs';
import { thirdPartyPage } from '../third-party/list.mjs';

/** What each has to hold, by its path from the root, before the formatter sets it. @returns {Promise<Record<string, string>>} */
export async function madeFiles() {
  const registry = Object.entries(registryFiles(registryItems()));
  return {
    'docs/languages.md': tabled('docs/languages.md', { languages: await localeTable() }),
    'docs/theming.md': tabled('docs/theming.md', await themingTables()),
    'THIRD-PARTY.md': thirdPartyPage(),
    ...Object.fromEntries(
      registry.map(([name, content]) => [`registry/${name}`, JSON.stringify(content)]),
    ),
  };
}

/** @param {string} page @param {Readonly<Record<string, string>>} tables */
const tabled = (page, tables) => withTables(readPage(page), { page, command: 'generate', tables });
