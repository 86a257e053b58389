/** What the export maps of packages offer, and what an app writes to have each of it whole. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
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
  return Object.entries(manifest.exports).map(([subpath, target]) => {
    const name = join(manifest.name, subpath);
    return { name, codes: specifiersOf(name, join(root, folder, target)).map(codeFor) };
  });
}

/** @param {string} name @param {string} target */
function specifiersOf(name, target) {
  const [before = '', after] = target.split('*');
  if (after === undefined) return [name];
  return readdirSync(before)
    .filter(
      (file) => file.endsWith(after) && !file.includes('.test.') && !file.startsWith('index.'),
    )
    .map((file) => name.replace('*', file.slice(0, -after.length)));
}

/** @param {string} specifier */
function codeFor(specifier) {
  if (specifier.endsWith('.css')) return `import '${specifier}';`;
  // A namespace has the default export too.
  return `import * as whole from '${specifier}'; export { whole };`;
}
