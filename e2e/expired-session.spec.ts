import { expect, test } from './test.ts';
import { dana } from './users.ts';

test('an expired session explains itself and begins again with one press', async ({
  signIn,
  emulator,
}) => {
  await signIn.open();
  await signIn.identify(dana.username);
  await signIn.choice('Code by email').check();
  await signIn.press('Continue');
  await expect(signIn.code).toBeVisible();
  const late = await emulator.code(dana.username);

  await emulator.advanceClock(200);
  await signIn.confirm(late);
  await expect(signIn.heading('This sign-in timed out')).toBeFocused();
  await expect(signIn.kit).toContainText('has to be finished within');

  await signIn.press('Start again');
  await expect(signIn.heading('Choose how to sign in')).toBeVisible();
  await expect(signIn.kit).toContainText(dana.username);
  await signIn.choosePassword(dana.password);
  await signIn.expectSignedIn(dana.username);
});
