import type { Page } from '@playwright/test';
import { launchOptions } from '../scripts/running/chromium.mjs';
import { totp } from './authenticator.ts';
import { expect, test } from './test.ts';
import { dana, toni } from './users.ts';

// Playwright turns off the back-forward cache, which users' browsers have.
test.use({
  launchOptions: { ...launchOptions(), ignoreDefaultArgs: ['--disable-back-forward-cache'] },
});

// The demo's pages are `no-store`, which keeps them out of the cache; many sign-in pages are static.
test.beforeEach(async ({ page }) => {
  await page.route('**/*', async (route) => {
    if (route.request().resourceType() !== 'document') return route.fallback();
    const response = await route.fetch();
    const headers = { ...response.headers(), 'cache-control': 'private, no-cache' };
    await route.fulfill({ response, headers });
  });
});

// Not SMS_MFA: WebOTP keeps a page out of the cache, and the sign-in resumes as after a reload.
test('after Back, a code typed in part is still there, and the sign-in goes on', async ({
  signIn,
}) => {
  await signIn.signInWithPassword(toni);
  await expect(signIn.code).toBeVisible();
  await signIn.code.fill('123');

  await leaveAndComeBack(signIn);
  await expect(signIn.code).toHaveValue('123');
  await expect(signIn.alert).toHaveText('');
  await signIn.confirm(totp(toni.totpSecret));
  await signIn.expectSignedIn(toni.username);
});

test('after Back, a typed username is still there, and signs in', async ({ signIn }) => {
  await signIn.open();
  await signIn.email.fill(dana.username);

  await leaveAndComeBack(signIn);
  await expect(signIn.email).toHaveValue(dana.username);
  await signIn.press('Continue');
  await signIn.choosePassword(dana.password);
  await signIn.expectSignedIn(dana.username);
});

/** Opens another document and goes back to the very same page, as the browser kept it. */
async function leaveAndComeBack({ page }: { page: Page }): Promise<void> {
  await page.evaluate(() => {
    addEventListener('pageshow', ({ persisted }) => {
      document.documentElement.dataset['cached'] = String(persisted);
    });
  });
  await page.goto('/inbox');
  await page.evaluate(() => history.back());
  await expect(page.locator('html')).toHaveAttribute('data-cached', 'true');
}
