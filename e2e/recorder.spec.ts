import { expect, test } from './test.ts';
import { dana } from './users.ts';

test('a focus that falls to the page is recorded, and so are transitions and announcements', async ({
  signIn,
  recording,
}) => {
  await signIn.open();
  await signIn.identify(dana.username);
  await expect(signIn.heading('Choose how to sign in')).toBeFocused();
  expect(recording.transitions).toEqual(['Sign in → Choose how to sign in']);

  await signIn.choosePassword('Wrong-Horse-7');
  await expect(signIn.alert).not.toBeEmpty();
  const words = (await signIn.alert.textContent()) ?? '';
  await expect.poll(() => recording.said).toContainEqual({ politeness: 'assertive', text: words });

  await signIn.password.focus();
  await signIn.password.evaluate((field) => field.remove());
  await expect.poll(() => recording.losses).toHaveLength(1);
  // The loss was the test's own doing.
  recording.losses.length = 0;
});
