/** Builds the packages that are published, and packs each as publishing would. */
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { bin, root } from '../workspace.mjs';
import { run } from './run.mjs';

/**
 * What is read of a `package.json`.
 *
 * @typedef {object} Manifest
 * @property {string} name
 * @property {string} version
 * @property {boolean} [private]
 * @property {string} [description]
 * @property {string} [license]
 * @property {string} [type]
 * @property {boolean | string[]} [sideEffects]
 * @property {string[]} [files]
 * @property {Record<string, string>} [bin]
 * @property {Record<string, string>} exports
 * @property {{ access?: string }} [publishConfig]
 * @property {Record<string, string>} [engines]
 * @property {Record<string, string>} [scripts]
 * @property {Record<string, string>} [dependencies]
 * @property {Record<string, string>} [peerDependencies]
 * @property {Record<string, { optional?: boolean }>} [peerDependenciesMeta]
 * @property {Record<string, string>} [optionalDependencies]
 */

/**
 * A package as somebody gets it.
 *
 * @typedef {object} Packed
 * @property {Manifest} manifest
 * @property {ReadonlyMap<string, string>} files text by path, e.g. `dist/index.js`
 * @property {string} tarball where it is
 * @property {string} unpacked the folder with its files
 */

/**
 * From clean `dist` folders, so that nothing is packed that a fresh clone would not have.
 * @param {string} folder for the tarballs
 * @returns {Promise<Packed[]>}
 */
export async function packAll(folder) {
  const sources = published();
  for (const source of sources) rmSync(join(source, 'dist'), { recursive: true, force: true });
  const task = ['run', 'build', '--filter=./packages/*', '--output-logs=errors-only'];
  await run(bin('turbo'), task, { cwd: root });

  const packed = [];
  for (const source of sources) packed.push(await pack(source, folder));
  return packed;
}

function published() {
  return readdirSync(join(root, 'packages'))
    .map((name) => join(root, 'packages', name))
    .filter((source) => !readManifest(source).private);
}

/** @param {string} source @param {string} folder @returns {Promise<Packed>} */
async function pack(source, folder) {
  const args = ['pack', '--json', '--pack-destination', folder];
  const { filename } = JSON.parse(await run('pnpm', args, { cwd: source }));
  const tarball = join(folder, filename.split('/').at(-1));
  const unpacked = tarball.replace(/\.tgz$/, '');
  mkdirSync(unpacked);
  await run('tar', ['-xzf', tarball, '-C', unpacked, '--strip-components=1'], { cwd: folder });
  return { manifest: readManifest(unpacked), files: filesIn(unpacked), tarball, unpacked };
}

/** @param {string} folder @returns {Manifest} */
function readManifest(folder) {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
}

/** @param {string} folder */
function filesIn(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return new Map(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const path = join(entry.parentPath, entry.name);
        return [path.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(path, 'utf8')];
      }),
  );
}
