import { expectNoFindings } from './findings.ts';
import { expect, test } from './test.ts';
import { dana } from './users.ts';

test('the sign-in page as served holds the whole form', async ({ request }) => {
  const response = await request.get(`/?user=${encodeURIComponent(dana.username)}`);
  const html = await response.text();
  expect(response.headers()['content-security-policy']).toContain("default-src 'none'");
  expect(html).toMatch(/<form[^>]*method="post"/);
  expect(html).toMatch(/<input[^>]*autoComplete="username[^"]*"/i);
  expect(html).toMatch(new RegExp(`<input[^>]*value="${dana.username}"`));
  expect(html).toMatch(/<button[^>]*type="submit"[^>]*>/);
  expect(html).not.toMatch(/\sstyle="/);
});

// The route of the relay has neither; what only begins like it is a page like any other.
for (const path of ['/api/authors', '/api/auth', '/_next/statics', '/nowhere']) {
  test(`${path} has the policy of every page`, async ({ request }) => {
    const { 'content-security-policy': policy } = (await request.get(path)).headers();
    expect(policy).toContain("frame-ancestors 'none'");
  });
}

test('a seeded user is filled in by one press', async ({ page, signIn }) => {
  await signIn.open();
  await page.getByRole('link', { name: dana.username }).click();
  await expect(signIn.email).toHaveValue(dana.username);
});

test('a new code appears in the open inbox, and can be copied', async ({
  context,
  signIn,
  emulator,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const inbox = await context.newPage();
  await inbox.goto('/inbox');
  await expect(inbox.getByText('Nothing yet.')).toBeVisible();

  await signIn.open();
  await signIn.identify(dana.username);
  await signIn.choice('Code by email').check();
  await signIn.press('Continue');
  await expect(signIn.code).toBeVisible();
  const code = await emulator.code(dana.username);

  await inbox.bringToFront();
  await expect(inbox.getByText(code)).toBeVisible();
  await inbox.getByRole('button', { name: `Copy code for ${dana.username}` }).click();
  await expect(inbox.getByRole('button', { name: `Copied for ${dana.username}` })).toBeVisible();
  expect(await inbox.evaluate(() => navigator.clipboard.readText())).toBe(code);
  await expectNoFindings(inbox);
});

test('a reload keeps the sign-in; signing out revokes it and forgets it', async ({
  page,
  signIn,
  calls,
}) => {
  await signIn.open('?flow=USER_SRP_AUTH');
  await signIn.email.fill(dana.username);
  await signIn.password.fill(dana.password);
  await signIn.press('Sign in');
  await signIn.expectSignedIn(dana.username);
  await page.reload();
  await signIn.expectSignedIn(dana.username);
  await expectNoFindings(page);

  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await expect(page.getByText('Your tokens were revoked and forgotten.')).toBeVisible();
  expect(calls.at(-1)?.operation).toBe('RevokeToken');
  await page.reload();
  await expect(page.getByRole('heading', { name: 'You are not signed in' })).toBeVisible();
});
