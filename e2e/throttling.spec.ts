import type { Emulator } from './emulator.ts';
import type { SignInPage } from './sign-in-page.ts';
import { expect, test } from './test.ts';
import { dana, sam } from './users.ts';

const words = 'Too many requests just now. Wait a moment, then try again.';

test('a service that is asked too often says so, the code stays, and the next press sends it', async ({
  signIn,
  emulator,
}) => {
  const code = await askedForCode(signIn, emulator);
  await emulator.fault({ kind: 'throttle', operation: 'RespondToAuthChallenge' });
  await signIn.confirm(code);
  await expect(signIn.alert).toHaveText(words);
  await expect(signIn.code).toHaveValue(code);
  await expect(signIn.kit.getByText(/You can try again/)).toHaveCount(0);

  await emulator.mend();
  await signIn.press('Confirm');
  await signIn.expectSignedIn(sam.username);
});

test('where the service says for how long, the seconds run down and their end is announced', async ({
  page,
  signIn,
  emulator,
  recording,
}) => {
  await page.clock.install();
  const code = await askedForCode(signIn, emulator);
  const operation = 'RespondToAuthChallenge';
  await emulator.fault({ kind: 'throttle', operation, times: 1, retryAfter: 30 });
  await signIn.confirm(code);
  await expect(signIn.alert).toHaveText(words);
  await expect(signIn.shown(/^You can try again in (30|2\d) seconds\.$/)).toBeVisible();
  await expect(signIn.code).toHaveValue(code);

  await page.clock.fastForward(31_000);
  await expect(signIn.shown('You can try again now.')).toBeVisible();
  await expect
    .poll(() => recording.said)
    .toContainEqual({ politeness: 'polite', text: 'You can try again now.' });
  await signIn.press('Confirm');
  await signIn.expectSignedIn(sam.username);
});

test('the first screen keeps the name when the service is asked too often', async ({
  signIn,
  emulator,
}) => {
  await signIn.open();
  await emulator.fault({ kind: 'throttle', operation: 'InitiateAuth' });
  await signIn.identify(dana.username);
  await expect(signIn.alert).toHaveText(words);
  await expect(signIn.email).toHaveValue(dana.username);

  await emulator.mend();
  await signIn.press('Continue');
  await expect(signIn.heading('Choose how to sign in')).toBeFocused();
});

/** As far as the code, which is given back. */
async function askedForCode(signIn: SignInPage, emulator: Emulator): Promise<string> {
  await signIn.signInWithPassword(sam);
  await expect(signIn.code).toBeVisible();
  return emulator.code(sam.phone);
}
