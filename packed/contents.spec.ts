/** The contents of the tarballs, and the disk space that `@countersign/react` takes in an app. */
import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { filterProblems } from '@arethetypeswrong/core/problems';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { linesOf } from '../scripts/subpaths.mjs';
import { root } from '../scripts/workspace.mjs';
import { install } from './apps.ts';
import { problemsIn } from './contents.ts';
import { allPacked, packedIn, readManifest, tarballs } from './packages.ts';
import { expect, test } from './test.ts';

const sources = readdirSync(join(root, 'packages')).map((name) => join(root, 'packages', name));
for (const { name } of sources.map(readManifest)) {
  test(`${name} has what belongs into it`, () => {
    const { engines } = readManifest(root);
    expect(problemsIn(packedAs(name), engines?.['node'])).toEqual([]);
  });

  test(`publint has nothing to say of ${name}`, async () => {
    const { messages, pkg } = await publint({
      pack: { tarball: bytesOf(packedAs(name).tarball).buffer },
    });
    const said = messages.map((message) => formatMessage(message, pkg, { color: false }));
    expect(said).toEqual([]);
  });

  test(`Node and bundlers find the types of ${name}`, async () => {
    const { manifest, files, tarball } = packedAs(name);
    const leads = linesOf(manifest, [...files.keys()]).flatMap((line) => line.leads);
    // Stylesheets have none.
    const entrypoints = leads
      .filter(({ file }) => !file.endsWith('.css'))
      .map(({ specifier }) => specifier.replace(name, '.'));
    const result = await checkPackage(createPackageFromTarballData(bytesOf(tarball)), {
      entrypoints,
    });
    if (result.types === false) throw new Error('It has no types.');
    // Its profile `esm-only`.
    const kinds = ['node16-esm', 'bundler'] as const;
    const seen = kinds.flatMap((resolutionKind) => filterProblems(result, { resolutionKind }));
    expect(seen).toEqual([]);
  });
}

test('@countersign/react brings at most 6 packages and 4 MB beyond React', async () => {
  const folder = join(packedIn(), 'footprint');
  mkdirSync(folder);
  const react = { react: '^19.3.1', 'react-dom': '^19.3.1' };
  const ours = { '@countersign/react': tarballs()['@countersign/react'] };
  await install('npm', { private: true, dependencies: { ...react, ...ours } }, folder);
  const lock = readFileSync(join(folder, 'node_modules/.package-lock.json'), 'utf8');
  // All dependencies of the two.
  const ofReact = /^node_modules\/(?:react|react-dom|scheduler)$/;
  const paths = Object.keys(JSON.parse(lock).packages).filter((path) => !ofReact.test(path));
  expect(paths.length, paths.join(', ')).toBeLessThanOrEqual(6);
  const bytes = paths.flatMap((path) => filesBelow(join(folder, path))).reduce((a, b) => a + b, 0);
  expect(bytes).toBeLessThan(4_000_000);
});

function packedAs(name: string) {
  const found = allPacked().find(({ manifest }) => manifest.name === name);
  if (!found) throw new Error(`${name} was not packed.`);
  return found;
}

/** In a buffer of their own, from its first byte to its last. */
const bytesOf = (file: string) => Uint8Array.from(readFileSync(file));

/** The size of the files, as registries report it, without nested packages. */
function filesBelow(folder: string): number[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => !path.split('/').includes('node_modules'))
    .map((path) => statSync(join(folder, path)))
    .map((stat) => (stat.isFile() ? stat.size : 0));
}
