/** What the export maps of packages offer, and what an app writes to have each of it whole. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { root } from './workspace.mjs';

/**
 * One line of an export map; with a `*` it stands for every file it matches.
 *
 * @typedef {object} Subpath
 * @property {string} name e.g. `@countersign/react/sms-mfa`
 * @property {readonly string[]} codes one for each file
 */

/** @param {string} folder of the package, e.g. `packages/core` @returns {Subpath[]} */
export function subpathsOf(folder) {
  const manifest = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
  const sources = readdirSync(join(root, folder, 'src'), { recursive: true, encoding: 'utf8' });
  const files = sources.map((file) => `src/${file.replaceAll('\\', '/')}`);
  return linesOf(manifest, files).map(({ name, leads }) => ({
    name,
    codes: leads.map(({ specifier }) => codeFor(specifier)),
  }));
}

/**
 * Where each line of an export map leads: what an app imports, and the file that it gets.
 *
 * @param {{ name: string, exports: Readonly<Record<string, string>> }} manifest
 * @param {readonly string[]} files of the package, e.g. `dist/index.js`
 */
export function linesOf(manifest, files) {
  return Object.entries(manifest.exports).map(([subpath, target]) => {
    const name = posix.join(manifest.name, subpath);
    return { name, leads: leadsOf(name, posix.normalize(target), files) };
  });
}

/** @param {string} name @param {string} target @param {readonly string[]} files */
function leadsOf(name, target, files) {
  const [before = '', after] = target.split('*');
  if (after === undefined) return [{ specifier: name, file: target }];
  return files.flatMap((file) => {
    if (!file.startsWith(before) || !file.endsWith(after)) return [];
    const match = file.slice(before.length, -after.length);
    if (match.includes('.') || match === 'index') return [];
    return [{ specifier: name.replace('*', match), file }];
  });
}

/** @param {string} specifier */
function codeFor(specifier) {
  if (specifier.endsWith('.css')) return `import '${specifier}';`;
  // A namespace has the default export too.
  return `import * as whole from '${specifier}'; export { whole };`;
}
