import type { Emulator } from './emulator.ts';
import type { SignInPage } from './sign-in-page.ts';
import { expect, test } from './test.ts';
import { dana, sam } from './users.ts';

// A page that calls Cognito itself tells /wire of it; offline it cannot.
test.use({ expectedFailures: [/\/wire\/entries$/] });

const words = 'No connection. Check your network, then try again.';
/** The page has its connection; the server's to Cognito was lost. */
const cutBehindServer = 'The sign-in service is having trouble. Try again in a moment.';

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

test('offline while a code is checked keeps the code, and back online the next press sends it', async ({
  context,
  signIn,
  emulator,
}) => {
  const code = await askedForCode(signIn, emulator);
  await context.setOffline(true);
  await signIn.confirm(code);
  await expect(signIn.alert).toHaveText(words);
  await expect(signIn.code).toHaveValue(code);

  await context.setOffline(false);
  await signIn.press('Confirm');
  await signIn.expectSignedIn(sam.username);
});

test('a connection that is cut while a code is checked keeps the code, and the next press sends it', async ({
  signIn,
  emulator,
  mode,
}) => {
  const code = await askedForCode(signIn, emulator);
  await emulator.fault({ kind: 'drop', operation: 'RespondToAuthChallenge' });
  await signIn.confirm(code);
  await expect(signIn.alert).toHaveText(mode === 'relay' ? cutBehindServer : words);
  await expect(signIn.code).toHaveValue(code);

  await emulator.mend();
  await signIn.press('Confirm');
  await signIn.expectSignedIn(sam.username);
});

/** As far as the code, which is given back. */
async function askedForCode(signIn: SignInPage, emulator: Emulator): Promise<string> {
  await signIn.signInWithPassword(sam);
  await expect(signIn.code).toBeVisible();
  return emulator.code(sam.phone);
}
