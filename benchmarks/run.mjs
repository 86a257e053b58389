/** `pnpm bench`: each benchmark after the other, or those that are named: `pnpm bench first-load`. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const all = ['srp', 'first-load'];
const given = process.argv.slice(2);
const named = given.filter((argument) => !argument.startsWith('--'));
const options = given.filter((argument) => argument.startsWith('--'));
for (const name of named.length > 0 ? named : all) {
  if (!all.includes(name))
    throw new Error(`There is no benchmark ${name}, only ${all.join(', ')}.`);
  const { status } = spawnSync(
    process.execPath,
    [join(import.meta.dirname, name, 'run.mjs'), ...options],
    { stdio: 'inherit' },
  );
  if (status !== 0) process.exit(status ?? 1);
}
