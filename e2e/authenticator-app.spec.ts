import { totp } from './authenticator.ts';
import { expect, test } from './test.ts';
import { mia, robin, toni } from './users.ts';
import { otherThan } from './wrong-code.ts';

test('a password is followed by a code of an authenticator app', async ({ signIn }) => {
  await signIn.signInWithPassword(toni);
  await expect(signIn.heading('Enter the code')).toBeFocused();
  await expect(signIn.kit).toContainText('authenticator app');
  await signIn.confirm(totp(toni.totpSecret));
  await signIn.expectSignedIn(toni.username);
});

test('a wrong code of an app is described and focused; the right one then works', async ({
  signIn,
  recording,
}) => {
  await signIn.signInWithPassword(toni);
  const right = totp(toni.totpSecret);
  await signIn.confirm(otherThan(right));

  const words = 'That code doesn’t match. Enter the one your app shows now.';
  await expect(signIn.code).toBeFocused();
  await expect(signIn.code).toHaveAccessibleDescription(new RegExp(words));
  await expect
    .poll(() => recording.said)
    .toContainEqual({ politeness: 'assertive', text: expect.stringContaining(words) });

  await signIn.confirm(totp(toni.totpSecret));
  await signIn.expectSignedIn(toni.username);
});

test('a user with two second factors chooses one, and can choose again', async ({
  signIn,
  emulator,
}) => {
  await signIn.signInWithPassword(robin);
  await expect(signIn.heading('Choose how to confirm it’s you')).toBeFocused();
  await signIn.choose('Code by text message');
  await expect(signIn.heading('Enter the code')).toBeFocused();
  await signIn.confirm(await emulator.code(robin.phone));
  await signIn.expectSignedIn(robin.username);
  await signIn.signOut();

  await signIn.signInWithPassword(robin);
  await signIn.choose('Authenticator app');
  await signIn.confirm(totp(robin.totpSecret));
  await signIn.expectSignedIn(robin.username);
});

test('an authenticator app is set up with the key shown, and then signs in', async ({
  signIn,
  emulator,
}) => {
  await signIn.signInWithPassword(mia);
  await expect(signIn.heading('Add a second step')).toBeFocused();
  await signIn.choose('Authenticator app');
  await expect(signIn.heading('Set up your authenticator app')).toBeFocused();
  await expect(signIn.kit.getByRole('img', { name: /QR code/ })).toBeVisible();
  const secret = (await signIn.kit.locator('.cs-key-text [aria-hidden]').textContent()) ?? '';
  await signIn.kit.getByRole('textbox', { name: 'Enter the code it shows' }).fill(totp(secret));
  await signIn.press('Confirm');
  await signIn.expectSignedIn(mia.username);
  await signIn.signOut();

  // A code counts once; the next one comes half a minute later.
  await emulator.advanceClock(30);
  await signIn.signInWithPassword(mia);
  await expect(signIn.heading('Enter the code')).toBeFocused();
  await signIn.confirm(totp(secret, Date.now() + 30_000));
  await signIn.expectSignedIn(mia.username);
});

test('a code sets up an email address instead of an app, and codes then go there', async ({
  signIn,
  emulator,
}) => {
  const address = 'mia.other@example.com';
  await signIn.signInWithPassword(mia);
  await signIn.choose('Code by email');
  await expect(signIn.heading('Set up codes by email')).toBeFocused();
  await signIn.email.fill(address);
  await signIn.press('Send the code');
  await expect(signIn.heading('Enter the code')).toBeFocused();
  await signIn.confirm(await emulator.code(address));
  await signIn.expectSignedIn(address);
  await signIn.signOut();

  await signIn.signInWithPassword(mia);
  await expect(signIn.heading('Enter the code')).toBeFocused();
  expect(await emulator.codes(address)).toHaveLength(2);
  await signIn.confirm(await emulator.code(address));
  await signIn.expectSignedIn(address);
});
