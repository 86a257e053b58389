/** Fresh apps outside of this repository, with the packages as somebody gets them. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../workspace.mjs';
import { run } from './run.mjs';

/** @typedef {import('./packed.mjs').Packed} Packed */

/**
 * How to make an app.
 *
 * @typedef {object} Recipe
 * @property {string} name
 * @property {'vite' | 'next'} template a folder in `apps/`
 * @property {'npm' | 'pnpm'} installer
 * @property {Readonly<Record<string, string>>} [versions] instead of those of the template
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

const templates = join(root, 'scripts/pack-check/apps');

/**
 * Copies a template and has its package manager install it.
 *
 * @param {Recipe} recipe
 * @param {readonly Packed[]} packed
 * @param {string} folder to make the app in
 * @returns {Promise<string>} the version of React it has
 */
export async function makeApp({ template, installer, versions = {} }, packed, folder) {
  cpSync(join(templates, template), folder, { recursive: true });
  cpSync(join(templates, 'seed.json'), join(folder, 'seed.json'));

  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const tarballs = tarballsOf(packed);
  for (const kind of ['dependencies', 'devDependencies']) {
    for (const name of Object.keys(manifest[kind])) {
      manifest[kind][name] = tarballs[name] ?? versions[name] ?? manifest[kind][name];
    }
  }
  await install(installer, manifest, packed, folder);

  const react = versionIn(folder, 'react');
  for (const { manifest: own } of packed) {
    if (versionIn(folder, own.name) !== own.version) {
      throw new Error(`${own.name} ${own.version} was asked for, not what is in ${folder}`);
    }
  }
  return react;
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
