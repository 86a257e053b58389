import { Authenticator } from '@countersign/emulator/playwright';
import { expectNoFindingsWideOrNarrow } from './findings.ts';
import { expect, test } from './test.ts';
import { cleo, dana, mia, noor, pia, remy, rio, robin, toni, una } from './users.ts';

test.describe('axe finds nothing', () => {
  test.use({ expectedFailures: [/\/nowhere$/] });

  for (const [path, heading] of [
    ['/', 'Sign in'],
    ['/?flow=USER_SRP_AUTH', 'Sign in'],
    ['/forgot-password', 'Forgot your password?'],
    ['/inbox', 'Inbox'],
    ['/direct', 'Sign in'],
    ['/direct/account', 'You are not signed in'],
    ['/nowhere', 'Page not found'],
  ] as const) {
    test(`on ${path}`, async ({ page }) => {
      await page.goto(path);
      await expect(page.getByRole('heading', { name: heading, level: 1 })).toBeVisible();
      await expectNoFindingsWideOrNarrow(page);
    });
  }

  test('on the screens of a sign-in by code, from the choice to a session that ran out', async ({
    page,
    signIn,
    emulator,
  }) => {
    await signIn.open();
    await signIn.identify(dana.username);
    await expect(signIn.heading('Choose how to sign in')).toBeVisible();
    await expectNoFindingsWideOrNarrow(page);
    await signIn.choose('Code by email');
    await expect(signIn.code).toBeVisible();
    await expectNoFindingsWideOrNarrow(page);
    await signIn.confirm('0');
    await expect(signIn.code).toHaveAttribute('aria-invalid', 'true');
    await expectNoFindingsWideOrNarrow(page);
    await emulator.advanceClock(200);
    await signIn.confirm('1');
    await expect(signIn.heading('This sign-in timed out')).toBeVisible();
    await expectNoFindingsWideOrNarrow(page);
  });

  test('where an authenticator app is set up', async ({ page, signIn }) => {
    await signIn.signInWithPassword(mia);
    await expect(signIn.heading('Add a second step')).toBeVisible();
    await expectNoFindingsWideOrNarrow(page);
    await signIn.choose('Authenticator app');
    await expect(signIn.kit.getByRole('img', { name: /QR code/ })).toBeVisible();
    await expectNoFindingsWideOrNarrow(page);
  });

  test('where a device can be remembered', async ({ page, signIn, emulator }) => {
    await signIn.signInWithPassword(rio);
    await expect(signIn.code).toBeVisible();
    await signIn.confirm(await emulator.code(rio.phone));
    await expect(signIn.heading('Remember this device?')).toBeVisible();
    await expectNoFindingsWideOrNarrow(page);
  });

  // What follows the password, or the name where there is none.
  for (const [person, heading] of [
    [toni, 'Enter the code'],
    [robin, 'Choose how to confirm it’s you'],
    [noor, 'Choose a new password'],
    [remy, 'Choose a new password'],
    [una, 'Confirm your account'],
    [cleo, 'One more step'],
  ] as const) {
    test(`on the screen of ${person.username}: ${heading}`, async ({ page, signIn }) => {
      if (person.password) await signIn.signInWithPassword(person);
      else {
        await signIn.openFor(person);
        await signIn.press('Continue');
      }
      await expect(signIn.heading(heading)).toBeVisible();
      await expectNoFindingsWideOrNarrow(page);
    });
  }
});

test.describe('axe finds nothing on an account page in the browser’s hands', () => {
  test.use({ mode: 'direct' });

  test('before and after a passkey is added, and where it is asked for', async ({
    page,
    signIn,
  }) => {
    await Authenticator.plugInto(page);
    await signIn.signInWithPassword(pia);
    const offer = page.locator('.cs-passkey-offer');
    await offer.getByRole('button', { name: 'Add a passkey' }).click();
    await expect(page.getByRole('heading', { name: 'Passkey added' })).toBeVisible();
    await expectNoFindingsWideOrNarrow(page);
    await signIn.signOut();
    await expectNoFindingsWideOrNarrow(page);
    await signIn.openFor(pia);
    await signIn.press('Continue');
    await signIn.choose('Passkey');
    await expect(signIn.heading('Use your passkey')).toBeVisible();
    await expectNoFindingsWideOrNarrow(page);
  });
});
