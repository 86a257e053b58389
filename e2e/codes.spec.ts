import { expect, test } from './test.ts';
import { dana, eli, emil, sam, tess } from './users.ts';
import { otherThan } from './wrong-code.ts';

test('signs in with a code by email from the inbox', async ({ signIn, emulator }) => {
  await signIn.open();
  await signIn.identify(dana.username);
  await signIn.choice('Code by email').check();
  await signIn.press('Continue');
  await expect(signIn.heading('Enter the code')).toBeFocused();

  await signIn.confirm(await emulator.code(dana.username));
  await signIn.expectSignedIn(dana.username);
});

test('sends a code at once to a user without a password', async ({ signIn, emulator }) => {
  await signIn.open();
  await signIn.identify(eli.username);
  await expect(signIn.heading('Enter the code')).toBeFocused();

  await signIn.confirm(await emulator.code(eli.username));
  await signIn.expectSignedIn(eli.username);
});

test('a password is followed by a code by text message', async ({ signIn, emulator }) => {
  await signIn.open();
  await signIn.identify(sam.username);
  // Users with a second factor can only choose the password.
  await expect(signIn.heading('Enter your password')).toBeFocused();
  await signIn.password.fill(sam.password);
  await signIn.press('Sign in');
  await expect(signIn.kit).toContainText('We texted a code to');

  await signIn.confirm(await emulator.code(sam.phone));
  await signIn.expectSignedIn(sam.username);
});

test('a wrong code stays on the form, is announced, described and focused; the right one then works', async ({
  signIn,
  emulator,
}) => {
  await signIn.open('?flow=USER_SRP_AUTH');
  await signIn.email.fill(sam.username);
  await signIn.password.fill(sam.password);
  await signIn.press('Sign in');
  const code = await test.step('the right code', async () => {
    await expect(signIn.code).toBeVisible();
    return emulator.code(sam.phone);
  });
  const wrong = otherThan(code);
  await signIn.confirm(wrong);

  const words = /That code doesn’t match/;
  await expect(signIn.alert).toHaveText(words);
  await expect(signIn.code).toHaveAccessibleDescription(words);
  await expect(signIn.code).toHaveAttribute('aria-invalid', 'true');
  await expect(signIn.code).toBeFocused();
  await expect(signIn.code).toHaveValue(wrong);

  await signIn.confirm(code);
  await signIn.expectSignedIn(sam.username);
});

test('a new code can be asked for after a pause, and then only the new one works', async ({
  page,
  signIn,
  emulator,
}) => {
  await page.clock.install();
  await signIn.open();
  await signIn.identify(dana.username);
  await signIn.choice('Code by email').check();
  await signIn.press('Continue');
  await expect(signIn.code).toBeVisible();
  const first = await emulator.code(dana.username);

  await page.clock.fastForward(31_000);
  await signIn.press('Send a new code');
  await expect.poll(() => emulator.codes(dana.username)).toHaveLength(2);
  const second = await emulator.code(dana.username);
  expect(second).not.toBe(first);
  await signIn.confirm(second);
  await signIn.expectSignedIn(dana.username);
});

test('a code by email follows the password', async ({ signIn, emulator }) => {
  await signIn.signInWithPassword(emil);
  await expect(signIn.heading('Enter the code')).toBeFocused();
  await expect(signIn.kit).toContainText('We emailed a code to');
  await signIn.confirm(await emulator.code(emil.username));
  await signIn.expectSignedIn(emil.username);
});

test('signs in with a code by text message alone', async ({ signIn, emulator }) => {
  await signIn.openFor(tess);
  await signIn.press('Continue');
  await expect(signIn.heading('Choose how to sign in')).toBeFocused();
  await expect(signIn.choice('Password')).toHaveCount(0);
  await signIn.choose('Code by text message');
  await expect(signIn.kit).toContainText('We texted a code to');
  await signIn.confirm(await emulator.code(tess.phone));
  await signIn.expectSignedIn(tess.username);
});
