import type { Page } from '@playwright/test';
import { totp } from './authenticator.ts';
import { expectNoFindings } from './findings.ts';
import { expect, test } from './test.ts';
import { dana, eli, toni } from './users.ts';

const calls = (page: Page) => page.getByRole('listitem').locator('details');

/** What was kept for this browser, as the server gives it out. */
async function kept(page: Page): Promise<string> {
  const response = await page.request.get('/wire/entries');
  return response.text();
}

test('both legs of a sign-in through the server, as they happen, newest first', async ({
  context,
  page,
  signIn,
  emulator,
}) => {
  const wire = await context.newPage();
  await wire.goto('/wire');
  await expect(wire.getByText('Nothing yet.')).toBeVisible();

  await signIn.open();
  await signIn.identify(eli.username);
  await expect(signIn.code).toBeVisible();
  await wire.bringToFront();
  await expect(calls(wire)).toHaveCount(2);
  await expect(calls(wire).first()).toContainText(/^InitiateAuth Page to server, 200, \d+ ms/);
  await expect(calls(wire).last()).toContainText(/^InitiateAuth Server to Cognito, 200, \d+ ms/);
  await expect(wire.getByRole('status')).toContainText('New calls, the newest: InitiateAuth');

  await page.bringToFront();
  await signIn.confirm('00000000');
  await expect(signIn.code).toHaveAttribute('aria-invalid', 'true');
  await signIn.confirm(await emulator.code(eli.username));
  await expect(page).toHaveURL('/account');
  await wire.bringToFront();
  await expect(calls(wire)).toHaveCount(6);
  await expect(calls(wire).nth(0)).toContainText('signed in');
  await expect(calls(wire).nth(2)).toContainText('CodeMismatchException');
  await expectNoFindings(wire);
});

test('no password, code, session, token or proof is there, and what can be read is', async ({
  page,
  signIn,
}) => {
  await signIn.open();
  await signIn.identify(dana.username);
  await signIn.choosePassword(dana.password);
  await expect(page).toHaveURL('/account');
  await page.goto(`/?flow=USER_PASSWORD_AUTH&user=${toni.username}`);
  await page.waitForLoadState('networkidle');
  await signIn.password.fill(toni.password);
  await signIn.press('Sign in');
  const code = totp(toni.totpSecret);
  await signIn.confirm(code);
  await expect(page).toHaveURL('/account');

  const told = await kept(page);
  for (const shown of [dana.username, toni.username, 'SOFTWARE_TOKEN_MFA', 'PASSWORD_VERIFIER']) {
    expect(told).toContain(shown);
  }
  // Told as facts, for a mismatch would print all that was read.
  for (const secret of [dana.password, toni.password, code]) {
    expect(told.includes(secret), 'something that was typed').toBe(false);
  }
  expect(/eyJ[\w-]{10,}/.test(told), 'a token, or a sealed session').toBe(false);
  expect(/[\w+/=-]{60,}/.test(told), 'anything as long as a session or a proof').toBe(false);

  await page.goto('/wire');
  const last = calls(page).filter({ hasText: 'signed in' }).first();
  await last.locator('summary').press('Enter');
  await expect(last.getByRole('heading', { name: 'Came back' })).toBeVisible();
  await expect(last).toContainText('"AuthenticationResult"');
});

test.describe('from the browser', () => {
  test.use({ mode: 'direct' });

  test('a page’s own calls to Cognito are there too, and so is one without an answer', async ({
    page,
    signIn,
    service,
  }) => {
    await signIn.open();
    await signIn.identify(dana.username);
    await signIn.choosePassword(dana.password);
    await signIn.expectSignedIn(dana.username);
    await expect.poll(() => kept(page)).toContain('PASSWORD_VERIFIER');
    const told = await kept(page);
    expect(told).toContain('"leg":"page-cognito"');
    expect(told.includes(dana.password), 'the password').toBe(false);
    expect(/eyJ[\w-]{10,}|[\w+/=-]{60,}/.test(told), 'a token, a session or a proof').toBe(false);

    await page.route(`${service}**`, (route) => route.abort());
    await signIn.open('?flow=USER_SRP_AUTH');
    await signIn.email.fill(eli.username);
    await signIn.password.fill('whatever');
    await signIn.press('Sign in');
    await expect(signIn.alert).toContainText('No connection');
    await page.goto('/wire');
    await expect(calls(page).first()).toContainText('InitiateAuth Page to Cognito, no answer');
  });
});

test('another browser sees nothing of it, and another site can neither read nor clear', async ({
  page,
  signIn,
  browser,
  servers,
}) => {
  await signIn.open();
  await signIn.identify(eli.username);
  await expect(signIn.code).toBeVisible();
  expect(await kept(page)).toContain(eli.username);

  const other = await browser.newContext({ baseURL: servers.demo });
  const elsewhere = await other.newPage();
  await elsewhere.goto('/wire');
  await expect(elsewhere.getByText('Nothing yet.')).toBeVisible();
  expect(await kept(elsewhere)).toBe('[]');
  await other.close();

  const headers = { 'sec-fetch-site': 'cross-site' };
  expect((await page.request.delete('/wire/entries', { headers })).status()).toBe(403);
  expect((await page.request.post('/wire/entries', { headers, data: {} })).status()).toBe(403);
  expect(await kept(page)).toContain(eli.username);
});

test('paused it stands still, then catches up; cleared it is empty, also after a reload', async ({
  context,
  page,
  signIn,
}) => {
  const wire = await context.newPage();
  await wire.goto('/wire');
  await wire.waitForLoadState();
  await wire.getByRole('button', { name: 'Pause' }).press('Enter');
  await expect(wire.getByRole('button', { name: 'Go on' })).toBeFocused();
  await page.bringToFront();
  await signIn.open();
  await signIn.identify(eli.username);
  await expect(signIn.code).toBeVisible();
  await wire.bringToFront();
  await expect(wire.getByText('Paused.')).toBeVisible();
  await expect(calls(wire)).toHaveCount(0);
  await wire.getByRole('button', { name: 'Go on' }).click();
  await expect(calls(wire)).toHaveCount(2);

  await wire.getByRole('button', { name: 'Clear' }).click();
  await expect(wire.getByText('Cleared.')).toBeVisible();
  await expect(calls(wire)).toHaveCount(0);
  await wire.reload();
  await expect(wire.getByText('Nothing yet.')).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`at 320 pixels in ${colorScheme} nothing is cut off, and axe finds nothing`, async ({
    page,
    signIn,
  }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 320, height: 640 });
    await signIn.open();
    await signIn.identify(dana.username);
    await signIn.choosePassword(dana.password);
    await expect(page).toHaveURL('/account');
    await page.goto('/wire');
    for (const call of await calls(page).all()) await call.locator('summary').click();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await expectNoFindings(page);
  });
}
