/** Fresh apps outside of this repository, with the packages as somebody gets them. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { root } from '../workspace.mjs';
import { run } from './run.mjs';

/** @typedef {import('./packed.mjs').Packed} Packed */

/**
 * How to make an app.
 *
 * @typedef {object} Recipe
 * @property {string} name
 * @property {'vite' | 'next'} template a folder in `examples/`
 * @property {'npm' | 'pnpm'} installer
 * @property {Readonly<Record<string, string>>} [versions] instead of those of the repository
 */

/** @type {Readonly<Record<string, Recipe>>} */
export const recipes = {
  'vite-react-18': {
    name: 'Vite, React 18.3',
    template: 'vite',
    installer: 'npm',
    versions: {
      react: '~18.3.1',
      'react-dom': '~18.3.1',
      '@types/react': '^18.3.0',
      '@types/react-dom': '^18.3.0',
    },
  },
  // Without hoisting pnpm lets a package import what it declares, and nothing else of the app's.
  'vite-react-19': { name: 'Vite, React 19', template: 'vite', installer: 'pnpm' },
  next: { name: 'Next.js', template: 'next', installer: 'npm' },
};

/** The port that the examples and the READMEs have for the emulator. */
const portInPages = 9440;

/** What stands in the examples' folders and is not theirs. */
const made = new Set(['node_modules', 'dist', '.next', 'turbo.json', 'next-env.d.ts']);

/**
 * Copies an example and has its package manager install it, with what the checks need beside it.
 *
 * @param {Recipe} recipe
 * @param {readonly Packed[]} packed
 * @param {string} folder to make the app in
 * @param {number} port where the emulator will be
 * @returns {Promise<string>} the version of React it has
 */
export async function makeApp({ template, installer, versions = {} }, packed, folder, port) {
  const example = join(root, 'examples', template);
  cpSync(example, folder, { recursive: true, filter: (path) => !made.has(basename(path)) });
  if (template === 'vite') pointTo(port, join(folder, 'src/app.tsx'));

  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const { catalog } = parse(readFileSync(join(root, 'pnpm-workspace.yaml'), 'utf8'));
  const tarballs = tarballsOf(packed);
  const wanted = {
    ...manifest.devDependencies,
    '@countersign/server': 'workspace:*',
    '@types/node': 'catalog:',
    'fast-xml-parser': 'catalog:',
    ...manifest.dependencies,
  };
  const dependencies = Object.fromEntries(
    Object.keys(wanted).map((name) => [name, tarballs[name] ?? versions[name] ?? catalog[name]]),
  );
  dependencies['typescript-5'] = 'npm:typescript@~5.9.3';
  await install(
    installer,
    { ...manifest, dependencies, devDependencies: undefined },
    packed,
    folder,
  );

  const react = versionIn(folder, 'react');
  for (const { manifest: own } of packed) {
    if (versionIn(folder, own.name) !== own.version) {
      throw new Error(`${own.name} ${own.version} was asked for, not what is in ${folder}`);
    }
  }
  return react;
}

/** Has a file ask the emulator on another port. @param {number} port @param {string} file */
export function pointTo(port, file) {
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll(`:${portInPages}`, `:${port}`));
}

/**
 * Writes the manifest and installs what it asks for. What one package needs of another comes from its
 * tarball too.
 *
 * @param {Recipe['installer']} installer
 * @param {object} manifest
 * @param {readonly Packed[]} packed
 * @param {string} folder
 */
export async function install(installer, manifest, packed, folder) {
  const tarballs = tarballsOf(packed);
  if (installer === 'pnpm') {
    writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest, null, 2));
    const settings = { overrides: tarballs, hoist: false };
    writeFileSync(join(folder, 'pnpm-workspace.yaml'), JSON.stringify(settings));
    await run('pnpm', ['install', '--prefer-offline'], { cwd: folder });
    return;
  }
  const overrides = { '@countersign/core': tarballs['@countersign/core'] };
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ ...manifest, overrides }, null, 2));
  await run('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund'], { cwd: folder });
}

/** @param {readonly Packed[]} packed @returns {Record<string, string>} */
function tarballsOf(packed) {
  return Object.fromEntries(
    packed.map(({ manifest, tarball }) => [manifest.name, `file:${tarball}`]),
  );
}

/** @param {string} folder @param {string} name */
function versionIn(folder, name) {
  return JSON.parse(readFileSync(join(folder, 'node_modules', name, 'package.json'), 'utf8'))
    .version;
}
