import { modes } from '../apps/demo/lib/modes.ts';
import { expect, test } from './test.ts';
import { dana, sam } from './users.ts';

test('Back shows the name and Forward the code screen, without sending a second code', async ({
  page,
  signIn,
  emulator,
}) => {
  await signIn.open();
  await signIn.signInWithPassword(sam);
  await expect(signIn.code).toBeVisible();

  await page.goBack();
  await expect(signIn.heading('Sign in')).toBeVisible();
  await expect(signIn.email).toHaveValue('');
  await page.goForward();
  await expect(signIn.code).toBeVisible();
  expect(await emulator.codes(sam.phone)).toHaveLength(1);
  await signIn.confirm(await emulator.code(sam.phone));
  await signIn.expectSignedIn(sam.username);
});

test('back after signing in leads past the form, and forward to the account', async ({
  page,
  signIn,
}) => {
  await page.goto('/inbox');
  await expect(page.getByRole('heading', { name: 'Inbox', level: 1 })).toBeVisible();
  await signIn.signInWithPassword(dana);
  await signIn.expectSignedIn(dana.username);

  await page.goBack();
  await expect(page).toHaveURL('/inbox');
  await page.goForward();
  await signIn.expectSignedIn(dana.username);
});

test('going back to a form from before the sign-in does not sign the user out', async ({
  page,
  signIn,
  mode,
}) => {
  const link = (name: string) => page.getByRole('banner').getByRole('link', { name, exact: true });
  await signIn.open();
  await link('Inbox').click();
  await expect(page).toHaveURL('/inbox');
  await link(mode === 'relay' ? 'Sign in' : 'From the browser').click();
  await expect(signIn.email).toBeVisible();
  await signIn.identify(dana.username);
  await signIn.choosePassword(dana.password);
  await signIn.expectSignedIn(dana.username);

  await page.goBack();
  await expect(page).toHaveURL('/inbox');
  await page.goBack();
  if (mode === 'direct') {
    // Another user could sign in there; the signed-in user stays signed in.
    await expect(signIn.heading('Sign in')).toBeVisible();
    await page.goForward();
    await expect(page).toHaveURL('/inbox');
    await page.goForward();
  }
  await signIn.expectSignedIn(dana.username);
});

test('back after signing out shows nothing of the account', async ({ page, signIn, mode }) => {
  await signIn.signInWithPassword(dana);
  await signIn.expectSignedIn(dana.username);
  await page.getByRole('banner').getByRole('link', { name: 'Inbox' }).click();
  await expect(page).toHaveURL('/inbox');
  await page.goBack();
  await signIn.expectSignedIn(dana.username);
  await signIn.signOut();

  await page.goto('/inbox');
  await page.goBack();
  await expect(page).toHaveURL(mode === 'relay' ? modes.relay.signIn : modes.direct.account);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Who you are' })).toHaveCount(0);
});
