/** The pages of the repository: every Markdown and MDX file that is its own. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../workspace.mjs';

/**
 * @typedef {object} Page
 * @property {string} path from the root, e.g. `docs/theming.md`
 * @property {string} text
 */

/** Installed and generated folders. Other folders may begin with a dot. */
const notOurs = new Set([
  '.git',
  '.next',
  '.turbo',
  'coverage',
  'dist',
  // What .storybook/pages makes of the pages.
  'made',
  'node_modules',
  'playwright-report',
  'screenshots',
  'storybook-static',
  'test-results',
  // Declarations that scripts/api.mjs took out of their files: no code to check.
  'api.md',
]);

/** @returns {Page[]} */
export function allPages() {
  return pathsIn('').map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}

/** @param {string} folder from the root @returns {string[]} */
function pathsIn(folder) {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder ? `${folder}/${entry.name}` : entry.name;
    if (notOurs.has(entry.name)) return [];
    if (entry.isDirectory()) return pathsIn(path);
    return /\.mdx?$/.test(entry.name) ? [path] : [];
  });
}

/**
 * A page line by line, with fenced blocks told apart from prose.
 *
 * @typedef {object} Fence
 * @property {string} info what stands after the three backticks
 * @property {number} first index of its first line of code
 * @property {number} end index of the line that closes it
 *
 * @param {string} text @returns {{ lines: string[], fences: Fence[] }}
 */
export function fencesOf(text) {
  const lines = text.split('\n');
  /** @type {Fence[]} */
  const fences = [];
  for (let at = 0; at < lines.length; at++) {
    const [, ticks, info] = /^ *(```+)(.*)$/.exec(lines[at] ?? '') ?? [];
    if (ticks === undefined) continue;
    const first = at + 1;
    do at++;
    while (at < lines.length && lines[at]?.trim() !== ticks);
    fences.push({ info: info?.trim() ?? '', first, end: at });
  }
  return { lines, fences };
}
