/**
 * `pnpm api`: builds the packages and compares what they offer with the reports that are committed,
 * `packages/<name>/api.md`, and these with the last release: a difference needs a changeset. `--write`
 * writes the reports. `--since <commit>` asks for a changeset of its own for what changed since then.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import {
  badChangesets,
  changedSince,
  changesetsThere,
  lastReleased,
  reportAt,
  withoutChangeset,
} from './api/changesets.mjs';
import { apiSections } from './api/report.mjs';
import { bin, root, toolEnvironment } from './workspace.mjs';

/** @typedef {import('./api/report.mjs').Section} Section */

/** @typedef {{ folder: string, name: string, version: string }} Package */

const { values } = parseArgs({
  options: { write: { type: 'boolean' }, since: { type: 'string' } },
});

run('turbo', ['run', 'build', '--filter=./packages/*', '--output-logs=errors-only']);
const changesets = changesetsThere();
const problems = badChangesets(changesets);
const offers = packages().map(async (it) => ({ ...it, sections: await apiSections(it.folder) }));
const reports = formatted(await Promise.all(offers));
for (const { folder, report, ...it } of reports) {
  const file = join(folder, 'api.md');
  if (values.write) writeFileSync(file, report);
  if (report !== read(file)) {
    problems.push(`api.md of ${it.name} is not what it offers. Run pnpm api --write.`);
  }
  const released = lastReleased(folder, report);
  problems.push(...withoutChangeset({ ...it, report, released }, changesets));
  if (values.since) {
    const before = { ...it, report, released: reportAt(values.since, folder) };
    problems.push(...withoutChangeset(before, changedSince(changesets, values.since)));
  }
}
for (const problem of problems) console.error(problem);
console.log(
  `${reports.length} reports, ${changesets.length} changesets, ${problems.length} failed`,
);
process.exitCode = problems.length > 0 ? 1 : 0;

/** @returns {Package[]} */
function packages() {
  return readdirSync(join(root, 'packages')).map((name) => {
    const folder = join(root, 'packages', name);
    const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    return { folder, name: manifest.name, version: manifest.version };
  });
}

/** Every report, with its code as the formatter has it. @param {(Package & { sections: Section[] })[]} packages */
function formatted(packages) {
  const temporary = mkdtempSync(join(tmpdir(), 'countersign-api-'));
  try {
    const files = packages.flatMap(({ sections }) => sections).filter(({ code }) => code);
    for (const [at, { code = '' }] of files.entries()) {
      writeFileSync(join(temporary, `${at}.d.ts`), code);
    }
    run('biome', ['format', '--write', '--vcs-enabled=false', `--config-path=${root}`, temporary]);
    for (const [at, section] of files.entries()) {
      section.code = readFileSync(join(temporary, `${at}.d.ts`), 'utf8').trimEnd();
    }
  } finally {
    rmSync(temporary, { recursive: true });
  }
  return packages.map(({ sections, ...it }) => ({ ...it, report: page(it.name, sections) }));
}

/** @param {string} name @param {readonly Section[]} sections */
function page(name, sections) {
  const made = 'as declared. Written by `pnpm api --write`.';
  const head = `# What ${name} offers\n\nEach line of the export map has the names it offers, and each file behind them has what they\nmention, ${made}\n`;
  const parts = sections.map(
    ({ title, behind, code, text }) =>
      `\n${behind ? '###' : '##'} ${title}\n\n${code ? `\`\`\`ts\n${code}\n\`\`\`` : text}\n`,
  );
  return head + parts.join('');
}

/** @param {string} command @param {readonly string[]} args */
function run(command, args) {
  const { status } = spawnSync(bin(command), args, {
    cwd: root,
    env: toolEnvironment(),
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (status !== 0) throw new Error(`${command} ended with ${status}.`);
}

/** @param {string} file */
function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
