import { Authenticator } from '@countersign/emulator/playwright';
import { AccountSection } from './account-page.ts';
import { expectNoFindings } from './findings.ts';
import { expect, test } from './test.ts';
import { pia } from './users.ts';

test('a passkey is added, listed and signs in; deleted after a question, it is gone', async ({
  page,
  signIn,
}) => {
  await Authenticator.plugInto(page);
  await signIn.signInWithPassword(pia);
  await signIn.expectSignedIn(pia.username);
  const passkeys = new AccountSection(page, 'Passkeys');
  await expect(passkeys.root).toContainText('None yet.');
  await passkeys.press('Add a passkey');
  await expect(page.getByRole('heading', { name: 'Passkey added' })).toBeFocused();
  await expect(passkeys.rows).toHaveCount(1);
  await expect(passkeys.rows).toContainText('on this kind of device');
  await passkeys.press('Continue');
  await expect(passkeys.heading).toBeFocused();

  await signIn.signOut();
  await signIn.openFor(pia);
  await signIn.press('Continue');
  await signIn.choose('Passkey');
  await signIn.press('Continue');
  await signIn.expectSignedIn(pia.username);

  await passkeys.press('Delete');
  await expect(passkeys.button('Delete passkey')).toBeFocused();
  await passkeys.press('Keep it');
  await expect(passkeys.button('Delete')).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await passkeys.expectDone('was deleted');
  await expect(passkeys.root).toContainText('None yet.');
});

test('a passkey that could not be deleted stays, with what to do', async ({
  page,
  signIn,
  emulator,
}) => {
  await Authenticator.plugInto(page);
  await signIn.signInWithPassword(pia);
  const passkeys = new AccountSection(page, 'Passkeys');
  await passkeys.press('Add a passkey');
  await expect(passkeys.rows).toHaveCount(1);
  await emulator.fault({ kind: 'internal', operation: 'DeleteWebAuthnCredential', times: 1 });
  await passkeys.press('Delete');
  await passkeys.press('Delete passkey');
  await expect(passkeys.rows).toContainText('having trouble');
  await expectNoFindings(page);
  await expect(passkeys.button('Delete passkey')).toBeFocused();
  await passkeys.press('Delete passkey');
  await passkeys.expectDone('was deleted');
});
