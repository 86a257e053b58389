/** A user who knows only what fields and buttons are called: no pool, no order, no place. */
import type { Emulator, InboxMessage } from '@countersign/emulator';
import type { Messages } from '@countersign/react';
import type { SignUpMessages } from '@countersign/react/sign-up';
import type { Locator, Page } from '@playwright/test';
import { totp } from '../../.storybook/flows/totp.ts';

export type Words = Messages & SignUpMessages;

const person = {
  email: 'ada@example.com',
  phone: '+442079460958',
  username: 'ada',
  password: 'Difference-Engine-1',
};

export class Robot {
  readonly #page: Page;
  readonly #emulator: Emulator;
  /** The key of the robot's authenticator app, once it has one. */
  #key: string | undefined;
  #withoutPassword: boolean;
  /** What the robot signed up with. */
  #name: string | undefined;
  /** The newest message that it has not used. */
  #message: InboxMessage | undefined;

  constructor(page: Page, emulator: Emulator, withoutPassword: boolean) {
    this.#page = page;
    this.#emulator = emulator;
    this.#withoutPassword = withoutPassword;
    emulator.inbox.subscribe((message) => {
      this.#message = message;
    });
  }

  /**
   * Fills in and sends one form after another until the app is there.
   * @throws {Error} at a field or a screen that no words lead past.
   */
  async goThrough(words: Words, approve: () => Promise<void>): Promise<void> {
    const app = this.#page.getByRole('button', { name: 'Sign out', exact: true });
    const form = this.#page.locator('form:not([aria-busy])');
    const waits = this.#page.getByRole('heading', { name: words.signUp.createdTitle });
    for (let screens = 0; screens < 12; screens += 1) {
      await app.or(form).or(waits).first().waitFor();
      if (await app.isVisible()) return;
      if (await waits.isVisible()) {
        await approve();
        await this.#page.getByRole('button', { name: words.signUp.signIn }).click();
        await waits.waitFor({ state: 'detached' });
        continue;
      }
      await this.#send(form, words);
    }
    throw new Error(`Still at "${await form.getByRole('heading').textContent()}".`);
  }

  /** Fills in what is asked, sends it, and waits for another screen or another field. */
  async #send(form: Locator, words: Words): Promise<void> {
    const title = await form.getByRole('heading').first().textContent();
    const omit = form.getByRole('button', { name: words.signUp.withoutPassword });
    if (await omit.isVisible()) {
      if (this.#withoutPassword) await omit.click();
    } else if (title === words.signUp.title) this.#withoutPassword = false;
    await this.#choose(form, words);
    const key = await form.locator('code').allInnerTexts();
    if (key[0]) this.#key = key[0];
    for (const field of await form.locator('input:not([type=radio]), select').all()) {
      if (!(await field.isVisible()) || !(await isEmpty(field))) continue;
      const label = await nameOf(field);
      if (label === words.MFA_SETUP.deviceName) continue;
      await field.fill(await this.#valueFor(label, `${title}`, form, words));
    }
    const before = await form.textContent();
    await form.locator('button[type=submit]').click();
    await this.#page.waitForFunction((text) => {
      const now = document.querySelector('form');
      return now?.textContent !== text && now?.ariaBusy !== 'true';
    }, before);
    const error = form.locator('[aria-invalid=true], .cs-form-error').first();
    if (await error.isVisible())
      throw new Error(`Refused at "${title}": ${await form.textContent()}`);
  }

  /** Of several ways, a code if the robot has no password, else the first. */
  async #choose(form: Locator, words: Words): Promise<void> {
    const choices = form.getByRole('radio');
    const count = await choices.count();
    if (count === 0) return;
    const password = form.getByRole('radio', { name: words.SELECT_CHALLENGE.PASSWORD });
    const codes = form.getByRole('radio', {
      name: new RegExp(`^(${words.SELECT_CHALLENGE.EMAIL_OTP}|${words.SELECT_CHALLENGE.SMS_OTP})`),
    });
    const asksPassword = (await password.count()) > 0 && !this.#withoutPassword;
    const wanted = asksPassword ? password : (await codes.count()) > 0 ? codes : choices;
    await wanted.first().check();
  }

  async #valueFor(label: string, title: string, form: Locator, words: Words): Promise<string> {
    const known = this.#values(words).get(label);
    if (known !== undefined) {
      // The first field of a sign-up is the name to sign in with.
      if (title === words.signUp.title) this.#name ??= known;
      return known;
    }
    if (label === words.MFA_SETUP.code) return this.#appCode();
    if (label !== words.signIn.code) throw new Error(`No word for "${label}" at "${title}".`);
    const text = await form.textContent();
    if (text?.includes(words.SOFTWARE_TOKEN_MFA.helpTitle)) return this.#appCode();
    const message = this.#message;
    if (!message) throw new Error(`No code came for "${title}".`);
    this.#message = undefined;
    return message.code;
  }

  /** A code of the authenticator app, never one that was used. */
  async #appCode(): Promise<string> {
    await this.#emulator.clock.advance(30);
    return (await totp(this.#key ?? '', this.#emulator.clock.now())) ?? '';
  }

  #values({ attributes, signIn, signUp, MFA_SETUP }: Words): ReadonlyMap<string, string> {
    return new Map([
      [attributes.address, '1 High Street'],
      [attributes.birthdate, '1815-12-10'],
      [attributes.family_name, 'Lovelace'],
      [attributes.gender, 'female'],
      [attributes.given_name, 'Ada'],
      [attributes.locale, 'en-GB'],
      [attributes.middle_name, 'King'],
      [attributes.name, 'Ada Lovelace'],
      [attributes.nickname, 'Ada'],
      [attributes.picture, 'https://example.com/ada.png'],
      [attributes.profile, 'https://example.com/ada'],
      [attributes.website, 'https://example.com'],
      [attributes.zoneinfo, 'Europe/London'],
      [attributes.preferred_username, person.username],
      [attributes.phone_number, person.phone],
      [attributes.email, person.email],
      [signIn.username, person.username],
      [signIn.email, person.email],
      [signIn.phone, person.phone],
      [signIn.any, this.#name ?? person.username],
      [signUp.emailOrPhone, person.email],
      [signIn.password, person.password],
      [MFA_SETUP.deviceName, ''],
    ]);
  }
}

const isEmpty = (field: Locator): Promise<boolean> =>
  field.evaluate((input: HTMLInputElement) => input.value === '');

/** What a field is called: its label. */
const nameOf = (field: Locator): Promise<string> =>
  field.evaluate((input: HTMLInputElement) => input.labels?.[0]?.textContent.trim() ?? '');
