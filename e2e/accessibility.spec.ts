import { expectNoFindings } from './findings.ts';
import { expect, test } from './test.ts';
import { dana, mia, pia } from './users.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme, expectedFailures: [/\/nowhere$/] });

    for (const [path, heading] of [
      ['/', 'Sign in'],
      ['/?flow=USER_SRP_AUTH', 'Sign in'],
      ['/inbox', 'Inbox'],
      ['/direct', 'Sign in'],
      ['/direct/account', 'You are not signed in'],
      ['/nowhere', 'Page not found'],
    ] as const) {
      test(`axe finds nothing on ${path}`, async ({ page }) => {
        await page.goto(path);
        await expect(page.getByRole('heading', { name: heading, level: 1 })).toBeVisible();
        await expectNoFindings(page);
      });
    }

    test('axe finds nothing on the screens of a sign-in', async ({ page, signIn, emulator }) => {
      await signIn.open();
      await signIn.identify(dana.username);
      await expect(signIn.heading('Choose how to sign in')).toBeVisible();
      await expectNoFindings(page);
      await signIn.choice('Code by e-mail').check();
      await signIn.press('Continue');
      await expect(signIn.code).toBeVisible();
      await expectNoFindings(page);
      await signIn.confirm('0');
      await expect(signIn.code).toHaveAttribute('aria-invalid', 'true');
      await expectNoFindings(page);
      await emulator.advanceClock(200);
      await signIn.confirm('1');
      await expect(signIn.heading('This sign-in timed out')).toBeVisible();
      await expectNoFindings(page);
    });

    test('axe finds nothing where an authenticator app is set up', async ({ page, signIn }) => {
      await signIn.signInWithPassword(mia);
      await expect(signIn.heading('Add a second step')).toBeVisible();
      await expectNoFindings(page);
      await signIn.choose('Authenticator app');
      await expect(signIn.kit.getByRole('img', { name: /QR code/ })).toBeVisible();
      await expectNoFindings(page);
    });

    test('axe finds nothing where a passkey can be added', async ({ page, signIn }) => {
      await signIn.signInWithPassword(pia);
      await expect(page.getByRole('button', { name: 'Add a passkey' })).toBeVisible();
      await expectNoFindings(page);
    });
  });
}

test('nothing is wider than a page of 320 pixels', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const path of ['/', '/direct', '/inbox', '/direct/account']) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  }
});
