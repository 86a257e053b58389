import type { Page } from '@playwright/test';
import { AccountSection } from './account-page.ts';
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
  const turnOn = (tab: Page) =>
    new AccountSection(tab, 'Second step').button('Turn on Code by email');
  // Both pages have loaded their data before the sessions end.
  for (const tab of [page, other.page]) await expect(turnOn(tab)).toBeVisible();

  await page.getByRole('button', { name: 'Sign out everywhere', exact: true }).click();
  await expect(page).toHaveURL(/:\d+\/$/);

  // A press there leads to the sign-in, and so does opening the page again.
  await turnOn(other.page).click();
  await expect(other.page).toHaveURL(/ended/);
  await expect(other.page.getByText('You were signed out.')).toBeVisible();
  await other.page.goto('/account');
  await expect(other.page).toHaveURL('/?returnTo=%2Faccount');
  await elsewhere.close();
});

test('tokens that are expired by Cognito’s clock are renewed without a visible change', async ({
  page,
  signIn,
  emulator,
}) => {
  await signIn.signInWithPassword(dana);
  await signIn.expectSignedIn(dana.username);
  await emulator.advanceClock(7200);
  await page.reload();
  await signIn.expectSignedIn(dana.username);
  await expect(new AccountSection(page, 'Second step').rows).toHaveCount(3);
});

test('tokens that Cognito no longer accepts lead to the sign-in by a press', async ({
  page,
  signIn,
  emulator,
}) => {
  await signIn.signInWithPassword(dana);
  await signIn.expectSignedIn(dana.username);
  await emulator.advanceClock(31 * 24 * 3600);
  await page.reload();
  await new AccountSection(page, 'Second step').press('Sign in again');
  await signIn.expectSignedOut();
  await page.goto('/account');
  await expect(page).toHaveURL('/?returnTo=%2Faccount');
});

test('a service that does not answer costs its sections, not the page', async ({
  page,
  signIn,
  emulator,
}) => {
  await signIn.signInWithPassword(dana);
  await signIn.expectSignedIn(dana.username);
  await emulator.fault({ kind: 'internal', operation: 'ListWebAuthnCredentials' });
  await page.reload();
  const passkeys = new AccountSection(page, 'Passkeys');
  await expect(passkeys.root).toContainText('could not be loaded');
  await expect(page.getByRole('region', { name: 'Password' })).not.toContainText('not be loaded');
  await emulator.mend();
  await passkeys.press('Try again');
  await expect(passkeys.root).toContainText('You have no passkeys yet.');
  await expect(passkeys.heading).toBeFocused();
});
