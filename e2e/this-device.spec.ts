import { expect, test } from './test.ts';
import { rio } from './users.ts';

test('a remembered device stands in for the second factor until it is forgotten', async ({
  page,
  signIn,
  emulator,
}) => {
  await test.step('the first time a code is asked for, and the device is remembered', async () => {
    await signIn.signInWithPassword(rio);
    await signIn.confirm(await code());
    await expect(signIn.heading('Remember this device?')).toBeFocused();
    await signIn.press('Remember this device');
    await signIn.expectSignedIn(rio.username);
    await signIn.signOut();
  });

  await test.step('the second time the password is enough', async () => {
    await signIn.signInWithPassword(rio);
    await signIn.expectSignedIn(rio.username);
    expect(await emulator.codes(rio.phone)).toHaveLength(1);
  });

  await test.step('once forgotten, a code is asked for again', async () => {
    await page.getByRole('button', { name: 'Forget this device' }).click();
    await expect(page.getByRole('heading', { name: 'This device' })).toBeFocused();
    await expect(page.getByText('Forgotten: the next sign-in')).toBeVisible();
    await signIn.signOut();
    await signIn.signInWithPassword(rio);
    await signIn.confirm(await code());
    await expect(signIn.heading('Remember this device?')).toBeFocused();
  });

  async function code(): Promise<string> {
    await expect(signIn.code).toBeVisible();
    return emulator.code(rio.phone);
  }
});
