import type { Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { type Mode, modes } from '../apps/demo/lib/modes.ts';

/** The demo's sign-in page, in the words people use. */
export class SignInPage {
  readonly page: Page;
  readonly mode: Mode;
  /** The kit's part of the page. */
  readonly kit: Locator;
  readonly email: Locator;
  readonly password: Locator;
  readonly newPassword: Locator;
  readonly givenName: Locator;
  readonly code: Locator;
  /** What a screen reader announces at once. */
  readonly alert: Locator;

  constructor(page: Page, mode: Mode) {
    this.page = page;
    this.mode = mode;
    this.kit = page.locator('.cs-sign-in');
    this.email = this.kit.getByRole('textbox', { name: 'Email address' });
    this.password = this.kit.getByRole('textbox', { name: 'Password', exact: true });
    this.newPassword = this.kit.getByRole('textbox', { name: 'New password' });
    this.givenName = this.kit.getByRole('textbox', { name: 'Given name' });
    this.code = this.kit.getByRole('textbox', { name: 'Code' });
    this.alert = this.kit.getByRole('alert');
  }

  /** Opens the page and waits until it answers to presses. */
  async open(query = ''): Promise<void> {
    await this.page.goto(modes[this.mode].signIn + query);
    await expect(this.heading('Sign in')).toBeVisible();
    await isHydrated(this.kit.locator('form'));
  }

  heading(name: string): Locator {
    return this.kit.getByRole('heading', { name });
  }

  /** Words as they are seen; what is announced in the same words is left out. */
  shown(words: string | RegExp): Locator {
    return this.kit.getByText(words, { exact: true }).and(this.page.locator(':not([aria-live] *)'));
  }

  choice(name: string): Locator {
    return this.kit.getByRole('radio', { name });
  }

  async press(name: string): Promise<void> {
    await this.kit.getByRole('button', { name, exact: true }).click();
  }

  /** Opens the page with a person filled in: that chooses their user pool too. */
  async openFor({ username }: { username: string }, flow?: string): Promise<void> {
    const query = new URLSearchParams({ user: username, ...(flow && { flow }) });
    await this.open(`?${query}`);
    await expect(this.email).toHaveValue(username);
  }

  /** Name and password on one screen, proved by SRP. */
  async signInWithPassword(person: { username: string; password: string }): Promise<void> {
    await this.openFor(person, 'USER_SRP_AUTH');
    await this.password.fill(person.password);
    await this.press('Sign in');
  }

  /** Leaves by the account page. */
  async signOut(): Promise<void> {
    const button = this.page.getByRole('button', { name: 'Sign out', exact: true });
    await isHydrated(button);
    await button.click();
    await this.expectSignedOut();
  }

  /** Direct, the account page says so; through the server, it is the sign-in page's turn. */
  async expectSignedOut(): Promise<void> {
    if (this.mode === 'relay') await expect(this.heading('Sign in')).toBeVisible();
    else await expect(this.page.getByRole('heading', { name: 'You are signed out' })).toBeFocused();
  }

  /** The first screen of USER_AUTH: a name. */
  async identify(username: string): Promise<void> {
    await this.email.fill(username);
    await this.press('Continue');
  }

  /** Picks one of several ways and goes on. */
  async choose(name: string): Promise<void> {
    await this.choice(name).check();
    await this.press('Continue');
  }

  /** Signs in with a password where the first screen leads to a choice. */
  async choosePassword(password: string): Promise<void> {
    await this.choice('Password').check();
    await this.password.fill(password);
    await this.press('Sign in');
  }

  async confirm(code: string): Promise<void> {
    await this.code.fill(code);
    await this.press('Confirm');
  }

  async expectSignedIn(email: string): Promise<void> {
    await this.page.waitForURL(modes[this.mode].account, { waitUntil: 'commit' });
    await expect(this.page.getByRole('heading', { name: 'You are signed in' })).toBeVisible();
    await expect(this.page.getByRole('region', { name: 'Who you are' })).toContainText(email);
  }
}

/** React puts keys of its own on what answers to presses; before that, a press would post the form. */
export async function isHydrated(element: Locator): Promise<void> {
  await element.evaluate(
    (node) =>
      new Promise<void>((resolve) => {
        const look = () => {
          const isReady = Object.keys(node).some((key) => key.startsWith('__reactProps$'));
          // React may put another element in its place, which answers at once.
          if (isReady || !node.isConnected) resolve();
          else requestAnimationFrame(look);
        };
        look();
      }),
  );
}
