/**
 * `pnpm pack-check`: what people would install. Packs every package that is published, looks into the
 * tarballs, installs them into fresh apps outside of this repository, imports every subpath there,
 * type-checks, builds and serves the apps, and signs in with Chromium against the packed emulator. The
 * READMEs' quick starts, as they stand, are apps among them.
 *
 * `--only <part>` (repeatable) packs and does one part.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import { recipes } from './pack-check/apps.mjs';
import { checkApp } from './pack-check/check-app.mjs';
import { problemsIn } from './pack-check/contents.mjs';
import { describe, footprint } from './pack-check/footprint.mjs';
import { publintProblems, typesProblems } from './pack-check/lint.mjs';
import { packAll } from './pack-check/packed.mjs';
import { checkReadmeApp, readmeApps } from './pack-check/readme-apps.mjs';
import { createSteps, expectNone } from './pack-check/steps.mjs';
import { ensureChromium, launchOptions } from './running/chromium.mjs';
import { holdIfStopping, stopAllOnSignals } from './running/processes.mjs';
import { root } from './workspace.mjs';

/** @typedef {import('./pack-check/packed.mjs').Packed} Packed */

stopAllOnSignals();
const folder = mkdtempSync(join(tmpdir(), 'countersign-pack-'));
const steps = createSteps();
const { step, skip, counts } = steps;
const parts = ['contents', 'footprint', ...Object.keys(recipes), ...Object.keys(readmeApps)];
const chosen = chosenParts();

const packed = await step(
  'build and pack',
  () => packAll(folder),
  (all) => all.map(({ manifest }) => `${manifest.name} ${manifest.version}`).join(', '),
);
if (packed && chosen.includes('contents')) await checkTarballs(packed);
if (packed && chosen.includes('footprint')) {
  await step(
    '@countersign/react beyond React',
    () => footprint(packed, join(folder, 'footprint')),
    describe,
  );
}
if (packed) await checkApps(packed);

await holdIfStopping();
const { passed, failed } = counts();
if (failed === 0) rmSync(folder, { recursive: true });
else console.error(`\nWhat was packed and installed is in ${folder}.`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

function chosenParts() {
  const { values } = parseArgs({ options: { only: { type: 'string', multiple: true } } });
  const only = values.only ?? parts;
  const unknown = only.find((part) => !parts.includes(part));
  if (unknown === undefined) return only;
  console.error(`There is no part "${unknown}": --only takes ${parts.join(', ')}.`);
  process.exit(2);
}

/** @param {readonly Packed[]} all */
async function checkApps(all) {
  const apps = Object.entries(recipes).filter(([id]) => chosen.includes(id));
  const ofReadmes = Object.entries(readmeApps).filter(([id]) => chosen.includes(id));
  if (apps.length + ofReadmes.length === 0) return;
  const browser = await step('Chromium', launch, (launched) => launched.version());
  if (!browser) return skip('the apps');
  for (const [id, recipe] of apps) await checkApp(recipe, all, join(folder, id), browser, steps);
  for (const [id, app] of ofReadmes) {
    await checkReadmeApp(app, all, join(folder, id), browser, steps);
  }
  await browser.close();
}

function launch() {
  ensureChromium();
  return chromium.launch(launchOptions());
}

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
