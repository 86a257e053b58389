/** `pnpm third-party`: what of others is installed with our packages. `--write` puts it into THIRD-PARTY.md. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { thirdPartyPage } from './third-party/list.mjs';
import { bin, root } from './workspace.mjs';

const page = thirdPartyPage();
console.log(page);
if (process.argv.includes('--write')) {
  const file = join(root, 'THIRD-PARTY.md');
  writeFileSync(file, page);
  spawnSync(bin('biome'), ['format', '--write', file], { stdio: 'inherit' });
}
