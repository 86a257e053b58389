/** The third-party packages that npm installs with ours, and their licenses. */
import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { root } from '../workspace.mjs';

/**
 * @typedef {object} ThirdParty
 * @property {string} name
 * @property {string} version
 * @property {string} license SPDX
 * @property {string} copyright the line in its license, or its author
 * @property {readonly string[]} comesWith our packages
 */

/** Licenses that only require us to name the package. */
const licenses = new Set(['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT']);

const homes = readdirSync(join(root, 'packages'))
  .sort()
  .map((folder) => join(root, 'packages', folder));

/** @returns {string} Markdown */
export function thirdPartyPage() {
  const rows = thirdParties().map(({ name, version, license, copyright, comesWith }) => [
    name,
    version,
    license,
    copyright,
    comesWith.join(', '),
  ]);
  return `# Third-party notices

Our packages contain no third-party code. npm installs these packages with ours, each with its license in its own
folder. Your app installs these itself: ${peers().join(', ')}. \`pnpm generate --write\` writes this page.

${[
  ['package', 'version', 'license', 'copyright', 'comes with'],
  ['---', '---', '---', '---', '---'],
  ...rows,
]
  .map((cells) => `| ${cells.join(' | ')} |`)
  .join('\n')}
`;
}

/** @returns {ThirdParty[]} by name @throws {Error} for any other license */
export function thirdParties() {
  /** @type {Map<string, ThirdParty>} */
  const found = new Map();
  for (const home of homes) {
    for (const path of installedWith(home)) {
      const party = found.get(path) ?? described(path);
      found.set(path, { ...party, comesWith: [...party.comesWith, basename(home)] });
    }
  }
  return [...found.values()].sort((a, b) =>
    `${a.name} ${a.version}` < `${b.name} ${b.version}` ? -1 : 1,
  );
}

function peers() {
  const names = homes.flatMap((home) => Object.keys(manifestOf(home).peerDependencies ?? {}));
  return [...new Set(names)].sort();
}

/** Where each package is that comes with one, ours left out. @param {string} home */
function installedWith(home) {
  /** @type {Set<string>} */
  const paths = new Set();
  const visit = (/** @type {string} */ path) => {
    for (const name of Object.keys(manifestOf(path).dependencies ?? {})) {
      const next = find(path, name);
      if (paths.has(next)) continue;
      if (!manifestOf(next).name.startsWith('@countersign/')) paths.add(next);
      visit(next);
    }
  };
  visit(home);
  return paths;
}

/** As Node looks for it. @param {string} from @param {string} name @returns {string} */
function find(from, name) {
  const here = join(from, 'node_modules', name);
  if (existsSync(here)) return realpathSync(here);
  if (dirname(from) === from) throw new Error(`${name} is not installed. Run pnpm install.`);
  return find(dirname(from), name);
}

/** @param {string} path */
const manifestOf = (path) => JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'));

/** @param {string} path @returns {ThirdParty} */
function described(path) {
  const { name, version, license, author = '' } = manifestOf(path);
  if (!licenses.has(license)) {
    throw new Error(
      `${name} ${version} has the license ${license}. Check what it requires, then add it to the list.`,
    );
  }
  const writer = (author.name ?? author).replace(/ *[<(].*/, '');
  const line = copyrightLine(path);
  // Some give the holder on a line of its own.
  const copyright = /\d$/.test(line) || line === '' ? `${line} ${writer}`.trim() : line;
  return { name, version, license, copyright, comesWith: [] };
}

/** @param {string} path */
function copyrightLine(path) {
  const file = readdirSync(path).find((name) => /^licen[cs]e/i.test(name));
  const text = file ? readFileSync(join(path, file), 'utf8') : '';
  return /^\s*(Copyright .*\d{4}.*?)\s*$/im.exec(text)?.[1] ?? '';
}
