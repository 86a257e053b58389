import { Authenticator } from '@countersign/emulator/playwright';
import type { Page } from '@playwright/test';
import { AccountSection } from './account-page.ts';
import type { SignInPage } from './sign-in-page.ts';
import { expect, test } from './test.ts';
import { dana, pia } from './users.ts';

test('a passkey is added after sign-in, and is enough for the next one', async ({
  page,
  signIn,
}) => {
  const authenticator = await Authenticator.plugInto(page);
  await addPasskey(page, signIn);
  expect(await authenticator.count()).toBe(1);
  await signIn.signOut();

  await askForPasskey(signIn);
  await signIn.press('Continue');
  await signIn.expectSignedIn(pia.username);
});

test('a passkey prompt that is closed is no error: it can be tried again', async ({
  page,
  signIn,
  recording,
}) => {
  const authenticator = await Authenticator.plugInto(page);
  await addPasskey(page, signIn);
  await signIn.signOut();

  await askForPasskey(signIn);
  await authenticator.setPresent(false);
  await signIn.press('Continue');
  await signIn.press('Cancel');
  const again = signIn.kit.getByRole('button', { name: 'Try again' });
  await expect(again).toBeFocused();
  await expect(signIn.alert).toBeEmpty();
  await expect
    .poll(() => recording.said)
    .toContainEqual({ politeness: 'polite', text: expect.stringContaining('was closed') });

  await authenticator.setPresent(true);
  await again.click();
  await signIn.expectSignedIn(pia.username);
});

test('instead of a passkey a password signs in, in the same session', async ({ page, signIn }) => {
  await Authenticator.plugInto(page);
  await addPasskey(page, signIn);
  await signIn.signOut();

  await askForPasskey(signIn);
  await signIn.press('Try another way');
  await expect(signIn.heading('Choose how to sign in')).toBeFocused();
  await signIn.choosePassword(pia.password);
  await signIn.expectSignedIn(pia.username);
});

test('an unknown finger does not sign in, a recognized one does', async ({ page, signIn }) => {
  const authenticator = await Authenticator.plugInto(page);
  await addPasskey(page, signIn);
  await signIn.signOut();

  await askForPasskey(signIn);
  await authenticator.setVerified(false);
  await signIn.press('Continue');
  const again = signIn.kit.getByRole('button', { name: 'Try again' });
  await expect(again).toBeFocused();
  await expect(page).not.toHaveURL(/account/);

  await authenticator.setVerified(true);
  await again.click();
  await signIn.expectSignedIn(pia.username);
});

test('a second passkey on the same device is not made', async ({ page, signIn }) => {
  const authenticator = await Authenticator.plugInto(page);
  await addPasskey(page, signIn);
  await page.reload();
  const passkeys = new AccountSection(page, 'Passkeys');
  await passkeys.press('Add a passkey');
  await expect(passkeys.root).toContainText('This device holds a passkey for your account.');
  expect(await authenticator.count()).toBe(1);
});

test('the page offers no passkey to a user without one', async ({ signIn }) => {
  await signIn.open();
  await signIn.identify(dana.username);
  await expect(signIn.heading('Choose how to sign in')).toBeVisible();
  await expect(signIn.choice('Passkey')).toHaveCount(0);
});

/** Signs in with the password and adds a passkey on the account page. */
async function addPasskey(page: Page, signIn: SignInPage): Promise<void> {
  await signIn.signInWithPassword(pia);
  await signIn.expectSignedIn(pia.username);
  const passkeys = new AccountSection(page, 'Passkeys');
  await passkeys.press('Add a passkey');
  await expect(passkeys.outcome).toContainText('Your passkey was added.');
}

/** As far as the screen that asks for the passkey. */
async function askForPasskey(signIn: SignInPage): Promise<void> {
  await signIn.openFor(pia);
  await signIn.press('Continue');
  await signIn.choose('Passkey');
  await expect(signIn.heading('Use your passkey')).toBeFocused();
}
