/**
 * `pnpm registry-check`: has `npx shadcn add` copy everything in `registry/` into a fresh app, and
 * holds that app to what an app is for: it type-checks, builds, shows each view in Chromium in its own
 * theme, takes edits, and signs in against the emulator with a view that was edited.
 *
 * Needs npm's registry for the app's own packages; ours are packed, and served on loopback.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packAll } from './pack-check/packed.mjs';
import { run } from './pack-check/run.mjs';
import { createSteps, expectNone } from './pack-check/steps.mjs';
import { registryItems } from './registry/items.mjs';
import { createVite, prepare, putToUse, shadcn } from './registry-check/app.mjs';
import { serveRegistries } from './registry-check/local-registries.mjs';
import { problemsOnPages } from './registry-check/pages.mjs';
import { ensureChromium } from './running/chromium.mjs';
import { holdIfStopping, stopAllOnSignals } from './running/processes.mjs';
import { root } from './workspace.mjs';

stopAllOnSignals();
ensureChromium();
const folder = mkdtempSync(join(tmpdir(), 'countersign-registry-'));
const app = join(folder, 'app');
const items = registryItems();
const { step, skip, counts } = createSteps();

const packed = await step(
  'build and pack',
  () => packAll(folder),
  (all) => `${all.length} packages`,
);
const registries = packed && (await serveRegistries(packed));
const address = registries?.address ?? '';

/** Each needs the one before; adding an item holds it to its schema. @type {[name: string, run: () => Promise<void>, said: string][]} */
const steps = [
  ['hold the list to the schema', validate, 'valid'],
  ['make an app', makeApp, `${createVite}, Tailwind`],
  ['add every view', addEverything, `${items.length} items by ${shadcn}`],
  ['add one again', addAgain, 'the stylesheet is as it was'],
  ['type-check and build', build, 'with one view edited, and each in its place'],
  ['open and sign in', open, 'each view in the theme, light and dark'],
];
let going = packed !== undefined;
for (const [name, action, said] of steps) {
  if (!going) skip(name);
  going &&=
    (await step(
      name,
      () => action().then(() => true),
      () => said,
    )) === true;
}
registries?.close();

await holdIfStopping();
const { passed, failed } = counts();
if (failed === 0) rmSync(folder, { recursive: true });
else console.error(`\nThe app is in ${app}.`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

async function validate() {
  const args = ['--yes', shadcn, 'registry', 'validate', 'registry/registry.json'];
  await run('npx', args, { cwd: root });
}

async function makeApp() {
  const args = ['--yes', createVite, 'app', '--template', 'react-ts', '--no-interactive'];
  await run('npx', args, { cwd: folder });
  prepare(app);
  writeFileSync(
    join(app, '.npmrc'),
    `@countersign:registry=${address}/\naudit=false\nfund=false\n`,
  );
  await run('npm', ['install', 'tailwindcss', '@tailwindcss/vite'], { cwd: app });
}

async function addEverything() {
  await add(items.map(({ name }) => name));
}

async function addAgain() {
  const styles = () => readFileSync(join(app, 'src/index.css'), 'utf8');
  const before = styles();
  await add(['sms-mfa']);
  if (styles() !== before) throw new Error('A view added once more changed the stylesheet.');
}

/** @param {string[]} names */
async function add(names) {
  const urls = names.map((name) => `${address}/r/${name}.json`);
  // Where the CLI looks for what is shadcn's own.
  const env = { REGISTRY_URL: `${address}/r` };
  await run('npx', ['--yes', shadcn, 'add', '--yes', ...urls], { cwd: app, env });
}

async function build() {
  putToUse(app, items);
  await run('npm', ['run', 'build'], { cwd: app });
}

async function open() {
  expectNone(await problemsOnPages(join(app, 'dist'), items));
}
