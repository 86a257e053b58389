import { AccountSection } from './account-page.ts';
import { expect, test } from './test.ts';
import { dana, eli } from './users.ts';

const fresh = 'Brand-New-Horse-10';

test('a password is changed: wrong old one, weak new one; then the new one signs in', async ({
  page,
  signIn,
}) => {
  await signIn.signInWithPassword(dana);
  await signIn.expectSignedIn(dana.username);
  const password = new AccountSection(page, 'Password');
  const current = password.field('Current password');
  const proposed = password.field('New password');
  await current.fill('Not-My-Password-1');
  await proposed.fill(fresh);
  await password.press('Change password');
  await expect(current).toBeFocused();
  await expect(current).toHaveAccessibleDescription(/not your current password/);
  await expect(proposed).toHaveValue(fresh);

  await current.fill(dana.password);
  await proposed.fill('short');
  await password.press('Change password');
  await expect(proposed).toBeFocused();
  await expect(proposed).toHaveAccessibleDescription(/doesn’t meet the rules below yet/);
  await expect(current).toHaveValue(dana.password);

  await proposed.fill(fresh);
  await proposed.press('Enter');
  await expect(password.outcome).toContainText('Your password was changed.');
  await expect(current).toHaveValue('');

  await signIn.signOut();
  await signIn.signInWithPassword({ ...dana, password: fresh });
  await signIn.expectSignedIn(dana.username);
});

test('a user without a password sets one, and can sign in with it', async ({
  page,
  signIn,
  emulator,
}) => {
  await signIn.openFor(eli);
  await signIn.press('Continue');
  await expect(signIn.code).toBeVisible();
  await signIn.confirm(await emulator.code(eli.username));
  await signIn.expectSignedIn(eli.username);
  const password = new AccountSection(page, 'Password');
  await expect(password.field('Current password')).toHaveCount(0);
  await password.field('New password').fill(fresh);
  await password.press('Set password');
  await expect(password.outcome).toContainText('Your password was set.');
  await expect(password.field('Current password')).toBeVisible();

  await signIn.signOut();
  await signIn.signInWithPassword({ ...eli, password: fresh });
  await signIn.expectSignedIn(eli.username);
});
