import type { Locator, Page } from '@playwright/test';
import { expect, test } from './test.ts';
import { dana } from './users.ts';

test('a sign-in with keyboard alone: Tab, arrows and Enter', async ({ page, signIn, emulator }) => {
  await signIn.open();
  const header = page.getByRole('banner');
  for (const reached of [
    header.getByRole('link', { name: 'Countersign' }),
    header.getByRole('combobox', { name: 'Language' }),
    header.getByRole('combobox', { name: 'Theme' }),
    header.getByRole('link', { name: 'Sign in' }),
    header.getByRole('link', { name: 'From the browser' }),
    header.getByRole('link', { name: 'Inbox' }),
    header.getByRole('link', { name: 'Wire' }),
  ]) {
    await page.keyboard.press('Tab');
    await expect(reached).toBeFocused();
  }
  await page.keyboard.press('Tab');
  await expect(signIn.email).toBeFocused();
  await page.keyboard.type(dana.username);
  await page.keyboard.press('Enter');

  await expect(signIn.heading('Choose how to sign in')).toBeFocused();
  const emailCode = signIn.choice('Code by email');
  // A group is one stop; arrows choose, and choosing sends nothing.
  await tabTo(page, signIn.kit.getByRole('radio').first());
  await page.keyboard.press('Space');
  while (!(await emailCode.isChecked())) await page.keyboard.press('ArrowDown');
  await expect(emailCode).toBeFocused();
  await page.keyboard.press('Enter');

  await expect(signIn.heading('Enter the code')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(signIn.code).toBeFocused();
  await page.keyboard.type(await emulator.code(dana.username));
  await page.keyboard.press('Enter');
  await signIn.expectSignedIn(dana.username);

  await tabTo(page, page.getByRole('button', { name: 'Sign out', exact: true }));
  await page.keyboard.press('Enter');
  await signIn.expectSignedOut();
});

/** Presses Tab until the element has the focus: at most as often as a page has stops. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 30; presses += 1) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  await expect(target).toBeFocused();
}
