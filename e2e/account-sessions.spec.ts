import { AccountSection } from './account-page.ts';
import { expect, test } from './test.ts';
import { dana } from './users.ts';

test('other sessions are listed and ended, one and then all of them; this one goes on', async ({
  page,
  signIn,
  emulator,
}) => {
  for (const device of ['Old phone', 'Tablet', 'Television']) await emulator.signIn(dana, device);
  await signIn.signInWithPassword(dana);
  await signIn.expectSignedIn(dana.username);
  const sessions = new AccountSection(page, 'Where you’re signed in');
  await expect(sessions.rows).toHaveCount(4);
  await expect(sessions.rows.first()).toContainText('This one');

  await sessions.press('Sign out Old phone');
  await sessions.press('Sign out');
  await sessions.expectDone('“Old phone” was signed out.');
  await expect(sessions.rows).toHaveCount(3);

  await sessions.press('Sign out everywhere else');
  await sessions.press('Sign out everywhere else');
  await sessions.expectDone('You are signed in only here now.');
  await expect(sessions.rows).toHaveCount(1);
  await page.reload();
  await signIn.expectSignedIn(dana.username);
  await expect(sessions.rows).toHaveCount(1);
});
