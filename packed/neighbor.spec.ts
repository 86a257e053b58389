/**
 * Checks that the single-page example with Amplify does the same as ours, so that their line counts compare:
 * sign-in, who is signed in, an API's answer, reload, sign-out, sign-up and password reset.
 */
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { Emulator } from '../e2e/emulator.ts';
import { freePort } from '../scripts/running/ports.mjs';
import { environment, makeApp, serve } from './apps.ts';
import { compile } from './compile.ts';
import { packedIn } from './packages.ts';
import { run } from './run.ts';
import { complaintsOf, expect, test } from './test.ts';

test('the example with Amplify does the same', async ({ recipe, context }, { project }) => {
  const folder = join(packedIn(), project.name);
  const emulatorPort = await freePort();
  await makeApp(recipe, folder, emulatorPort);
  await run('npm', ['run', 'build'], folder);
  expect(await compile(folder, 'typescript-5', 'tsconfig.json')).toEqual([]);

  const { COGNITO_ENDPOINT } = environment(emulatorPort);
  const site = await serve(recipe.template, folder, {}, emulatorPort);
  const page = await context.newPage();
  const problems = complaintsOf(page);
  try {
    await page.goto(site.url);
    await signIn(page, 'emil', 'Second-Letter-2');
    await enterCode(page, 'Code', COGNITO_ENDPOINT, 'emil@example.com');
    await button(page, 'Confirm').click();
    await expectSignedIn(page, 'emil@example.com');
    await page.reload();
    await expectSignedIn(page, 'emil@example.com');
    await signOut(page);
    await page.reload();
    await expect(button(page, 'Sign in')).toBeVisible();
    await signUp(page, COGNITO_ENDPOINT);
    await signOut(page);
    await resetPassword(page, COGNITO_ENDPOINT);
    await expectSignedIn(page, 'nadia@example.com');
  } finally {
    await site.stop();
  }
  // Amplify warns of every address that is not AWS's.
  expect(problems.filter((problem) => !problem.includes('custom Amazon'))).toEqual([]);
});

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
/** Amplify marks some labels with an asterisk. */
const field = (page: Page, name: string) =>
  page.getByRole('textbox', { name: new RegExp(`^${name}( \\*)?$`) });

async function signIn(page: Page, username: string, password: string): Promise<void> {
  await field(page, 'Username').fill(username);
  await field(page, 'Password').fill(password);
  await button(page, 'Sign in').click();
}

async function expectSignedIn(page: Page, email: string): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Welcome back' })).toBeVisible();
  await expect(page.getByText(email)).toBeVisible();
  await expect(page.getByText('Coffee')).toBeVisible();
}

async function signOut(page: Page): Promise<void> {
  await button(page, 'Account menu').click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(button(page, 'Sign in')).toBeVisible();
}

async function enterCode(page: Page, label: string, emulator: string, email: string) {
  // The page shows the field once Cognito has sent the code.
  await field(page, label).waitFor();
  await field(page, label).fill(await new Emulator(emulator).code(email));
}

/** Amplify signs new users in by itself. */
async function signUp(page: Page, emulator: string): Promise<void> {
  await page.getByRole('tab', { name: 'Create Account' }).click();
  await field(page, 'Username').fill('nadia');
  await field(page, 'Password').fill('First-Letter-1');
  await field(page, 'Confirm Password').fill('First-Letter-1');
  await field(page, 'Email').fill('nadia@example.com');
  await button(page, 'Create Account').click();
  await enterCode(page, 'Confirmation Code', emulator, 'nadia@example.com');
  await button(page, 'Confirm').click();
  await expectSignedIn(page, 'nadia@example.com');
}

async function resetPassword(page: Page, emulator: string): Promise<void> {
  await button(page, 'Forgot your password?').click();
  await field(page, 'Enter your username').fill('nadia');
  await button(page, 'Send code').click();
  await enterCode(page, 'Code', emulator, 'nadia@example.com');
  await field(page, 'New Password').fill('Second-Letter-3');
  await field(page, 'Confirm Password').fill('Second-Letter-3');
  await button(page, 'Submit').click();
  await signIn(page, 'nadia', 'Second-Letter-3');
}
