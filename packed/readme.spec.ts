import { join } from 'node:path';
import { freePort } from '../scripts/running/ports.mjs';
import { environment, serve } from './apps.ts';
import { packedIn } from './packages.ts';
import { makeReadmeApp } from './readme-apps.ts';
import { run } from './run.ts';
import { test } from './test.ts';

test('a README’s quick start, as it stands, makes an app in which a user signs in', async ({
  readmeApp,
  page,
}, { project }) => {
  const folder = join(packedIn(), project.name);
  const emulatorPort = await freePort();
  const env = environment(emulatorPort);
  await test.step('install', () => makeReadmeApp(readmeApp, folder, emulatorPort));
  await test.step('build', () => run('npm', ['run', 'build'], folder, env));
  const site = await serve(readmeApp.template, folder, env, emulatorPort);
  await page.goto(`${site.url}${readmeApp.path}`);
  await page.getByRole('textbox', { name: 'username' }).fill('dana');
  await page.getByRole('button', { name: 'Continue', exact: true }).click();
  await page.getByRole('textbox', { name: 'Password', exact: true }).fill('Correct-Horse-1!');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByText(readmeApp.end).waitFor();
  await site.stop();
});
