import { AccountSection } from './account-page.ts';
import { expectNoFindings } from './findings.ts';
import { SignInPage } from './sign-in-page.ts';
import { expect, test } from './test.ts';
import { dana } from './users.ts';

test('signing out everywhere ends the sign-in of another browser', async ({
  page,
  signIn,
  browser,
  servers,
}) => {
  await signIn.signInWithPassword(dana);
  await signIn.expectSignedIn(dana.username);
  const elsewhere = await browser.newContext({ baseURL: servers.demo });
  const other = new SignInPage(await elsewhere.newPage(), 'relay');
  await other.signInWithPassword(dana);
  await other.expectSignedIn(dana.username);

  await page.getByRole('button', { name: 'Sign out everywhere' }).click();
  await expect(page).toHaveURL(/:\d+\/$/);

  // A press there leads to the sign-in, and so does opening the page again.
  await new AccountSection(other.page, 'Second step').press('Save');
  await expect(other.page).toHaveURL(/ended/);
  await expect(other.page.getByText('You were signed out.')).toBeVisible();
  await other.page.goto('/account');
  await expect(other.page).toHaveURL('/?returnTo=%2Faccount');
  await elsewhere.close();
});

test('tokens that are over by the clock of Cognito are renewed, and nobody notices', async ({
  page,
  signIn,
  emulator,
}) => {
  await signIn.signInWithPassword(dana);
  await signIn.expectSignedIn(dana.username);
  await emulator.advanceClock(7200);
  await page.reload();
  await signIn.expectSignedIn(dana.username);
});

test('tokens that Cognito no longer takes lead to the sign-in, once', async ({
  page,
  signIn,
  emulator,
}) => {
  await signIn.signInWithPassword(dana);
  await signIn.expectSignedIn(dana.username);
  await emulator.advanceClock(31 * 24 * 3600);
  await page.reload();
  await expect(page.getByText('You were signed out.')).toBeVisible();
  await expect(signIn.email).toHaveValue(dana.username);
  await page.goto('/account');
  await expect(page).toHaveURL('/?returnTo=%2Faccount');
});

test('a link to where sessions end signs nobody out', async ({ page, signIn }) => {
  await signIn.signInWithPassword(dana);
  await signIn.expectSignedIn(dana.username);
  await page.goto('/account/ended');
  await signIn.expectSignedIn(dana.username);
});

for (const kind of ['throttle', 'internal', 'drop'] as const) {
  test(`nor does it while the service has another trouble (${kind})`, async ({
    page,
    signIn,
    emulator,
  }) => {
    await signIn.signInWithPassword(dana);
    await signIn.expectSignedIn(dana.username);
    await emulator.fault({ kind, operation: 'GetUser' });
    await page.goto('/account/ended');
    await emulator.mend();
    await page.goto('/account');
    await signIn.expectSignedIn(dana.username);
  });
}

test('a service that does not answer costs its sections, not the page', async ({
  page,
  signIn,
  emulator,
}) => {
  await signIn.signInWithPassword(dana);
  await signIn.expectSignedIn(dana.username);
  await emulator.fault({ kind: 'internal', operation: 'ListWebAuthnCredentials', times: 1 });
  await page.reload();
  const passkeys = new AccountSection(page, 'Passkeys');
  await expect(passkeys.root).toContainText('could not be loaded');
  await expect(page.getByRole('region', { name: 'Password' })).not.toContainText('not be loaded');
  await passkeys.press('Try again');
  await expect(passkeys.root).toContainText('None yet.');
  await expect(passkeys.heading).toBeFocused();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme });

    test('axe finds nothing on the account page, and it fits 320 pixels', async ({
      page,
      signIn,
    }) => {
      await page.setViewportSize({ width: 320, height: 640 });
      await signIn.signInWithPassword(dana);
      await signIn.expectSignedIn(dana.username);
      await page.getByText('Every claim of the ID token').click();
      await new AccountSection(page, 'Authenticator app').press('Set up an app');
      await expect(page.getByRole('img', { name: /QR code/ })).toBeVisible();
      await expectNoFindings(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    });
  });
}
