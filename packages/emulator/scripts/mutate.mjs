// Plants each fault of mutants.mjs in a copy of the package, runs the tests that must fail, and
// writes the results to docs/mutations.md. Exits with 1 when the tests miss a fault.
// Usage: node scripts/mutate.mjs [words of a fault…]
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { mutants } from './mutants.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const words = process.argv.slice(2).join(' ');
const chosen = mutants.filter(({ fault }) => fault.includes(words));

const copy = mkdtempSync(join(tmpdir(), 'mutants-'));
for (const name of ['src', 'test', 'package.json'])
  cpSync(join(root, name), join(copy, name), { recursive: true });
symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
writeFileSync(
  join(copy, 'vitest.config.mjs'),
  "export default { test: { include: ['test/**/*.test.ts'], testTimeout: 30_000 } };\n",
);

/** Runs test files, and returns whether all tests pass. */
function passes(tests) {
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  const run = spawnSync(process.execPath, [vitest, 'run', '--bail', '1', ...tests], {
    cwd: copy,
    encoding: 'utf8',
    env: { ...process.env, NODE_NO_WARNINGS: '1' },
  });
  const failed = /Tests .*failed/.test(run.stdout);
  if (run.status !== 0 && !failed)
    throw new Error(`The tests did not run: ${run.stdout}\n${run.stderr}`);
  return run.status === 0;
}

try {
  const all = [...new Set(chosen.flatMap(({ tests }) => tests))];
  if (!passes(all)) throw new Error('The tests fail without any fault planted.');
  const rows = [];
  for (const { fault, file, find, replace, tests } of chosen) {
    const path = join(copy, 'src', file);
    const source = readFileSync(path, 'utf8');
    if (source.split(find).length !== 2)
      throw new Error(`"${fault}": ${file} does not hold the text to replace exactly once.`);
    writeFileSync(
      path,
      source.replace(find, () => replace),
    );
    const caught = !passes(tests);
    writeFileSync(path, source);
    console.log(`${caught ? 'caught' : 'MISSED'}  ${fault}`);
    rows.push({ fault, file, tests, caught });
  }
  const missed = rows.filter(({ caught }) => !caught);
  if (words === '') writeFileSync(join(root, 'docs/mutations.md'), report(rows));
  console.log(`${rows.length - missed.length} of ${rows.length} faults caught`);
  process.exitCode = missed.length > 0 ? 1 : 0;
} finally {
  rmSync(copy, { recursive: true, force: true });
}

function report(rows) {
  const caught = rows.filter((row) => row.caught).length;
  const cells = rows.map((row) => [
    row.fault,
    `\`${row.file}\``,
    row.tests.join(', '),
    row.caught ? 'caught' : '**missed**',
  ]);
  return `# Planted faults

Each row is a fault that was planted in a copy of the package, and the tests that must fail because of
it. \`pnpm --filter @countersign/emulator mutate\` writes this page and exits with 1 when the tests miss a
fault.

${caught} of ${rows.length} were caught.

${table([['fault', 'file', 'tests', 'result'], ...cells])}
`;
}

/** Returns a table as the formatter writes it: each column is as wide as its longest cell. */
function table([head, ...rows]) {
  const widths = head.map((_, i) => Math.max(...[head, ...rows].map((row) => row[i].length)));
  const line = (row) => `| ${row.map((cell, i) => cell.padEnd(widths[i])).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}
