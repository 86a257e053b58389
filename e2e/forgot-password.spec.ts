import type { Page } from '@playwright/test';
import { expectNoFindings } from './findings.ts';
import { expect, test } from './test.ts';
import { dana } from './users.ts';

const fresh = 'Fresh-Saddle-12';

const name = (page: Page) => page.getByRole('textbox', { name: 'Email address' });
const reset = (page: Page) => page.getByRole('heading', { name: 'Choose a new password' });

async function ask(page: Page, username: string): Promise<void> {
  await page.goto('/forgot-password');
  await page.waitForLoadState('networkidle');
  await name(page).fill(username);
  await page.getByRole('button', { name: 'Send a code' }).click();
}

test('from the sign-in page, by keyboard: name, code, new password, signed in', async ({
  page,
  signIn,
  emulator,
}) => {
  await signIn.open();
  await page.getByRole('link', { name: 'Forgot your password?' }).click();
  await expect(page).toHaveURL('/forgot-password');
  await page.waitForLoadState('networkidle');
  await expectNoFindings(page);
  await name(page).focus();
  await page.keyboard.type(dana.username);
  await page.keyboard.press('Enter');

  await expect(reset(page)).toBeFocused();
  await expectNoFindings(page);
  await page.keyboard.press('Tab');
  await expect(signIn.code).toBeFocused();
  await page.keyboard.type(await emulator.code(dana.username));
  await page.keyboard.press('Tab');
  await expect(signIn.newPassword).toBeFocused();
  await page.keyboard.type(fresh);
  await page.keyboard.press('Enter');

  await expect(signIn.email).toBeFocused();
  await expect(signIn.kit.getByRole('form')).toContainText('Your password was changed.');
  await expect(signIn.email).toHaveValue(dana.username);
  await signIn.press('Continue');
  await signIn.choosePassword(fresh);
  await expect(page).toHaveURL('/account');
});

test('without an account the screens are the same, but no code is right', async ({
  page,
  signIn,
}) => {
  const screenOf = async (username: string) => {
    await ask(page, username);
    await expect(reset(page)).toBeFocused();
    const text = (await signIn.kit.getByRole('form').textContent()) ?? '';
    // Names, their masks and the clock of the next code aside.
    return text
      .replaceAll(username, '')
      .replace(/\S\*+@\S\*+/, '')
      .replace(/\d:\d\d/, '');
  };
  const known = await screenOf(dana.username);
  // Another person is another reset: the first one's is left behind.
  await signIn.press('Back to sign-in');
  expect(await screenOf('nobody@example.com')).toBe(known);
  await signIn.code.fill('123456');
  await signIn.newPassword.fill(fresh);
  await signIn.press('Change password');
  await expect(signIn.code).toHaveAccessibleDescription(/expired/);
});

test('a wrong code and a weak password lose nothing, and a reload keeps the place', async ({
  page,
  signIn,
  emulator,
}) => {
  await ask(page, dana.username);
  await expect(reset(page)).toBeFocused();
  await signIn.code.fill('000000');
  await signIn.newPassword.fill(fresh);
  await signIn.press('Change password');
  await expect(signIn.code).toBeFocused();
  await expect(signIn.newPassword).toHaveValue(fresh);

  await page.reload();
  await expect(reset(page)).toBeVisible();
  await expect(signIn.kit).toContainText(dana.username);
  expect(await emulator.codes(dana.username)).toHaveLength(1);
  await signIn.code.fill(await emulator.code(dana.username));
  await signIn.newPassword.fill('short');
  await signIn.press('Change password');
  await expect(signIn.newPassword).toBeFocused();
  await signIn.newPassword.fill(fresh);
  await signIn.press('Change password');
  await expect(signIn.heading('Sign in')).toBeFocused();
});

test('a malformed name, a throttled call and a cut connection are told, the name stays', async ({
  page,
  emulator,
}) => {
  await ask(page, 'dana');
  await expect(name(page)).toBeFocused();
  await expect(name(page)).toHaveAccessibleDescription(/such as name@example.com/);

  await emulator.fault({ kind: 'throttle', operation: 'ForgotPassword', times: 2 });
  await name(page).fill(dana.username);
  await page.getByRole('button', { name: 'Send a code' }).click();
  await expect(page.getByRole('form').getByRole('alert')).toContainText('Too many requests');
  await page.route('**/api/auth/**', (route) => route.abort());
  await page.getByRole('button', { name: 'Send a code' }).click();
  await expect(page.getByRole('form').getByRole('alert')).toContainText('No connection');
  await expect(name(page)).toHaveValue(dana.username);
});

test('at 320 pixels nothing is cut off', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('/forgot-password');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});
