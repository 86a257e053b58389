import { SignInPage } from './sign-in-page.ts';
import { expect, test } from './test.ts';
import { dana, sam, toni } from './users.ts';

test('a reload in the middle goes on where it was, without a second code', async ({
  page,
  signIn,
  emulator,
}) => {
  await signIn.signInWithPassword(sam);
  await expect(signIn.heading('Enter the code')).toBeFocused();
  await page.reload();
  await expect(signIn.heading('Enter the code')).toBeVisible();
  await expect(signIn.kit).toContainText(sam.username);
  expect(await emulator.codes(sam.phone)).toHaveLength(1);

  await signIn.confirm(await emulator.code(sam.phone));
  await signIn.expectSignedIn(sam.username);
});

test('what is kept for a reload holds no password, and goes when the sign-in is through', async ({
  page,
  signIn,
  emulator,
}) => {
  const kept = () => page.evaluate(() => JSON.stringify({ ...sessionStorage, ...localStorage }));
  await signIn.signInWithPassword(sam);
  await expect(signIn.code).toBeVisible();
  expect(await kept()).toContain('SMS_MFA');
  expect(await kept()).not.toContain(sam.password);

  await signIn.confirm(await emulator.code(sam.phone));
  await signIn.expectSignedIn(sam.username);
  expect(await kept()).not.toContain('SMS_MFA');
});

test('after the session has run out, a reload begins at the beginning', async ({
  page,
  signIn,
}) => {
  await page.clock.install();
  await signIn.signInWithPassword(sam);
  await expect(signIn.code).toBeVisible();
  await page.clock.fastForward(200_000);
  await page.reload();
  await expect(signIn.heading('Sign in')).toBeVisible();
});

test('a second user can begin while a first sign-in is unfinished', async ({ page, signIn }) => {
  await signIn.signInWithPassword(sam);
  await expect(signIn.code).toBeVisible();
  await page.getByRole('link', { name: toni.username }).click();
  await expect(signIn.heading('Sign in')).toBeVisible();
  await expect(signIn.email).toHaveValue(toni.username);
});

test('two tabs sign two people in at once', async ({ context, signIn, emulator }) => {
  const own = signIn.mode === 'relay' ? 1 : 0;
  const signInCookies = async () =>
    (await context.cookies()).filter(({ name }) => name.includes('-sign-in-'));
  const other = new SignInPage(await context.newPage(), signIn.mode);
  await signIn.signInWithPassword(sam);
  await expect(signIn.code).toBeVisible();
  expect(await signInCookies()).toHaveLength(own);
  await other.open();
  await other.identify(dana.username);
  await other.choosePassword(dana.password);
  await other.expectSignedIn(dana.username);
  // Each sign-in has a cookie of its own, which ends with it.
  expect(await signInCookies()).toHaveLength(own);

  await signIn.page.bringToFront();
  await signIn.confirm(await emulator.code(sam.phone));
  await signIn.expectSignedIn(sam.username);
  expect(await signInCookies()).toEqual([]);
});
