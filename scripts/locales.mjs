/** `pnpm locales`: every language and how complete it is. `--write` puts the table into docs/languages.md. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { languagesPage } from './languages-page.mjs';
import { localeTable } from './locale-table.mjs';
import { bin, root } from './workspace.mjs';

const table = await localeTable();
console.log(table);
if (process.argv.includes('--write')) {
  const file = join(root, 'docs/languages.md');
  writeFileSync(file, languagesPage(readFileSync(file, 'utf8'), table));
  spawnSync(bin('biome'), ['format', '--write', file], { stdio: 'inherit' });
}
