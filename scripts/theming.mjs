/** `pnpm theming`: tokens, parts, states and stylesheets. `--write` puts the tables into docs/theming.md. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { themingPage, themingTables } from './theming-tables.mjs';
import { bin, root } from './workspace.mjs';

const tables = await themingTables();
console.log(Object.values(tables).join('\n\n'));
if (process.argv.includes('--write')) {
  const file = join(root, 'docs/theming.md');
  writeFileSync(file, themingPage(readFileSync(file, 'utf8'), tables));
  spawnSync(bin('biome'), ['format', '--write', file], { stdio: 'inherit' });
}
