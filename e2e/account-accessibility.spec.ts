import { modes } from '../apps/demo/lib/modes.ts';
import { AccountSection } from './account-page.ts';
import { expectNoFindings, expectNoFindingsWideOrNarrow } from './findings.ts';
import { expect, test } from './test.ts';
import { dana } from './users.ts';

test('with the keyboard alone a method is turned off, and the focus is never lost', async ({
  page,
  signIn,
  emulator,
}) => {
  await emulator.admin('AdminSetUserMFAPreference', dana.username, {
    EmailMfaSettings: { Enabled: true },
    SMSMfaSettings: { Enabled: false },
  });
  await signIn.signInWithPassword(dana);
  await expect(signIn.code).toBeVisible();
  await signIn.confirm(await emulator.code(dana.username));
  await signIn.expectSignedIn(dana.username);
  const second = new AccountSection(page, 'Second step');
  await second.button('Turn off Code by email').focus();
  await page.keyboard.press('Enter');
  await expect(second.button('Turn off')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(second.button('Cancel')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(second.button('Turn off Code by email')).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await second.expectDone('“Code by email” is off.');
});

test('axe finds nothing on the whole account page, wide or narrow', async ({ page, signIn }) => {
  await signIn.signInWithPassword(dana);
  await signIn.expectSignedIn(dana.username);
  await new AccountSection(page, 'Authenticator app').press('Set up an app');
  await expect(page.getByRole('img', { name: /QR code/ })).toBeVisible();
  await new AccountSection(page, 'Delete account').press('Delete account…');
  await expect(page.locator('.cs-passkey-offer')).toBeVisible();
  await expectNoFindingsWideOrNarrow(page);
});

test.describe('in Arabic, at 320 pixels', () => {
  test.use({ locale: 'ar', viewport: { width: 320, height: 640 } });

  test('the account page reads from right to left, and fits', async ({
    page,
    signIn,
    emulator,
    mode,
  }) => {
    await emulator.signIn(dana, 'Old phone');
    await page.goto(`${modes[mode].signIn}?user=${dana.username}&flow=USER_SRP_AUTH`);
    await page.waitForLoadState('networkidle');
    await signIn.kit.getByRole('textbox', { name: 'كلمة المرور' }).fill(dana.password);
    await page.keyboard.press('Enter');
    const sections = page.locator('.cs-section');
    await expect(sections).toHaveCount(9);
    await expect(page.locator('[data-section="sessions"] li')).toHaveCount(2);
    await expect(page.locator('.cs-passkey-offer')).toBeVisible();
    await expect(sections.first()).toHaveCSS('direction', 'rtl');
    await expectNoFindings(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });
});
