import { AccountSection } from './account-page.ts';
import { totp } from './authenticator.ts';
import { expect, test } from './test.ts';
import { dana, mia, sam } from './users.ts';
import { otherThan } from './wrong-code.ts';

test('an authenticator app is set up, asked for at the next sign-in, and turned off', async ({
  page,
  signIn,
  emulator,
}) => {
  await signIn.signInWithPassword(dana);
  await signIn.expectSignedIn(dana.username);
  const app = new AccountSection(page, 'Authenticator app');
  const second = new AccountSection(page, 'Second step');
  await expect(second.rows.first()).toContainText('Set up an authenticator app first.');
  await app.press('Set up an app');
  await expect(app.root.getByRole('img', { name: /QR code/ })).toBeVisible();
  const secret = (await app.root.locator('.cs-key-text [aria-hidden]').textContent()) ?? '';
  const code = app.field('Enter the code it shows');
  await code.fill(otherThan(totp(secret)));
  await app.press('Confirm');
  await expect(code).toBeFocused();
  await expect(code).toHaveAttribute('aria-invalid', 'true');
  await code.fill(totp(secret));
  await app.press('Confirm');
  await app.expectDone('Your authenticator app is set up.');
  await expect(second.rows.first()).toContainText('On');

  await signIn.signOut();
  // A code counts once; the next one comes half a minute later.
  await emulator.advanceClock(30);
  await signIn.signInWithPassword(dana);
  await expect(signIn.kit).toContainText('authenticator app');
  await signIn.confirm(totp(secret, Date.now() + 30_000));
  await signIn.expectSignedIn(dana.username);

  await second.press('Turn off Authenticator app');
  await second.press('Turn off');
  await second.expectDone('“Authenticator app” is off.');
  await expect(second.button('Turn on Authenticator app')).toBeVisible();
  await expect(app.button('Set up an app')).toBeVisible();
});

test('a user with two methods chooses which one is asked for first', async ({
  page,
  signIn,
  emulator,
}) => {
  await signIn.signInWithPassword(sam);
  await expect(signIn.code).toBeVisible();
  await signIn.confirm(await emulator.code(sam.phone));
  await signIn.expectSignedIn(sam.username);
  const second = new AccountSection(page, 'Second step');
  await second.press('Turn on Code by email');
  await second.expectDone('“Code by email” is on.');
  await second.press('Ask for it first Code by email');
  await second.expectDone('“Code by email” is asked for first.');
  await expect(second.button('Ask for it first Code by text message')).toBeVisible();

  await signIn.signOut();
  await signIn.signInWithPassword(sam);
  await expect(signIn.kit).toContainText('We emailed a code to');
  await signIn.confirm(await emulator.code(sam.username));
  await signIn.expectSignedIn(sam.username);
});

test('in a pool where all users need a second step, the last one stays on, whatever another tab did', async ({
  page,
  signIn,
  emulator,
}) => {
  await signIn.signInWithPassword(mia);
  await signIn.choose('Authenticator app');
  const secret = (await signIn.kit.locator('.cs-key-text [aria-hidden]').textContent()) ?? '';
  await signIn.kit.getByRole('textbox', { name: 'Enter the code it shows' }).fill(totp(secret));
  await signIn.press('Confirm');
  await signIn.expectSignedIn(mia.username);
  const second = new AccountSection(page, 'Second step');
  await expect(second.rows).toHaveCount(2);
  await expect(second.rows.nth(0)).toContainText('Your account needs a second step.');
  await expect(second.rows.nth(1)).toContainText('confirm an email address first');
  await expect(second.root.getByRole('button')).toHaveCount(0);
  await expect(page.getByRole('region', { name: 'Passkeys' })).toHaveCount(0);

  await emulator.admin('AdminSetUserMFAPreference', mia.username, {
    EmailMfaSettings: { Enabled: true },
  });
  await page.reload();
  await second.press('Turn off Authenticator app');
  await emulator.admin('AdminSetUserMFAPreference', mia.username, {
    EmailMfaSettings: { Enabled: false },
  });
  await second.press('Turn off');
  await expect(second.rows.nth(0)).toContainText('Your account needs a second step.');
  await expect(second.heading).toBeFocused();
});
