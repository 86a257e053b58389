import { Authenticator } from '@countersign/emulator/playwright';
import type { Page } from '@playwright/test';
import { AccountSection } from './account-page.ts';
import { totp } from './authenticator.ts';
import { expectNoFindings } from './findings.ts';
import { expect, test } from './test.ts';
import { dana, eli, pia, toni } from './users.ts';
import { otherThan } from './wrong-code.ts';

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Confirm it’s you' });

/** Opens the section that deletes the account, and types the name. */
async function deletionOf(page: Page, { username }: { username: string }) {
  const section = new AccountSection(page, 'Delete account');
  await section.press('Delete account…');
  const typed = section.field(`Type ${username} to confirm`);
  await typed.fill(username);
  return { typed, button: section.button('Delete account') };
}

const expectGone = (page: Page) =>
  expect(page.getByRole('region', { name: 'Who you are' })).toHaveCount(0);

test('an account is deleted at once by a sign-in that is strong and fresh', async ({
  page,
  signIn,
}) => {
  await signIn.signInWithPassword(toni);
  await expect(signIn.code).toBeVisible();
  await signIn.confirm(totp(toni.totpSecret));
  await signIn.expectSignedIn(toni.username);
  const { button } = await deletionOf(page, toni);
  await button.click();
  await expectGone(page);
});

test('after a password alone it asks for a code; canceling keeps focus, form and session', async ({
  page,
  signIn,
  emulator,
}) => {
  await signIn.signInWithPassword(dana);
  await signIn.expectSignedIn(dana.username);
  const { typed, button } = await deletionOf(page, dana);
  await button.click();
  await expect(dialog(page)).toContainText(`You are signed in as ${dana.username}`);
  await expect(signIn.code).toBeVisible();
  await expectNoFindings(page);
  await signIn.confirm(otherThan(await emulator.code(dana.username)));
  await expect(signIn.code).toHaveAttribute('aria-invalid', 'true');
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
  await expect(button).toBeFocused();
  await expect(typed).toHaveValue(dana.username);

  // A reload in the middle of it leaves nothing behind either.
  await button.click();
  await expect(signIn.code).toBeVisible();
  await page.reload();
  await signIn.expectSignedIn(dana.username);
  await expect(dialog(page)).toHaveCount(0);

  const again = await deletionOf(page, dana);
  await again.button.click();
  await expect(signIn.code).toBeVisible();
  await expect.poll(() => emulator.codes(dana.username)).toHaveLength(3);
  await signIn.confirm(await emulator.code(dana.username));
  await expectGone(page);
});

test('after a code that came too late, the user begins again in the same dialog', async ({
  page,
  signIn,
  emulator,
}) => {
  await signIn.signInWithPassword(dana);
  await signIn.expectSignedIn(dana.username);
  const { button } = await deletionOf(page, dana);
  await button.click();
  await expect(signIn.code).toBeVisible();
  const late = await emulator.code(dana.username);
  await emulator.advanceClock(200);
  await signIn.confirm(late);
  await dialog(page).getByRole('button', { name: 'Try again' }).click();
  await expect(signIn.code).toBeVisible();
  await expect.poll(() => emulator.codes(dana.username)).toHaveLength(2);
  await signIn.confirm(await emulator.code(dana.username));
  await expectGone(page);
});

test('a user with an old sign-in adds a passkey after signing in again', async ({
  page,
  signIn,
  emulator,
}) => {
  await Authenticator.plugInto(page);
  await signIn.signInWithPassword(pia);
  await signIn.expectSignedIn(pia.username);
  await emulator.advanceClock(400);
  await page.clock.setSystemTime(Date.now() + 400_000);
  const passkeys = new AccountSection(page, 'Passkeys');
  await passkeys.press('Add a passkey');
  await expect(dialog(page)).toContainText(pia.username);
  await signIn.password.fill(pia.password);
  await signIn.press('Sign in');
  await expect(passkeys.outcome).toContainText('Your passkey was added.');
  await expect(dialog(page)).toHaveCount(0);
});

test('another user’s code is refused, and so are tokens of another user', async ({
  page,
  signIn,
  emulator,
  service,
  mode,
}) => {
  await signIn.signInWithPassword(dana);
  await signIn.expectSignedIn(dana.username);
  const { typed, button } = await deletionOf(page, dana);
  await button.click();
  await expect(signIn.code).toBeVisible();
  await signIn.confirm(await emulator.codeForSignIn(eli.username));
  await expect(signIn.code).toHaveAttribute('aria-invalid', 'true');

  // As if Cognito, or the relay, answered with another user's sign-in.
  const Claims = { sub: 'another' };
  const AuthenticationResult =
    mode === 'relay' ? { Claims, ExpiresIn: 3600 } : await emulator.tokensOf(pia);
  await page.route(`${service}**`, (route) =>
    /ChallengeResponses/.test(route.request().postData() ?? '')
      ? route.fulfill({
          json: { AuthenticationResult, ChallengeParameters: {} },
          headers: { 'access-control-allow-origin': '*' },
        })
      : route.fallback(),
  );
  await signIn.confirm(await emulator.code(dana.username));
  await expect(dialog(page)).toContainText(
    `That was another account. Go on with ${dana.username}.`,
  );
  await page.unrouteAll();
  await dialog(page).getByRole('button', { name: 'Cancel' }).click();
  await expect(button).toBeFocused();
  await expect(typed).toHaveValue(dana.username);
  await page.reload();
  await signIn.expectSignedIn(dana.username);
});
