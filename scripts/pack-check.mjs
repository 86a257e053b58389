/**
 * `pnpm pack-check`: what people would install. Packs every package that is published, looks into the
 * tarballs, installs them into fresh apps outside of this repository, imports every subpath there,
 * type-checks, builds and serves the apps, and signs in with Chromium against the packed emulator.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { problemsIn } from './pack-check/contents.mjs';
import { publintProblems, typesProblems } from './pack-check/lint.mjs';
import { packAll } from './pack-check/packed.mjs';
import { createSteps, expectNone } from './pack-check/steps.mjs';
import { holdIfStopping, stopAllOnSignals } from './processes.mjs';
import { root } from './workspace.mjs';

/** @typedef {import('./pack-check/packed.mjs').Packed} Packed */

stopAllOnSignals();
const folder = mkdtempSync(join(tmpdir(), 'countersign-pack-'));
const { step, counts } = createSteps();

const packed = await step(
  'build and pack',
  () => packAll(folder),
  (all) => all.map(({ manifest }) => `${manifest.name} ${manifest.version}`).join(', '),
);
if (packed) await checkTarballs(packed);

await holdIfStopping();
const { passed, failed } = counts();
if (failed === 0) rmSync(folder, { recursive: true });
else console.error(`\nWhat was packed and installed is in ${folder}.`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

/** @param {readonly Packed[]} all */
async function checkTarballs(all) {
  const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  for (const one of all) {
    const { name } = one.manifest;
    await step(
      `${name}: contents`,
      () => expectNone(problemsIn(one, engines.node)),
      () => `${one.files.size} files`,
    );
    await step(
      `${name}: publint`,
      async () => expectNone(await publintProblems(one)),
      () => 'nothing to say',
    );
    await step(
      `${name}: types as Node and bundlers resolve them`,
      async () => expectNone(await typesProblems(one)),
      () => 'none wrong',
    );
  }
}
