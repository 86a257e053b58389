import { expect, isStep, test } from './test.ts';
import { dana } from './users.ts';

test('a password is proved by SRP and never leaves the page', async ({ signIn, calls }) => {
  await signIn.open();
  await signIn.identify(dana.username);
  await signIn.choosePassword(dana.password);
  await signIn.expectSignedIn(dana.username);

  const steps = calls.filter(isStep);
  expect(steps.map(({ operation }) => operation)).toEqual([
    'InitiateAuth',
    'RespondToAuthChallenge',
    'RespondToAuthChallenge',
  ]);
  expect(steps.at(-1)?.body).toContain('PASSWORD_CLAIM_SIGNATURE');
  for (const { body } of calls) expect(body).not.toContain(dana.password);
});

test('USER_SRP_AUTH asks for name and password at once and sends neither in clear but the name', async ({
  signIn,
  calls,
}) => {
  await signIn.open('?flow=USER_SRP_AUTH');
  await signIn.email.fill(dana.username);
  await signIn.password.fill(dana.password);
  await signIn.press('Sign in');
  await signIn.expectSignedIn(dana.username);

  expect(calls.filter(isStep)).toHaveLength(2);
  for (const { body } of calls) expect(body).not.toContain(dana.password);
});

test('USER_PASSWORD_AUTH signs in with one call', async ({ signIn, calls }) => {
  await signIn.open('?flow=USER_PASSWORD_AUTH');
  await signIn.email.fill(dana.username);
  await signIn.password.fill(dana.password);
  await signIn.press('Sign in');
  await signIn.expectSignedIn(dana.username);
  expect(calls.filter(isStep).map(({ operation }) => operation)).toEqual(['InitiateAuth']);
});

for (const [who, username, password] of [
  ['a wrong password', dana.username, 'Wrong-Horse-7'],
  ['an unknown user', 'nobody@example.com', dana.password],
] as const) {
  test(`${who} is refused in the same words, with the name kept`, async ({ signIn }) => {
    await signIn.open('?flow=USER_SRP_AUTH');
    await signIn.email.fill(username);
    await signIn.password.fill(password);
    await signIn.press('Sign in');

    const words = 'The username or password is wrong. Check both and try again.';
    await expect(signIn.alert).toHaveText(words);
    await expect(signIn.kit.getByText(words).first()).toBeVisible();
    await expect(signIn.email).toHaveValue(username);
    // Neither field is named as the wrong one.
    await expect(signIn.email).not.toHaveAttribute('aria-invalid', 'true');
    await expect(signIn.password).not.toHaveAttribute('aria-invalid', 'true');
  });
}
