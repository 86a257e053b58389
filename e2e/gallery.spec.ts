import type { Page } from '@playwright/test';
import seed from '../apps/demo/seed.json' with { type: 'json' };
import { expectNoFindings } from './findings.ts';
import { expect, test } from './test.ts';
import { dana, eli, sam } from './users.ts';

test.use({ expectedFailures: [/\/reset$/] });

const people = (page: Page) => page.getByRole('region', { name: 'People to sign in as' });
const startOver = (page: Page) => people(page).getByRole('button', { name: 'Start over' });

test('lists every seeded user, what they show and where they lead', async ({ page }) => {
  await page.goto('/');
  const names = seed.pools.flatMap((pool) => pool.users.map(({ username }) => username));
  const links = people(page).getByRole('listitem').getByRole('link');
  const listed = await links.allTextContents();
  expect(listed.toSorted()).toEqual([...names, 'nobody@example.com'].toSorted());
  const items = people(page).getByRole('listitem');
  for (const item of await items.all()) await expect(item).toHaveText(/Leads to [A-Z]\w+/);
});

test('the gallery fills in user and flow, copies the password, and the user can sign in', async ({
  context,
  page,
  signIn,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await signIn.open();
  await people(page).getByRole('link', { name: sam.username }).click();
  await expect(page).toHaveURL(/flow=USER_SRP_AUTH/);
  await expect(signIn.email).toHaveValue(sam.username);
  await page.getByRole('button', { name: `Copy the password of ${sam.username}` }).click();
  await expect(
    page.getByRole('button', { name: `Copied the password of ${sam.username}` }),
  ).toBeFocused();
  await signIn.password.focus();
  await page.keyboard.press('ControlOrMeta+V');
  await page.keyboard.press('Enter');
  await expect(signIn.heading('Enter the code')).toBeFocused();
});

test('the page says that a user is disabled, and too many guesses cause a wait', async ({
  page,
  signIn,
  emulator,
}) => {
  await signIn.open();
  await people(page).getByRole('link', { name: 'dora@example.com' }).click();
  await expect(signIn.email).toHaveValue('dora@example.com');
  await signIn.password.fill('Locked-Door-4');
  await signIn.press('Sign in');
  await expect(signIn.alert).toContainText('disabled');

  await people(page).getByRole('link', { name: 'lou@example.com' }).click();
  await expect(signIn.email).toHaveValue('lou@example.com');
  const told = signIn.kit.getByRole('form').locator('.cs-form-error');
  // The fifth guess causes a wait of a second, and each one after it doubles that. The last wait is
  // longer than a busy machine takes to send a password.
  for (let attempt = 1; attempt <= 12; attempt += 1) {
    if (attempt > 5) await emulator.advanceClock(2 ** (attempt - 6));
    const refused = page.waitForResponse((response) => response.status() === 400);
    await signIn.password.fill(`Wrong-Turtle-${attempt}`);
    await signIn.press('Sign in');
    await refused;
    await expect(told).toContainText('wrong');
  }
  await signIn.password.fill('Patient-Turtle-5');
  await signIn.press('Sign in');
  await expect(told).toContainText('Too many attempts');
});

test.describe('starting over', () => {
  test('users, codes and the sign-in are as they were, and the page says so', async ({
    page,
    signIn,
    emulator,
  }) => {
    await signIn.open();
    await signIn.identify(dana.username);
    await signIn.choosePassword(dana.password);
    await expect(page).toHaveURL('/account');
    await signIn.openFor(eli);
    await signIn.press('Continue');
    await expect(signIn.code).toBeVisible();
    expect(await emulator.codes(eli.username)).toHaveLength(1);

    await startOver(page).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByText('Everybody is as they were')).toBeVisible();
    await expect(startOver(page)).toBeFocused();
    await expect(signIn.heading('Sign in')).toBeVisible();
    expect(await emulator.codes(eli.username)).toEqual([]);
    await expectNoFindings(page);
    await page.goto('/account');
    await expect(page).toHaveURL('/?returnTo=%2Faccount');
  });

  test('another site’s page cannot start anything over', async ({ page, request, emulator }) => {
    await page.goto('/forgot-password');
    await page.waitForLoadState('networkidle');
    await page.getByRole('textbox', { name: 'Email address' }).fill(dana.username);
    await page.getByRole('button', { name: 'Send a code' }).click();
    await expect(page.getByRole('heading', { name: 'Choose a new password' })).toBeFocused();
    const headers = { 'sec-fetch-site': 'cross-site', origin: 'https://elsewhere.example' };
    expect((await request.post('/reset', { headers })).status()).toBe(403);
    expect((await request.post('/reset')).status()).toBe(403);
    expect(await emulator.codes(dana.username)).toHaveLength(1);
  });

  test('without the emulator it says so, and nothing is forgotten', async ({ page, signIn }) => {
    await signIn.open();
    await page.route('**/reset', (route) => route.abort());
    await startOver(page).click();
    await expect(page.getByText('The emulator did not answer')).toBeVisible();
    await page.unroute('**/reset');
    await startOver(page).click();
    await expect(page.getByText('Everybody is as they were')).toBeVisible();
  });
});
