import type { Page } from '@playwright/test';
import { AccountSection } from './account-page.ts';
import { totp } from './authenticator.ts';
import { expect, test } from './test.ts';
import { dana, toni } from './users.ts';

/** Calls as the page's transport does, without asking the user first. */
const callOf = (page: Page, operation: string) =>
  page.evaluate(async (operation) => {
    const session = performance
      .getEntriesByType('resource')
      .find(({ name }) => name.includes('/api/auth/'));
    const response = await fetch(new URL(session?.name ?? '').pathname, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ operation, input: {} }),
    });
    return { status: response.status, asks: response.headers.get('www-authenticate') };
  }, operation);

test('the server deletes no account after a password alone, and says what it demands', async ({
  page,
  signIn,
}) => {
  await signIn.signInWithPassword(dana);
  await signIn.expectSignedIn(dana.username);
  // A fresh sign-in at any level is enough for a passkey.
  expect(await callOf(page, 'StartWebAuthnRegistration')).toEqual({ status: 200, asks: null });
  expect(await callOf(page, 'DeleteUser')).toEqual({
    status: 401,
    asks: 'Bearer error="insufficient_user_authentication", acr_values="urn:cognito:loa:3 urn:cognito:loa:4", max_age="300"',
  });
  await page.reload();
  await signIn.expectSignedIn(dana.username);
});

test('the server deletes an account after a password and a code', async ({ page, signIn }) => {
  await signIn.signInWithPassword(toni);
  await expect(signIn.code).toBeVisible();
  await signIn.confirm(totp(toni.totpSecret));
  await signIn.expectSignedIn(toni.username);
  expect(await callOf(page, 'DeleteUser')).toMatchObject({ status: 200 });
  await page.reload();
  await expect(signIn.heading('Sign in')).toBeVisible();
});

test('a press before the page is hydrated sends nothing', async ({ page, signIn }) => {
  await signIn.signInWithPassword(dana);
  await signIn.expectSignedIn(dana.username);
  let letThrough = () => {};
  const held = new Promise<void>((resolve) => {
    letThrough = resolve;
  });
  await page.route('**/_next/static/**/*.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.reload({ waitUntil: 'commit' });
  const password = new AccountSection(page, 'Password');
  const current = password.field('Current password');
  const proposed = password.field('New password');
  await current.fill(dana.password);
  await proposed.fill('Brand-New-Horse-10');
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.isNavigationRequest()) sent.push(request.url());
  });
  await password.button('Change password').click();
  await proposed.press('Enter');
  await expect(current).toHaveValue(dana.password);
  expect(page.url()).not.toContain('?');
  expect(sent).toEqual([]);
  letThrough();
});
