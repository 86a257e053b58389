import type { Page } from '@playwright/test';
import { expect, test } from './test.ts';
import { dana } from './users.ts';

const session = 'A'.repeat(64);

test('an unknown challenge is shown by its name, with a way to start again', async ({
  page,
  signIn,
  service,
}) => {
  await signIn.open();
  await answerOnce(page, service, {
    ChallengeName: 'RETINA_SCAN',
    Session: session,
    ChallengeParameters: {},
  });
  await signIn.identify(dana.username);
  await expect(signIn.heading('This step isn’t supported here')).toBeFocused();
  await expect(signIn.kit).toContainText('RETINA_SCAN');

  await signIn.press('Start again');
  await expect(signIn.heading('Choose how to sign in')).toBeVisible();
});

test('malformed parameters are shown with the field that could not be read, and start again', async ({
  page,
  signIn,
  service,
}) => {
  await signIn.open('?flow=USER_SRP_AUTH');
  await answerOnce(page, service, {
    ChallengeName: 'PASSWORD_VERIFIER',
    // No SALT.
    ChallengeParameters: { SRP_B: 'ab12', SECRET_BLOCK: 'YQ==', USER_ID_FOR_SRP: 'dana' },
  });
  await signIn.email.fill(dana.username);
  await signIn.password.fill(dana.password);
  await signIn.press('Sign in');

  await expect(signIn.heading('This sign-in can’t continue')).toBeFocused();
  await expect(signIn.kit).toContainText('SALT');
  await signIn.press('Start again');
  await expect(signIn.email).toHaveValue(dana.username);
});

/** Has the service answer the next call with this, and itself again after that. */
async function answerOnce(page: Page, service: string, body: object): Promise<void> {
  await page.route(
    service,
    async (route) => {
      await route.fulfill({
        contentType: 'application/x-amz-json-1.1',
        headers: { 'access-control-allow-origin': '*' },
        json: body,
      });
    },
    { times: 1 },
  );
}
