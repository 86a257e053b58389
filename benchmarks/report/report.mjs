/** Prints what was measured, and puts it where it is read: JSON, tables, a picture, docs. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPage, withTables } from '../../scripts/docs/tables.mjs';
import { bin, root } from '../../scripts/workspace.mjs';
import { bars, judge } from './bars.mjs';
import { chart } from './chart.mjs';
import { benchmarks, folder } from './results.mjs';
import { speed } from './speed.mjs';
import { table } from './table.mjs';
import { tables } from './tables.mjs';

/** @typedef {import('./results.mjs').Results} Results */

/** @param {Results} results @param {readonly (keyof Results)[]} names */
export function print(results, names) {
  for (const name of names) console.log(`\n${name}\n\n${tableOf(name, results)}`);
  console.log(`\nTargets\n\n${barsTable(results)}`);
}

/** Every file with figures of ours, before the formatter sets its columns. @param {Results} results */
export function made(results) {
  const figures = Object.fromEntries(benchmarks.map((name) => [name, tableOf(name, results)]));
  return [
    page('benchmarks/README.md', { ...figures, aims: barsTable(results) }),
    page('docs/comparison.md', { speed: speed(results) }),
    { file: 'benchmarks/results/figures.svg', text: chart(results) },
  ];
}

/** @param {Results} results */
export function write(results) {
  const files = made(results);
  for (const { file, text } of files) writeFileSync(join(root, file), text);
  format(files.map(({ file }) => file).filter((file) => file.endsWith('.md')));
  // The table of sizes has ours as they weigh now.
  run(process.execPath, [join(root, 'scripts/bundles.mjs'), '--write'], 'ignore');
}

/** @param {keyof Results} name @param {unknown} result */
export function keep(name, result) {
  const file = join(folder, `${name}.json`);
  writeFileSync(file, JSON.stringify(result));
  format([file]);
}

/** @param {keyof Results} name @param {Results} results */
function tableOf(name, results) {
  return results[name]
    ? tableIn(name, /** @type {Required<Results>} */ (results))
    : `Not measured yet: \`pnpm bench ${name} --write\`.`;
}

/** @template {keyof Results} Name @param {Name} name @param {Required<Results>} results */
function tableIn(name, results) {
  return tables[name](results[name]);
}

/** @param {Results} results */
function barsTable(results) {
  const judged = bars.filter(({ of }) => !of || results[of]).map((bar) => judge(bar, results));
  const missed = judged.filter(({ met }) => !met).length;
  const rows = judged.map(({ what, aim, is, met, why }) => [
    what,
    aim,
    is,
    met ? 'met' : `**missed**. ${why}`,
  ]);
  return `${table(['', 'aim', 'is', ''], rows)}\n\n${rows.length - missed} of ${rows.length} met.`;
}

/** @param {string} page @param {Record<string, string>} tables */
function page(page, tables) {
  return { file: page, text: withTables(readPage(page), { page, command: 'bench', tables }) };
}

/** @param {string[]} files */
function format(files) {
  run(bin('biome'), ['format', '--write', ...files], 'inherit');
}

/** @param {string} command @param {string[]} args @param {'inherit' | 'ignore'} stdout */
function run(command, args, stdout) {
  const { status } = spawnSync(command, args, { cwd: root, stdio: ['ignore', stdout, 'inherit'] });
  if (status !== 0) throw new Error(`${command} ended with ${status}.`);
}
