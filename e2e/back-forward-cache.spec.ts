import { launchOptions } from '../scripts/running/chromium.mjs';
import { expect, test } from './test.ts';
import { dana, sam } from './users.ts';

// Playwright turns the cache off, which people's browsers have on.
test.use({
  launchOptions: { ...launchOptions(), ignoreDefaultArgs: ['--disable-back-forward-cache'] },
});

test('a code that was begun is there after Back, and signs in', async ({
  page,
  signIn,
  emulator,
}) => {
  await signIn.signInWithPassword(sam);
  const code = await emulator.code(sam.phone);
  await signIn.code.fill(code.slice(0, 3));

  await leaveAndComeBack(signIn);
  await expect(signIn.code).toHaveValue(code.slice(0, 3));
  await expect(page.getByRole('alert')).toHaveText(['']);
  await signIn.confirm(code);
  await signIn.expectSignedIn(sam.username);
  expect(await emulator.codes(sam.phone)).toHaveLength(1);
});

test('a name that was typed is there after Back, and signs in', async ({ signIn }) => {
  await signIn.open();
  await signIn.email.fill(dana.username);

  await leaveAndComeBack(signIn);
  await expect(signIn.email).toHaveValue(dana.username);
  await signIn.press('Continue');
  await signIn.choosePassword(dana.password);
  await signIn.expectSignedIn(dana.username);
});

/** To another document and back to the very same page, as the browser put it away. */
async function leaveAndComeBack({
  page,
}: {
  page: import('@playwright/test').Page;
}): Promise<void> {
  await page.evaluate(() => {
    addEventListener('pageshow', ({ persisted }) => {
      document.documentElement.dataset['putBack'] = String(persisted);
    });
  });
  await page.goto('/inbox');
  await page.evaluate(() => history.back());
  await expect(page.locator('html')).toHaveAttribute('data-put-back', 'true');
}
