/** An app whose server keeps the tokens, from its installation to a user who is signed out again. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../scripts/running/ports.mjs';
import { exampleEnvironment, makeApp, serve } from './apps.ts';
import { compile } from './compile.ts';
import { nodeFor, pathWith } from './node.ts';
import { packedIn } from './packages.ts';
import { run } from './run.ts';
import { comeBackTo, expectNoTokens, signIn, signOut } from './sign-in.ts';
import { expect, test } from './test.ts';

test('it builds and compiles, and a user signs in and out', async ({ recipe, page }, {
  project,
}) => {
  const folder = join(packedIn(), project.name);
  const emulatorPort = await freePort();
  const node = await nodeFor(recipe.node);
  const env = { ...exampleEnvironment(emulatorPort), ...pathWith(node) };
  await makeApp(recipe, folder, emulatorPort);
  await run('npm', ['run', 'build'], folder, env);
  if (existsSync(join(folder, 'tsconfig.json'))) {
    expect(await compile(folder, 'typescript-5', 'tsconfig.json')).toEqual([]);
  }
  const site = await serve(recipe.template, folder, env, emulatorPort, node);
  try {
    await page.goto(`${site.url}/account`);
    await page.locator('.cs-sign-in').waitFor();
    expectNoTokens(await signIn(page, site.url, env.COGNITO_ENDPOINT));
    await signOut(page, site.url);
    await comeBackTo(page, site.url, env.COGNITO_ENDPOINT);
  } finally {
    await site.stop();
  }
});
