import { expect, test } from './test.ts';
import { noor } from './users.ts';

test('a temporary password gives way to a new one, and the required name is asked for', async ({
  signIn,
}) => {
  const fresh = 'Brand-New-Horse-10';
  await signIn.open('?flow=USER_SRP_AUTH');
  await signIn.email.fill(noor.username);
  await signIn.password.fill(noor.password);
  await signIn.press('Sign in');
  await expect(signIn.heading('Choose a new password')).toBeFocused();

  await signIn.newPassword.fill(fresh);
  await signIn.givenName.fill('Noor');
  await signIn.press('Save and continue');
  await signIn.expectSignedIn(noor.username);
  await expect(signIn.page.getByRole('region', { name: 'Who you are' })).toContainText('Noor');

  await test.step('the new password is the password', async () => {
    await signIn.signOut();
    await signIn.open('?flow=USER_SRP_AUTH');
    await signIn.email.fill(noor.username);
    await signIn.password.fill(fresh);
    await signIn.press('Sign in');
    await signIn.expectSignedIn(noor.username);
  });
});

test('a password that breaks the rules is said so before and after it is sent', async ({
  signIn,
}) => {
  await signIn.open('?flow=USER_SRP_AUTH');
  await signIn.email.fill(noor.username);
  await signIn.password.fill(noor.password);
  await signIn.press('Sign in');
  await signIn.newPassword.fill('longbutnodigits');
  await signIn.givenName.fill('Noor');
  await signIn.press('Save and continue');

  await expect(signIn.newPassword).toBeFocused();
  await expect(signIn.newPassword).toHaveAttribute('aria-invalid', 'true');
  await expect(signIn.givenName).toHaveValue('Noor');
});
