import { expect, type Locator, type Page } from '@playwright/test';
import { isHydrated } from './sign-in-page.ts';

/** One section of the account page. */
export class AccountSection {
  readonly page: Page;
  readonly root: Locator;
  readonly heading: Locator;
  /** What became of the last change. */
  readonly outcome: Locator;
  /** Why the last change was refused. */
  readonly refusal: Locator;
  /** The rows of its list. */
  readonly rows: Locator;

  constructor(page: Page, title: string) {
    this.page = page;
    this.root = page.getByRole('region', { name: title, exact: true });
    this.heading = this.root.getByRole('heading', { name: title, exact: true });
    this.outcome = this.root.locator('.cs-notice');
    this.refusal = this.root.locator('.cs-form-error');
    this.rows = this.root.getByRole('listitem');
  }

  field(name: string): Locator {
    return this.root.getByRole('textbox', { name, exact: true });
  }

  button(name: string): Locator {
    return this.root.getByRole('button', { name, exact: true });
  }

  /** Presses a button once it is hydrated: after a reload, the page shows it before it answers. */
  async press(name: string): Promise<void> {
    const button = this.button(name);
    await isHydrated(button);
    await button.click();
  }

  /** Waits until the change went through, and the focus is where it can be read from. */
  async expectDone(words: string): Promise<void> {
    await expect(this.outcome).toContainText(words);
    await expect(this.heading).toBeFocused();
  }
}
