/**
 * `pnpm generate --write`: generates files from the sources: the tables of languages and of theming in
 * docs/, THIRD-PARTY.md, and registry/, which `npx shadcn add` copies from.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { madeFiles } from './generate/files.mjs';
import { bin, root } from './workspace.mjs';

const files = await madeFiles();
if (process.argv.includes('--write')) {
  rmSync(join(root, 'registry'), { recursive: true, force: true });
  mkdirSync(join(root, 'registry'));
  for (const [file, text] of Object.entries(files)) writeFileSync(join(root, file), text);
  const args = ['format', '--write', ...Object.keys(files)];
  spawnSync(bin('biome'), args, { cwd: root, stdio: 'inherit' });
} else {
  console.log(Object.keys(files).join('\n'));
}
