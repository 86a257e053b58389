/** What an app carries on its disk for `@countersign/react`, beyond React. */
import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { install } from './apps.mjs';

/** @typedef {import('./packed.mjs').Packed} Packed */

/** The most there may be: packages, and bytes of their files. */
const bar = { packages: 6, bytes: 4_000_000 };

/**
 * Installs it beside React with npm and counts what came.
 *
 * @param {readonly Packed[]} packed
 * @param {string} folder
 * @returns {Promise<{ names: string[], bytes: number }>}
 * @throws {Error} when it is over the bar.
 */
export async function footprint(packed, folder) {
  mkdirSync(folder);
  const tarball = packed.find(({ manifest }) => manifest.name === '@countersign/react')?.tarball;
  const dependencies = {
    react: '^19.3.1',
    'react-dom': '^19.3.1',
    '@countersign/react': `file:${tarball}`,
  };
  await install('npm', { private: true, dependencies }, packed, folder);

  const lock = JSON.parse(
    readFileSync(join(folder, 'node_modules/.package-lock.json'), 'utf8'),
  ).packages;
  const ofReact = closureOf(lock, ['node_modules/react', 'node_modules/react-dom']);
  const paths = Object.keys(lock).filter((path) => !ofReact.has(path));
  const names = paths.map((path) => path.slice('node_modules/'.length));
  const bytes = paths.reduce((sum, path) => sum + bytesIn(join(folder, path)), 0);
  if (names.length > bar.packages || bytes >= bar.bytes) {
    throw new Error(
      `${describe({ names, bytes })}; the bar is ${bar.packages} and under ${megabytes(bar.bytes)}`,
    );
  }
  return { names, bytes };
}

/** @param {{ names: string[], bytes: number }} counted */
export function describe({ names, bytes }) {
  return `${names.length} packages, ${megabytes(bytes)} (${names.join(', ')})`;
}

/**
 * Some packages and all they need.
 * @param {Readonly<Record<string, { dependencies?: Record<string, string> }>>} lock @param {string[]} paths
 */
function closureOf(lock, paths) {
  const found = new Set();
  const waiting = [...paths];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (found.has(path)) continue;
    found.add(path);
    const needed = Object.keys(lock[path]?.dependencies ?? {});
    waiting.push(...needed.map((name) => `node_modules/${name}`));
  }
  return found;
}

/** The files' own sizes, as registries tell them; packages below it count by themselves. @param {string} folder */
function bytesIn(folder) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => !path.split('/').includes('node_modules'))
    .map((path) => statSync(join(folder, path)))
    .reduce((sum, stat) => sum + (stat.isFile() ? stat.size : 0), 0);
}

/** @param {number} bytes */
const megabytes = (bytes) => `${(bytes / 1e6).toFixed(2)} MB`;
