import { expect, test } from './test.ts';
import { rio } from './users.ts';

test('a device that is not to be remembered is asked for a code again', async ({
  signIn,
  emulator,
}) => {
  await signIn.signInWithPassword(rio);
  await expect(signIn.code).toBeVisible();
  await signIn.confirm(await emulator.code(rio.phone));
  await signIn.press('Not now');
  await signIn.expectSignedIn(rio.username);
  await signIn.signOut();

  await signIn.signInWithPassword(rio);
  await expect(signIn.code).toBeVisible();
});

test('a device that the pool has forgotten falls back to a code', async ({ signIn, emulator }) => {
  await signIn.signInWithPassword(rio);
  await expect(signIn.code).toBeVisible();
  await signIn.confirm(await emulator.code(rio.phone));
  await signIn.press('Remember this device');
  await signIn.expectSignedIn(rio.username);
  await signIn.signOut();

  // The browser keeps its key; the pool is as on the first day.
  await emulator.reset();
  await signIn.signInWithPassword(rio);
  await expect(signIn.code).toBeVisible();
  await signIn.confirm(await emulator.code(rio.phone));
  await signIn.press('Not now');
  await signIn.expectSignedIn(rio.username);
});
