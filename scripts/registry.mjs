/**
 * `pnpm registry`: what `npx shadcn add` can copy into an app. `--write` makes `registry/` anew of the
 * sources.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { registryFiles, registryItems } from './registry/items.mjs';
import { bin, root } from './workspace.mjs';

const items = registryItems();
for (const { name, description } of items) console.log(`${name}: ${description}`);

if (process.argv.includes('--write')) {
  const folder = join(root, 'registry');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  for (const [name, content] of Object.entries(registryFiles(items))) {
    writeFileSync(join(folder, name), JSON.stringify(content));
  }
  spawnSync(bin('biome'), ['format', '--write', folder], { stdio: 'inherit' });
}
