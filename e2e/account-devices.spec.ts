import { AccountSection } from './account-page.ts';
import { expect, test } from './test.ts';
import { rio } from './users.ts';

test('a remembered device is listed as this one; forgotten, a code is asked for again', async ({
  page,
  signIn,
  emulator,
}) => {
  await signIn.signInWithPassword(rio);
  await expect(signIn.code).toBeVisible();
  await signIn.confirm(await emulator.code(rio.phone));
  await signIn.press('Remember this device');
  await signIn.expectSignedIn(rio.username);
  const devices = new AccountSection(page, 'Devices');
  await expect(devices.rows).toHaveCount(1);
  await expect(devices.rows).toContainText('This device');
  await expect(devices.rows).toContainText('Last used on');
  // This pool tracks no sessions.
  await expect(page.locator('[data-section="sessions"]')).toHaveCount(0);

  await signIn.signOut();
  await signIn.signInWithPassword(rio);
  await signIn.expectSignedIn(rio.username);
  expect(await emulator.codes(rio.phone)).toHaveLength(1);

  await devices.root.getByRole('button', { name: /^Forget / }).click();
  await devices.press('Forget device');
  await devices.expectDone('was forgotten.');
  await expect(devices.rows).toHaveCount(0);
  // Not only at Cognito: the key is gone from this browser too.
  expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain(
    'devicePassword',
  );
  await signIn.signOut();
  await signIn.signInWithPassword(rio);
  await expect(signIn.code).toBeVisible();
});
