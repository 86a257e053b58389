import type { Page } from '@playwright/test';
import { AccountSection } from './account-page.ts';
import { totp } from './authenticator.ts';
import { expectNoFindings } from './findings.ts';
import { expect, test } from './test.ts';
import { dana, toni } from './users.ts';

// A page that calls Cognito itself reports each call to /wire, which fails while it is offline.
test.use({ expectedFailures: [/\/wire\/entries$/] });

interface Care {
  section: string;
  /** Fills in the section until only the button is left to press. */
  begin?: (section: AccountSection) => Promise<void>;
  press: string;
  operation: string;
}

const fresh = 'Brand-New-Horse-10';
/** A change to make in each section. */
const cares: readonly Care[] = [
  {
    section: 'Password',
    async begin(section) {
      await section.field('Current password').fill(dana.password);
      await section.field('New password').fill(fresh);
    },
    press: 'Change password',
    operation: 'ChangePassword',
  },
  {
    section: 'Profile',
    begin: (section) => section.field('Given name').fill('Daniela'),
    press: 'Save changes',
    operation: 'UpdateUserAttributes',
  },
  {
    section: 'Email address',
    async begin(section) {
      await section.press('Change email address');
      await section.field('New email address').fill('dana.new@example.com');
    },
    press: 'Send a code',
    operation: 'UpdateUserAttributes',
  },
  {
    section: 'Phone number',
    async begin(section) {
      await section.press('Add a phone number');
      await section.field('New phone number').fill('+15550199');
    },
    press: 'Send a code',
    operation: 'UpdateUserAttributes',
  },
  { section: 'Passkeys', press: 'Add a passkey', operation: 'StartWebAuthnRegistration' },
  {
    section: 'Where you’re signed in',
    begin: (section) => section.press('Sign out Old phone'),
    press: 'Sign out',
    operation: 'RevokeUserSession',
  },
  {
    section: 'Authenticator app',
    press: 'Set up an app',
    operation: 'AssociateSoftwareToken',
  },
  {
    section: 'Second step',
    press: 'Turn on Code by email',
    operation: 'SetUserMFAPreference',
  },
];

test('cut off, throttled and offline, each section says so, and the focus stays', async ({
  page,
  context,
  signIn,
  emulator,
}) => {
  await emulator.signIn(dana, 'Old phone');
  await signIn.signInWithPassword(dana);
  await signIn.expectSignedIn(dana.username);
  for (const { section: title, begin, press, operation } of cares) {
    await test.step(title, async () => {
      const section = new AccountSection(page, title);
      await begin?.(section);
      const refused = async (words: RegExp) => {
        await section.press(press);
        await expect(section.refusal).toContainText(words);
        await expect(section.button(press)).toBeFocused();
      };
      // In this order no text that is expected is there already.
      await emulator.fault({ kind: 'drop', operation });
      await refused(/having trouble|No connection/);
      await emulator.mend();
      await emulator.fault({ kind: 'throttle', operation });
      await refused(/Too many requests/);
      await emulator.mend();
      await context.setOffline(true);
      await refused(/No connection/);
      await context.setOffline(false);
    });
  }
  await expectNoFindings(page);
  // The section still has what the user typed, and now sends it.
  const password = new AccountSection(page, 'Password');
  await password.press('Change password');
  await expect(password.outcome).toContainText('Your password was changed.');
});

test('an account is deleted after its name is typed; a failure says so', async ({
  page,
  signIn,
  emulator,
}) => {
  await signIn.signInWithPassword(toni);
  await expect(signIn.code).toBeVisible();
  await signIn.confirm(totp(toni.totpSecret));
  await signIn.expectSignedIn(toni.username);
  const section = new AccountSection(page, 'Delete account');
  await section.press('Delete account…');
  const typed = section.field(`Type ${toni.username} to confirm`);
  await typed.fill('somebody else');
  await section.press('Delete account');
  await expect(typed).toBeFocused();
  await typed.fill(toni.username);
  await emulator.fault({ kind: 'throttle', operation: 'DeleteUser' });
  await section.press('Delete account');
  await expect(section.refusal).toContainText(/Too many requests/);
  await emulator.mend();
  await section.press('Delete account');
  await signIn.expectSignedOut();
  await signIn.signInWithPassword(toni);
  await expect(signIn.alert).toContainText(/is wrong/);
});

test('a session that ended elsewhere leads to the sign-in, from all tabs', async ({
  page,
  context,
  signIn,
  emulator,
}) => {
  await signIn.signInWithPassword(dana);
  await signIn.expectSignedIn(dana.username);
  const other = await context.newPage();
  await other.goto(page.url());
  // Both tabs have loaded their data before the session ends.
  for (const tab of [page, other]) {
    await expect(
      new AccountSection(tab, 'Second step').button('Turn on Code by email'),
    ).toBeVisible();
  }
  await emulator.admin('AdminUserGlobalSignOut', dana.username);
  await new AccountSection(page, 'Second step').press('Turn on Code by email');
  await expectEnded(page);
  if (signIn.mode === 'relay') await expectEnded(other);
  await other.close();
});

/** With the relay the sign-in page says so; in direct mode the account page does. */
async function expectEnded(page: Page): Promise<void> {
  await expect(page.getByText('You were signed out. Sign in again to go on.')).toBeVisible();
}
