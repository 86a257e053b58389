import { Authenticator } from '@countersign/emulator/playwright';
import type { Page } from '@playwright/test';

import { modes } from '../apps/demo/lib/modes.ts';
import { totp } from './authenticator.ts';
import { expectNoFindings } from './findings.ts';
import { expect, test } from './test.ts';
import { dana, pia, toni } from './users.ts';

const deletion = (page: Page) => {
  const section = page.getByRole('region', { name: 'Delete account', exact: true });
  return {
    reason: section.getByRole('textbox'),
    button: section.getByRole('button', { name: 'Delete my account' }),
  };
};
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Confirm it’s you' });
const otherThan = (code: string) => (code === '000000' ? '111111' : '000000');

test('an account is deleted at once by a sign-in that is strong and fresh', async ({
  page,
  signIn,
}) => {
  await signIn.signInWithPassword(toni);
  await expect(signIn.code).toBeVisible();
  await signIn.confirm(totp(toni.totpSecret));
  await signIn.expectSignedIn(toni.username);
  const { reason, button } = deletion(page);
  await reason.fill('Moving on');
  await button.click();
  await expect(page.getByRole('region', { name: 'Delete account', exact: true })).toHaveCount(0);
  await expect(dialog(page)).toHaveCount(0);
  await page.goto(modes[signIn.mode].account);
  await expect(page.getByRole('heading', { name: 'You are signed in' })).toHaveCount(0);
});

test('after a password alone it asks for a code; canceling keeps focus, form and session', async ({
  page,
  signIn,
  emulator,
  mode,
}) => {
  await signIn.signInWithPassword(dana);
  await signIn.expectSignedIn(dana.username);
  const { reason, button } = deletion(page);
  await reason.fill('Moving on');
  await button.click();
  await expect(dialog(page)).toContainText(`You are signed in as ${dana.username}`);
  await expect(signIn.code).toBeVisible();
  await expectNoFindings(page);
  await signIn.confirm(otherThan(await emulator.code(dana.username)));
  await expect(signIn.code).toHaveAttribute('aria-invalid', 'true');
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
  await expect(button).toBeFocused();
  await expect(reason).toHaveValue('Moving on');

  // A reload in mid-way leaves nothing behind either.
  await button.click();
  await expect(signIn.code).toBeVisible();
  await page.reload();
  await signIn.expectSignedIn(dana.username);
  await expect(dialog(page)).toHaveCount(0);

  await button.click();
  await expect(signIn.code).toBeVisible();
  await expect.poll(() => emulator.codes(dana.username)).toHaveLength(3);
  await signIn.confirm(await emulator.code(dana.username));
  await expect(page.getByRole('heading', { name: 'You are signed in' })).toHaveCount(0);
  if (mode === 'relay') await expect(signIn.heading('Sign in')).toBeVisible();
});

test('a code that came too late begins again in the same dialog', async ({
  page,
  signIn,
  emulator,
}) => {
  await signIn.signInWithPassword(dana);
  await signIn.expectSignedIn(dana.username);
  const { button } = deletion(page);
  await button.click();
  await expect(signIn.code).toBeVisible();
  const late = await emulator.code(dana.username);
  await emulator.advanceClock(200);
  await signIn.confirm(late);
  await dialog(page).getByRole('button', { name: 'Try again' }).click();
  await expect(signIn.code).toBeVisible();
  await expect.poll(() => emulator.codes(dana.username)).toHaveLength(2);
  await signIn.confirm(await emulator.code(dana.username));
  await expect(page.getByRole('heading', { name: 'You are signed in' })).toHaveCount(0);
});

test('a passkey is added after proving an old sign-in again', async ({
  page,
  signIn,
  emulator,
}) => {
  await Authenticator.plugInto(page);
  await signIn.signInWithPassword(pia);
  await signIn.expectSignedIn(pia.username);
  await emulator.advanceClock(400);
  await page.clock.setSystemTime(Date.now() + 400_000);
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  await expect(dialog(page)).toContainText(pia.username);
  await signIn.password.fill(pia.password);
  await signIn.press('Sign in');
  await expect(page.getByRole('heading', { name: 'Passkey added' })).toBeVisible();
  await expect(dialog(page)).toHaveCount(0);
});
