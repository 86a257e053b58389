/** What the single-page example does besides a sign-in. */
import { expect, type Page } from '@playwright/test';
import { Emulator } from '../e2e/emulator.ts';

const welcome = (page: Page) => page.getByRole('heading', { name: 'Welcome back' });
const signIn = (page: Page) => page.getByRole('heading', { name: 'Sign in' });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** A user stays signed in over a reload, gets an API's answer, signs out, and stays signed out. */
export async function comeBack(page: Page): Promise<void> {
  await page.reload();
  await expect(welcome(page)).toBeVisible();
  await expect(page.getByText('Coffee')).toBeVisible();
  await signOut(page);
  await page.reload();
  await expect(signIn(page)).toBeVisible();
}

/** A new user signs up, is signed in by the code that confirms the account, and resets the password. */
export async function signUp(page: Page, app: string, emulator: string): Promise<void> {
  const { username, email, password, next } = {
    username: 'nadia',
    email: 'nadia@example.com',
    password: 'First-Letter-1',
    next: 'Second-Letter-3',
  };
  const enter = async (typed: string) => {
    await page.getByRole('textbox', { name: 'Password', exact: true }).fill(typed);
    await button(page, 'Sign in').click();
  };
  const enterCode = async () => {
    const code = await new Emulator(emulator).code(email);
    await page.getByRole('textbox', { name: 'Code' }).fill(code);
  };

  await page.goto(app);
  await button(page, 'Create an account').click();
  await page.getByRole('textbox', { name: 'Username' }).fill(username);
  await page.getByRole('textbox', { name: 'Email' }).fill(email);
  await page.getByRole('textbox', { name: 'Password', exact: true }).fill(password);
  await button(page, 'Create account').click();
  await page.getByRole('heading', { name: 'Confirm your account' }).waitFor();
  await enterCode();
  await button(page, 'Confirm').click();
  await expect(welcome(page)).toBeVisible();
  await expect(page.getByRole('button', { name: email })).toBeVisible();
  await signOut(page);

  await page.getByRole('textbox', { name: 'Username' }).fill(username);
  await button(page, 'Forgot password?').click();
  await page.getByRole('heading', { name: 'Choose a new password' }).waitFor();
  await page.getByText('We sent').first().waitFor();
  await enterCode();
  await page.getByRole('textbox', { name: 'New password' }).fill(next);
  await button(page, 'Change password').click();
  await page.getByText('Your password was changed.').first().waitFor();
  await enter(next);
  await expect(welcome(page)).toBeVisible();
}

async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: /Account menu/ }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(signIn(page)).toBeVisible();
}
