import { expect, test } from './test.ts';
import { dana, remy, una } from './users.ts';
import { otherThan } from './wrong-code.ts';

const fresh = 'Brand-New-Horse-10';

test('a forgotten password is changed with a code, and the new one signs in', async ({
  signIn,
  emulator,
}) => {
  await signIn.openFor(dana, 'USER_SRP_AUTH');
  await signIn.press('Forgot password?');
  await expect(signIn.heading('Choose a new password')).toBeFocused();
  await signIn.code.fill(await emulator.code(dana.username));
  await signIn.newPassword.fill(fresh);
  await signIn.press('Change password');

  await expect(signIn.kit).toContainText('Your password was changed. Sign in with the new one.');
  await expect(signIn.heading('Sign in')).toBeFocused();
  await expect(signIn.email).toHaveValue(dana.username);
  await signIn.password.fill(fresh);
  await signIn.press('Sign in');
  await signIn.expectSignedIn(dana.username);
});

test('a wrong reset code keeps the new password; a code that is sent again works', async ({
  page,
  signIn,
  emulator,
}) => {
  await page.clock.install();
  await signIn.openFor(dana, 'USER_SRP_AUTH');
  await signIn.press('Forgot password?');
  await expect(signIn.code).toBeVisible();
  const first = await emulator.code(dana.username);
  await signIn.code.fill(otherThan(first));
  await signIn.newPassword.fill(fresh);
  await signIn.press('Change password');
  await expect(signIn.code).toBeFocused();
  await expect(signIn.code).toHaveAttribute('aria-invalid', 'true');
  await expect(signIn.newPassword).toHaveValue(fresh);

  await page.clock.fastForward(31_000);
  await signIn.press('Send a new code');
  await expect.poll(() => emulator.codes(dana.username)).toHaveLength(2);
  await signIn.code.fill(await emulator.code(dana.username));
  await signIn.press('Change password');
  await expect(signIn.heading('Sign in')).toBeFocused();
});

test('a reset code that ran out says so and keeps the new password; a new code works', async ({
  page,
  signIn,
  emulator,
}) => {
  await page.clock.install();
  await signIn.openFor(dana, 'USER_SRP_AUTH');
  await signIn.press('Forgot password?');
  await expect(signIn.code).toBeVisible();
  const late = await emulator.code(dana.username);
  await emulator.advanceClock(3700);
  await signIn.code.fill(late);
  await signIn.newPassword.fill(fresh);
  await signIn.press('Change password');
  await expect(signIn.code).toBeFocused();
  await expect(signIn.code).toHaveAccessibleDescription(/That code has expired/);
  await expect(signIn.newPassword).toHaveValue(fresh);

  await page.clock.fastForward(31_000);
  await signIn.press('Send a new code');
  await expect.poll(() => emulator.codes(dana.username)).toHaveLength(2);
  await signIn.code.fill(await emulator.code(dana.username));
  await signIn.press('Change password');
  await expect(signIn.heading('Sign in')).toBeFocused();
});

test('a password that has to be reset leads to choosing a new one', async ({
  signIn,
  emulator,
}) => {
  await signIn.signInWithPassword(remy);
  await expect(signIn.heading('Choose a new password')).toBeFocused();
  await signIn.code.fill(await emulator.code(remy.username));
  await signIn.newPassword.fill(fresh);
  await signIn.press('Change password');
  await expect(signIn.heading('Sign in')).toBeFocused();
  await signIn.password.fill(fresh);
  await signIn.press('Sign in');
  await signIn.expectSignedIn(remy.username);
});

test('an account that was never confirmed is confirmed with a code, and its password then signs in', async ({
  signIn,
  emulator,
}) => {
  await signIn.signInWithPassword(una);
  await expect(signIn.heading('Confirm your account')).toBeFocused();
  await signIn.confirm(await emulator.code(una.username));
  await expect(signIn.kit).toContainText('Your account is confirmed. Sign in to continue.');
  await expect(signIn.heading('Sign in')).toBeFocused();
  await signIn.password.fill(una.password);
  await signIn.press('Sign in');
  await signIn.expectSignedIn(una.username);
});

test('with USER_AUTH the code that confirms an account signs in too', async ({
  signIn,
  emulator,
}) => {
  await signIn.openFor(una);
  await signIn.press('Continue');
  await signIn.choosePassword(una.password);
  await expect(signIn.heading('Confirm your account')).toBeFocused();
  await signIn.confirm(await emulator.code(una.username));
  await signIn.expectSignedIn(una.username);
});
