import { AccountSection } from './account-page.ts';
import { expect, test } from './test.ts';
import { dana } from './users.ts';
import { otherThan } from './wrong-code.ts';

test('a new address counts only after its code: not after a wrong or an expired one', async ({
  page,
  signIn,
  emulator,
}) => {
  await signIn.signInWithPassword(dana);
  await signIn.expectSignedIn(dana.username);
  const email = new AccountSection(page, 'Email address');
  const address = 'dana.new@example.com';
  await email.press('Change email address');
  await email.field('New email address').fill('no address');
  await email.press('Send a code');
  await expect(email.field('New email address')).toBeFocused();
  await email.field('New email address').fill(address);
  await email.press('Send a code');

  const code = email.field('Code');
  await expect(code).toBeVisible();
  const late = await emulator.code(address);
  await code.fill(otherThan(late));
  await email.press('Confirm');
  await expect(code).toBeFocused();
  await expect(code).toHaveAttribute('aria-invalid', 'true');
  await emulator.advanceClock(25 * 3600);
  await code.fill(late);
  await email.press('Confirm');
  await expect(code).toHaveAccessibleDescription(/has expired/);
  await email.press('Cancel');
  await email.press('Send a code');
  await expect(code).toBeVisible();
  await expect.poll(() => emulator.codes(address)).toHaveLength(2);
  await code.fill(await emulator.code(address));
  await email.press('Confirm');
  await email.expectDone('Your email address is verified.');
  await expect(email.root).toContainText(address);
});

test('a phone number is added, and a name changed', async ({ page, signIn, emulator }) => {
  await signIn.signInWithPassword(dana);
  await signIn.expectSignedIn(dana.username);
  const phone = new AccountSection(page, 'Phone number');
  await phone.press('Add a phone number');
  await phone.field('New phone number').fill('+15550199');
  await phone.press('Send a code');
  // The pool sends a code by itself only to email addresses.
  await expect(phone.root).toContainText('Not verified');
  await phone.press('Send a code');
  await expect(phone.field('Code')).toBeVisible();
  await phone.field('Code').fill(await emulator.code('+15550199'));
  await phone.press('Confirm');
  await phone.expectDone('Your phone number is verified.');
  // A second step by text message is possible now.
  const second = new AccountSection(page, 'Second step');
  await expect(second.button('Turn on Code by text message')).toBeVisible();

  const profile = new AccountSection(page, 'Profile');
  await profile.field('Given name').fill('Daniela');
  await profile.press('Save changes');
  await expect(profile.outcome).toContainText('Your changes were saved.');
  await page.reload();
  await expect(profile.field('Given name')).toHaveValue('Daniela');
});
