/** What a package brings into `node_modules`: itself and all it depends on, React and its types left out. */
import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

const react = /^(?:react|react-dom|scheduler|@types\/.*)$/;

/**
 * Each package once a version, as npm and pnpm install it on this machine; peers count, unless
 * they are optional.
 *
 * @param {readonly string[]} names packages @param {string} from a folder that depends on them
 * @param {(folder: string) => number} [weigh] of one package, for those that are not as published
 * @returns {{ packages: number, bytes: number }} bytes are those of the files, not of disk blocks
 */
export function installed(names, from, weigh = weighFolder) {
  /** @type {Set<string>} */
  const folders = new Set();
  const visit = (/** @type {string} */ name, /** @type {string} */ from) => {
    if (react.test(name)) return;
    const folder = find(name, from);
    if (folder === undefined) throw new Error(`${name} is not installed below ${from}.`);
    if (folders.has(folder)) return;
    folders.add(folder);
    for (const next of dependenciesOf(folder)) visit(next, folder);
  };
  for (const name of names) visit(name, from);
  const bytes = [...folders].reduce((sum, folder) => sum + weigh(folder), 0);
  return { packages: folders.size, bytes };
}

/**
 * As Node looks for it: up from a folder, without the `exports` that may hide a manifest.
 * @param {string} name @param {string} from @returns {string | undefined}
 */
function find(name, from) {
  const folder = join(from, 'node_modules', name);
  if (existsSync(folder)) return realpathSync(folder);
  return from === dirname(from) ? undefined : find(name, dirname(from));
}

/** @param {string} folder @returns {string[]} */
function dependenciesOf(folder) {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const { dependencies, optionalDependencies, peerDependencies, peerDependenciesMeta } = manifest;
  const peers = Object.keys(peerDependencies ?? {}).filter(
    (name) => !peerDependenciesMeta?.[name]?.optional,
  );
  // Binaries for other machines are not installed on this one.
  const optional = Object.keys(optionalDependencies ?? {}).filter((name) => find(name, folder));
  return [...Object.keys(dependencies ?? {}), ...optional, ...peers];
}

/** @param {string} folder */
export function weighFolder(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .filter((entry) => !entry.parentPath.slice(folder.length).includes('/node_modules'))
    .reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
}
