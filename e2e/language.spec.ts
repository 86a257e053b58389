import { expectNoFindings } from './findings.ts';
import { expect, test } from './test.ts';
import { dana } from './users.ts';

test.use({ mode: 'relay', expectedFailures: [/\/api\/auth\//] });

test('another language in mid-sign-in keeps the screen, what was typed and the focus', async ({
  page,
  signIn,
}) => {
  await signIn.open();
  await signIn.email.fill(dana.username);
  const switcher = page.getByRole('combobox', { name: 'Language' });
  await switcher.focus();
  await switcher.selectOption('de');
  await expect(signIn.heading('Anmelden')).toBeVisible();
  await expect(signIn.kit.getByRole('textbox')).toHaveValue(dana.username);
  await expect(switcher).toBeFocused();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await signIn.kit.getByRole('button', { name: 'Weiter', exact: true }).click();
  await expect(signIn.kit.getByRole('radio', { name: 'Passwort' })).toBeVisible();
});

test.describe('in Arabic, at 320 pixels', () => {
  test.use({ locale: 'ar', viewport: { width: 320, height: 640 } });

  test('a sign-in by code runs from right to left', async ({ page, signIn, emulator }) => {
    await page.goto('/');
    await page.waitForLoadState('networkidle');
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
    await expect(signIn.kit.getByRole('heading', { name: 'تسجيل الدخول' })).toBeVisible();
    await signIn.kit.getByRole('textbox').fill(dana.username);
    await signIn.kit.getByRole('button', { name: 'متابعة', exact: true }).click();
    await signIn.kit.getByRole('radio', { name: 'رمز عبر البريد الإلكتروني' }).check();
    await expectNoFindings(page);
    await signIn.kit.getByRole('button', { name: 'متابعة', exact: true }).click();

    const code = signIn.kit.getByRole('textbox', { name: 'الرمز' });
    await expect(code).toHaveCSS('direction', 'ltr');
    await code.fill('00000000');
    await page.keyboard.press('Enter');
    await expect(signIn.alert).toBeVisible();
    await expect(code).toBeFocused();
    await expectNoFindings(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await code.fill(await emulator.code(dana.username));
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL('/account');
    await expect(page.getByRole('heading', { name: 'تم تسجيل دخولك' })).toBeVisible();
    await expectNoFindings(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });

  test('the demo’s own pages speak it', async ({ page }) => {
    for (const [path, heading] of [
      ['/sign-up', 'إنشاء حساب'],
      ['/forgot-password', 'هل نسيت كلمة المرور؟'],
      ['/inbox', 'صندوق الوارد'],
      ['/wire', 'حركة البيانات'],
      ['/direct/account', 'لم تسجّل الدخول'],
    ] as const) {
      await page.goto(path);
      await expect(page.getByRole('heading', { name: heading, level: 1 })).toBeVisible();
      await expectNoFindings(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    }
  });
});
