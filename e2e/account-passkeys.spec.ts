import { Authenticator } from '@countersign/emulator/playwright';
import type { Page } from '@playwright/test';
import { AccountSection } from './account-page.ts';
import { expect, test } from './test.ts';
import { pia } from './users.ts';

test('a passkey is added and signs in; removed, it is gone from the device too', async ({
  page,
  signIn,
}) => {
  const device = await Authenticator.plugInto(page);
  await signIn.signInWithPassword(pia);
  await signIn.expectSignedIn(pia.username);
  const passkeys = new AccountSection(page, 'Passkeys');
  await expect(passkeys.root).toContainText('You have no passkeys yet.');
  await passkeys.press('Add a passkey');
  await expect(passkeys.outcome).toContainText('Your passkey was added.');
  await expect(passkeys.rows).toHaveCount(1);
  expect(await device.count()).toBe(1);

  await signIn.signOut();
  await signIn.openFor(pia);
  await signIn.press('Continue');
  await signIn.choose('Passkey');
  await signIn.press('Continue');
  await signIn.expectSignedIn(pia.username);

  await passkeys.press('Remove Passkey');
  await expect(passkeys.button('Remove passkey')).toBeFocused();
  await passkeys.press('Cancel');
  await expect(passkeys.button('Remove Passkey')).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await passkeys.expectDone('was removed');
  await expect(passkeys.rows).toHaveCount(0);
  await expect.poll(() => device.count()).toBe(0);
});

/** Answers a conditional create as a browser with a password manager does; Chromium alone never answers. */
async function fillsInPasswords(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const { credentials } = navigator;
    const create = credentials.create.bind(credentials);
    credentials.create = (options) => {
      const { mediation, ...rest } = { mediation: undefined, ...options };
      Object.assign(window, { asked: mediation });
      return create(rest);
    };
  });
}

test('a passkey is made without asking where the browser filled in the password', async ({
  page,
  signIn,
}) => {
  await fillsInPasswords(page);
  const device = await Authenticator.plugInto(page);
  await signIn.signInWithPassword(pia);
  await signIn.expectSignedIn(pia.username);
  await expect(page.locator('.cs-passkey-offer')).toContainText('Your passkey was added.');
  expect(await page.evaluate('asked')).toBe('conditional');
  expect(await device.count()).toBe(1);
  await expect(new AccountSection(page, 'Passkeys').rows).toHaveCount(1);
});

test('in other browsers a passkey is offered once, and “Not now” is remembered', async ({
  page,
  signIn,
}) => {
  await Authenticator.plugInto(page);
  await signIn.signInWithPassword(pia);
  await signIn.expectSignedIn(pia.username);
  const offer = page.locator('.cs-passkey-offer');
  await offer.getByRole('button', { name: 'Not now' }).click();
  await expect(offer).toBeFocused();
  await expect(offer.getByRole('button')).toHaveCount(0);

  await page.reload();
  await expect(new AccountSection(page, 'Passkeys').button('Add a passkey')).toBeVisible();
  await signIn.signOut();
  await signIn.signInWithPassword(pia);
  await signIn.expectSignedIn(pia.username);
  await expect(new AccountSection(page, 'Passkeys').button('Add a passkey')).toBeVisible();
  await expect(offer).toHaveCount(0);
});
