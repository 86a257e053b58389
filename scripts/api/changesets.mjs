/** Whether what changed in the packages' reports since their last release has a changeset. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../workspace.mjs';

/** In the order of how much they promise. */
const kinds = /** @type {const} */ (['patch', 'minor', 'major']);

/** @typedef {typeof kinds[number]} Kind */

/**
 * @typedef {object} Changeset
 * @property {string} file
 * @property {Readonly<Record<string, string>>} releases a kind for each package it names
 * @property {string} summary
 */

/**
 * @typedef {object} Offer
 * @property {string} name of the package
 * @property {string} version of its last release, `0.0.0` before the first
 * @property {string} report what it offers
 * @property {string | undefined} released what its last release offered; nothing before the first
 */

/** @param {string} file @param {string} text @returns {Changeset} */
export function parseChangeset(file, text) {
  const [, head = '', summary = ''] = /^---\n([\s\S]*?)---\n([\s\S]*)$/.exec(text) ?? [];
  const lines = head.matchAll(/^["']?([^"'\n]+?)["']?: (\w+)$/gm);
  const releases = Object.fromEntries([...lines].map(([, name = '', kind = '']) => [name, kind]));
  return { file, releases, summary: summary.trim() };
}

/** What is wrong with the changesets there are. @param {readonly Changeset[]} changesets */
export function badChangesets(changesets) {
  return changesets.flatMap(({ file, releases, summary }) => [
    ...(Object.keys(releases).length > 0 ? [] : [`${file} names no package.`]),
    ...(/^[A-Z`].*[^.]\.$/.test(summary) ? [] : [`${file} has to be one sentence on one line.`]),
  ]);
}

/** What has changed without a changeset that says so. @param {Offer} offer @param {readonly Changeset[]} changesets */
export function withoutChangeset({ name, version, report, released }, changesets) {
  if (released !== undefined && said(report) === said(released)) return [];
  const needed = neededFor(version, report, released);
  const ranks = changesets.flatMap(({ releases }) => rank(releases[name]));
  if (Math.max(-1, ...ranks) >= kinds.indexOf(needed)) return [];
  const since =
    released === undefined ? 'was never released' : `offers something else than ${version}`;
  return [
    `${name} ${since}: a changeset has to name it, as ${needed} at least. Run pnpm changeset.`,
  ];
}

/** A report without its files: to move a declaration is no change. @param {string} report */
const said = (report) =>
  report
    .split('\n')
    .filter((line) => !line.startsWith('### '))
    .sort()
    .join('\n');

/** @param {string | undefined} kind */
const rank = (kind) => kinds.flatMap((known, at) => (known === kind ? [at] : []));

/** @param {string} version @param {string} report @param {string} [released] @returns {Kind} */
function neededFor(version, report, released) {
  const lines = new Set(said(report).split('\n'));
  const breaks =
    released === undefined ||
    said(released)
      .split('\n')
      .some((line) => !lines.has(line));
  if (version.startsWith('0.')) return breaks ? 'minor' : 'patch';
  return breaks ? 'major' : 'minor';
}

/** @returns {Changeset[]} */
export function changesetsThere() {
  const folder = join(root, '.changeset');
  return readdirSync(folder)
    .filter((file) => file.endsWith('.md') && file !== 'README.md')
    .map((file) => parseChangeset(`.changeset/${file}`, readFileSync(join(folder, file), 'utf8')));
}

/**
 * What the last release of a package offered: its report when its change log was last written.
 *
 * @param {string} folder of the package @param {string} report of now
 * @throws {Error} where the history does not reach back that far
 */
export function lastReleased(folder, report) {
  if (!existsSync(join(folder, 'CHANGELOG.md'))) return undefined;
  // Being released: the changesets are in the change log already.
  if (git(folder, 'status', '--porcelain', '--', 'CHANGELOG.md') !== '') return report;
  if (git(folder, 'rev-parse', '--is-shallow-repository') === 'true') {
    throw new Error('The last release is not in a shallow clone. Run git fetch --unshallow.');
  }
  return reportAt(git(folder, 'log', '-1', '--format=%H', '--', 'CHANGELOG.md'), folder);
}

/** The report as committed then, or nothing. @param {string} commit @param {string} folder */
export function reportAt(commit, folder) {
  const there = git(folder, 'ls-tree', '--name-only', commit, '--', 'api.md') !== '';
  return there ? `${git(folder, 'show', `${commit}:./api.md`)}\n` : undefined;
}

/** Those written or rewritten since a commit. @param {readonly Changeset[]} changesets @param {string} commit */
export function changedSince(changesets, commit) {
  const tracked = git(root, 'diff', '--name-only', commit, '--', '.changeset');
  const untracked = git(root, 'ls-files', '--others', '--exclude-standard', '.changeset');
  const changed = new Set([tracked, untracked].flatMap((list) => list.split('\n')));
  return changesets.filter(({ file }) => changed.has(file));
}

/** @param {string} folder @param {readonly string[]} args */
function git(folder, ...args) {
  return execFileSync('git', args, { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 26 }).trimEnd();
}
