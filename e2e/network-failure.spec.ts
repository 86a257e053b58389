import { expect, test } from './test.ts';
import { dana, sam } from './users.ts';

const words = 'No connection. Check your network, then try again.';

test('without a network the first screen says so, keeps the name, and then goes on', async ({
  page,
  signIn,
  service,
}) => {
  await signIn.open();
  await page.route(`${service}**`, (route) => route.abort('internetdisconnected'));
  await signIn.identify(dana.username);
  await expect(signIn.alert).toHaveText(words);
  await expect(signIn.email).toHaveValue(dana.username);

  await page.unrouteAll();
  await signIn.press('Continue');
  await signIn.choosePassword(dana.password);
  await signIn.expectSignedIn(dana.username);
});

test('a network that fails while a code is checked keeps the code, and the next press sends it', async ({
  page,
  signIn,
  emulator,
  service,
}) => {
  await signIn.open('?flow=USER_SRP_AUTH');
  await signIn.email.fill(sam.username);
  await signIn.password.fill(sam.password);
  await signIn.press('Sign in');
  await expect(signIn.code).toBeVisible();
  const code = await emulator.code(sam.phone);

  await page.route(`${service}**`, (route) => route.abort('connectionreset'));
  await signIn.confirm(code);
  await expect(signIn.alert).toHaveText(words);
  await expect(signIn.code).toHaveValue(code);

  await page.unrouteAll();
  await signIn.press('Confirm');
  await signIn.expectSignedIn(sam.username);
});
