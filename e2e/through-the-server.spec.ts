import type { Page } from '@playwright/test';
import { expectNoFindings } from './findings.ts';
import { expect, test } from './test.ts';
import { cognitoToken } from './tokens.ts';
import { dana, eli } from './users.ts';

// Cognito's refusals come through the relay with their status.
test.use({ expectedFailures: [/\/api\/auth\//] });

/** Every body that the page's own origin sends it, and every request to another origin. */
function watch(page: Page, own: string) {
  const bodies: Promise<string>[] = [];
  const foreign: string[] = [];
  page.on('response', (response) => {
    if (!response.url().startsWith(own)) foreign.push(response.url());
    // A redirect has no body to read.
    else bodies.push(response.text().catch(() => ''));
  });
  return { bodies, foreign };
}

async function begin(page: Page, username: string): Promise<void> {
  await page.goto('/');
  await page.waitForLoadState('networkidle');
  await page.getByRole('textbox', { name: 'Email address' }).fill(username);
  await page.getByRole('button', { name: 'Continue', exact: true }).click();
}

test('a sign-in by password, and no token in any body, storage or script-readable cookie', async ({
  page,
  signIn,
  servers,
}) => {
  const { bodies, foreign } = watch(page, servers.demo);
  await begin(page, dana.username);
  await signIn.choosePassword(dana.password);
  await expect(page).toHaveURL(/:\d+\/account$/);
  await expect(page.getByRole('heading', { name: 'You are signed in' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Who you are' })).toContainText(dana.username);
  await expectNoFindings(page);

  const kept = await page.evaluate(() =>
    JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]),
  );
  const read = [...(await Promise.all(bodies)), kept].join('\n');
  // Told as facts, for a mismatch would print all that was read.
  expect(read.includes('"AuthenticationResult"'), 'the sign-in was read').toBe(true);
  expect(cognitoToken.test(read), 'a token of Cognito’s').toBe(false);
  expect(/"(?:Access|Id|Refresh)Token"\s*:/.test(read), 'a member that holds one').toBe(false);
  expect(foreign).toEqual([]);

  const cookies = (await page.context().cookies()).filter(({ name }) => /countersign/.test(name));
  expect(cookies.length).toBeGreaterThan(1);
  for (const { name, httpOnly, secure } of cookies) {
    expect([name.startsWith('__Host-'), httpOnly, secure]).toEqual([true, true, true]);
  }
});

test('a wrong code stays on the screen, the right one signs in', async ({
  page,
  signIn,
  emulator,
}) => {
  await begin(page, eli.username);
  await signIn.confirm('00000000');
  await expect(signIn.alert).toBeVisible();
  await signIn.confirm(await emulator.code(eli.username));
  await expect(page).toHaveURL(/:\d+\/account$/);
});

test('the account page is the server’s to show: signed in, after a reload, signed out', async ({
  page,
  signIn,
}) => {
  await page.goto('/account');
  await expect(page).toHaveURL('/?returnTo=%2Faccount');
  await begin(page, dana.username);
  await signIn.choosePassword(dana.password);
  await expect(page).toHaveURL(/:\d+\/account$/);
  await page.reload();
  await expect(page.getByRole('region', { name: 'Who you are' })).toContainText(dana.username);
  await page.goto('/');
  await expect(page).toHaveURL(/:\d+\/account$/);
  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await expect(page).toHaveURL(/:\d+\/$/);
  await page.goto('/account');
  await expect(page).toHaveURL('/?returnTo=%2Faccount');
});
