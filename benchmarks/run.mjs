/**
 * `pnpm bench`: measures, each benchmark after the other or those that are named, and prints ours
 * beside the peers' and against what we aim at. `--quick` takes fewer runs; `--write` keeps the
 * figures in `results/` and makes the tables, the pictures and the README's sentences of them;
 * `report` in place of a name does that with the figures there are.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keep, print, write } from './report/report.mjs';
import { benchmarks, readResults } from './report/results.mjs';

const given = process.argv.slice(2);
const options = given.filter((argument) => argument.startsWith('--'));
const named = given.filter((argument) => !argument.startsWith('--'));
const known = ['report', ...benchmarks];
for (const name of named) {
  if (!known.includes(name))
    throw new Error(`There is no benchmark ${name}, only ${known.join(', ')}.`);
}

const folder = mkdtempSync(join(tmpdir(), 'countersign-bench-'));
const chosen = named.length === 0 ? benchmarks : named.filter((name) => name !== 'report');
const results = chosen.length === benchmarks.length ? {} : readResults();
for (const name of chosen) {
  console.log(`Measuring: ${name}`);
  const file = join(folder, `${name}.json`);
  // In a process of its own: what one leaves behind must not be in the way of the next.
  const { status } = spawnSync(
    process.execPath,
    [join(import.meta.dirname, 'measure.mjs'), name, file, ...options],
    { stdio: 'inherit', env: { ...process.env, NODE_ENV: 'production' } },
  );
  if (status !== 0) process.exit(status ?? 1);
  results[name] = JSON.parse(readFileSync(file, 'utf8'));
}
print(results, chosen.length > 0 ? chosen : benchmarks);
if (options.includes('--write')) {
  for (const name of chosen) keep(name, results[name]);
  write(results);
}
