/** An app of an example, from its installation to a user who is signed in. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../scripts/running/ports.mjs';
import { environment, exampleEnvironment, makeApp, type Site, serve } from './apps.ts';
import { compile } from './compile.ts';
import {
  missingFrom,
  specifiersFor,
  writeForNext,
  writeForNode,
  writeForVite,
} from './every-subpath.ts';
import { allPacked, packedIn } from './packages.ts';
import { run } from './run.ts';
import { comeBackTo, expectNoTokens, signIn, signOut } from './sign-in.ts';
import { comeBack, signUp } from './signed-in.ts';
import { complaintsOf, expect, test } from './test.ts';

test.describe.configure({ mode: 'serial' });

let folder = '';
let emulatorPort = 0;
let site: Site | undefined;
test.afterAll(() => site?.stop());

test('it installs, and the emulator’s command runs', async ({ recipe }, { project }) => {
  folder = join(packedIn(), project.name);
  emulatorPort = await freePort();
  await makeApp(recipe, folder, emulatorPort);
  await run(join(folder, 'node_modules/.bin/countersign-emulator'), ['--help'], folder);
});

test('every subpath can be imported in Node', async () => {
  writeForNode(allPacked(), folder);
  const counts = await run(process.execPath, ['every-subpath.mjs'], folder);
  expect(missingFrom(counts, specifiersFor(allPacked(), 'Node').modules)).toEqual([]);
});

test('it builds', async ({ recipe }) => {
  if (recipe.template === 'next') writeForNext(allPacked(), folder);
  else writeForVite(allPacked(), folder);
  await run('npm', ['run', 'build'], folder, exampleEnvironment(emulatorPort));
  if (recipe.template === 'next') return;
  const args = ['exec', '--', 'vite', 'build', '--config', 'every-subpath.config.ts'];
  await run('npm', args, folder);
});

// After the build, for Next.js writes declarations then.
for (const compiler of ['typescript-5', 'typescript']) {
  test(`it compiles with ${compiler}`, async () => {
    const projects = readdirSync(folder).filter((file) => /^tsconfig.*\.json$/.test(file));
    for (const project of projects) expect(await compile(folder, compiler, project)).toEqual([]);
  });
}

test('every subpath can be imported in a page', async ({ recipe, page }) => {
  const { template } = recipe;
  site = await serve(template, folder, exampleEnvironment(emulatorPort), emulatorPort);
  await page.goto(`${site.url}/every-subpath${template === 'vite' ? '.html' : ''}`);
  const counts = (await page.locator('pre').textContent()) ?? '';
  expect(missingFrom(counts, specifiersFor(allPacked(), 'page').modules)).toEqual([]);
  if (template === 'vite') return;
  const route = await page.request.get(`${site.url}/every-subpath/server`);
  const inRoute = specifiersFor(allPacked(), 'Next server').modules;
  expect(missingFrom(await route.text(), inRoute)).toEqual([]);
});

test('a user signs in', async ({ recipe, page }) => {
  const emulator = environment(emulatorPort).COGNITO_ENDPOINT;
  const read = await signIn(page, site?.url ?? '', emulator);
  if (recipe.template === 'vite') return comeBack(page);
  expectNoTokens(read);
  await signOut(page, site?.url ?? '');
  await comeBackTo(page, site?.url ?? '', emulator);
});

test('a new user signs up where the example lets them', async ({ recipe, context }) => {
  if (recipe.template !== 'vite') return;
  const page = await context.newPage();
  const problems = complaintsOf(page);
  await signUp(page, site?.url ?? '', environment(emulatorPort).COGNITO_ENDPOINT);
  // Cognito refuses users who have not confirmed their account, and the browser logs that by itself.
  expect(problems.filter((problem) => !/status of 400/.test(problem))).toEqual([]);
});
