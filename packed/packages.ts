/** The packages as npm would publish them, packed once a run, outside of this repository. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bin, root } from '../scripts/workspace.mjs';
import { run } from './run.ts';

/** What is read of a `package.json`. */
export interface Manifest {
  name: string;
  version: string;
  private?: boolean;
  description?: string;
  license?: string;
  type?: string;
  sideEffects?: boolean | string[];
  files?: string[];
  bin?: Record<string, string>;
  exports: Record<string, string>;
  publishConfig?: { access?: string };
  engines?: Record<string, string>;
  scripts?: Record<string, string>;
  dependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
  peerDependenciesMeta?: Record<string, { optional?: boolean }>;
}

export interface Packed {
  manifest: Manifest;
  /** Text by path, e.g. `dist/index.js`. */
  files: ReadonlyMap<string, string>;
  tarball: string;
}

/** The folder in which everything is packed and installed. `packAll` creates it; workers read its path. */
export const packedIn = () => process.env['PACKED_IN'] ?? '';

/** Builds from empty `dist` folders, so that it packs only what a fresh clone would build. */
export async function packAll(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'countersign-packed-'));
  process.env['PACKED_IN'] = folder;
  const sources = readdirSync(join(root, 'packages'))
    .map((name) => join(root, 'packages', name))
    .filter((source) => !readManifest(source).private);
  for (const source of sources) rmSync(join(source, 'dist'), { recursive: true, force: true });
  const task = ['run', 'build', '--filter=./packages/*', '--output-logs=errors-only'];
  await run(bin('turbo'), task, root);
  for (const source of sources) {
    const output = await run('pnpm', ['pack', '--json', '--pack-destination', folder], source);
    const tarball = join(folder, JSON.parse(output).filename.split('/').at(-1));
    mkdirSync(unpackedFrom(tarball));
    await run(
      'tar',
      ['-xzf', tarball, '-C', unpackedFrom(tarball), '--strip-components=1'],
      folder,
    );
  }
}

/** What `packAll` packed. */
export function allPacked(): Packed[] {
  return readdirSync(packedIn())
    .filter((file) => file.endsWith('.tgz'))
    .map((file) => {
      const tarball = join(packedIn(), file);
      const unpacked = unpackedFrom(tarball);
      return { manifest: readManifest(unpacked), files: filesIn(unpacked), tarball };
    });
}

/** The members of an app's `package.json` that install each package from its tarball. */
export function tarballs(): Record<string, string> {
  return Object.fromEntries(
    allPacked().map(({ manifest, tarball }) => [manifest.name, `file:${tarball}`]),
  );
}

const unpackedFrom = (tarball: string) => tarball.replace(/\.tgz$/, '');

export function readManifest(of: string): Manifest {
  return JSON.parse(readFileSync(join(of, 'package.json'), 'utf8'));
}

function filesIn(unpacked: string): Map<string, string> {
  return new Map(
    readdirSync(unpacked, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => {
        const path = join(parentPath, name);
        return [path.slice(unpacked.length + 1).replaceAll('\\', '/'), readFileSync(path, 'utf8')];
      }),
  );
}
