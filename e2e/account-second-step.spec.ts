import { AccountSection } from './account-page.ts';
import { totp } from './authenticator.ts';
import { expect, test } from './test.ts';
import { dana, emil, mia, sam } from './users.ts';

test('an authenticator app is set up, asked for at the next sign-in, and switched off', async ({
  page,
  signIn,
  emulator,
}) => {
  await signIn.signInWithPassword(dana);
  await signIn.expectSignedIn(dana.username);
  const app = new AccountSection(page, 'Authenticator app');
  await app.press('Set up an app');
  await expect(page.getByRole('heading', { name: 'Set up your authenticator app' })).toBeFocused();
  await expect(app.root.getByRole('img', { name: /QR code/ })).toBeVisible();
  const secret = (await app.root.locator('.cs-key-text [aria-hidden]').textContent()) ?? '';
  const code = app.field('Enter the code it shows');
  await code.fill(totp(secret) === '000000' ? '111111' : '000000');
  await app.press('Confirm');
  await expect(code).toBeFocused();
  await expect(code).toHaveAttribute('aria-invalid', 'true');
  await code.fill(totp(secret));
  await app.press('Confirm');
  await app.expectDone('Your authenticator app is set up.');

  await signIn.signOut();
  // A code counts once; the next one comes half a minute later.
  await emulator.advanceClock(30);
  await signIn.signInWithPassword(dana);
  await expect(signIn.kit).toContainText('authenticator app');
  await signIn.confirm(totp(secret, Date.now() + 30_000));
  await signIn.expectSignedIn(dana.username);

  const second = new AccountSection(page, 'Second step');
  const group = second.root.getByRole('group', { name: 'Authenticator app' });
  await expect(group.getByRole('radio', { name: 'First choice' })).toBeChecked();
  await group.getByRole('radio', { name: 'Off' }).check();
  await second.press('Save');
  await expect(second.outcome).toHaveText('Your second step was saved.');
  await expect(group).toHaveCount(0);
  await expect(app.button('Set up an app')).toBeVisible();
});

test('of two factors one is the first choice; a refusal keeps what was chosen', async ({
  page,
  signIn,
  emulator,
}) => {
  await signIn.signInWithPassword(sam);
  await expect(signIn.code).toBeVisible();
  await signIn.confirm(await emulator.code(sam.phone));
  await signIn.expectSignedIn(sam.username);
  const second = new AccountSection(page, 'Second step');
  const use = (factor: string, name: string) =>
    second.root.getByRole('group', { name: factor }).getByRole('radio', { name, exact: true });
  await expect(use('Code by text message', 'First choice')).toBeChecked();
  await use('Code by email', 'First choice').check();
  await expect(use('Code by text message', 'On')).toBeChecked();

  await emulator.fault({ kind: 'throttle', operation: 'SetUserMFAPreference', times: 2 });
  await second.press('Save');
  await expect(second.root).toContainText('Too many requests just now.');
  await expect(use('Code by email', 'First choice')).toBeChecked();
  await second.press('Save');
  await expect(second.outcome).toHaveText('Your second step was saved.');
  await expect(second.button('Save')).toBeFocused();

  await signIn.signOut();
  await signIn.signInWithPassword(sam);
  await expect(signIn.kit).toContainText('We emailed a code to');
});

test('shows what a factor lacks, and that the pool asks all users', async ({
  page,
  signIn,
  emulator,
}) => {
  await signIn.signInWithPassword(emil);
  await expect(signIn.code).toBeVisible();
  await signIn.confirm(await emulator.code(emil.username));
  const second = new AccountSection(page, 'Second step');
  await expect(second.root).toContainText('no verified phone number');

  await signIn.signOut();
  await signIn.signInWithPassword(mia);
  await signIn.choose('Authenticator app');
  const secret = (await signIn.kit.locator('.cs-key-text [aria-hidden]').textContent()) ?? '';
  await signIn.kit.getByRole('textbox', { name: 'Enter the code it shows' }).fill(totp(secret));
  await signIn.press('Confirm');
  await signIn.expectSignedIn(mia.username);
  await expect(second.root).toContainText('asks everybody');
  await expect(page.getByRole('region', { name: 'Passkeys' })).toHaveCount(0);
  await expect(second.root).toContainText('no verified email address');

  const contact = new AccountSection(page, 'Where codes go');
  await contact.press('Verify Email address');
  await expect(contact.root.getByText(/A code was sent to/)).toBeFocused();
  await contact.field('Code').fill('000001');
  await contact.press('Confirm');
  await expect(contact.field('Code')).toBeFocused();
  await contact.field('Code').fill(await emulator.code(mia.username));
  await contact.press('Confirm');
  await contact.expectDone('Email address verified.');
  await expect(second.root.getByRole('group', { name: 'Code by email' })).toBeVisible();
});
