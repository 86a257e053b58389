import type { Page } from '@playwright/test';
import { type Mode, modes } from '../apps/demo/lib/modes.ts';
import { expectNoFindings } from './findings.ts';
import { expect, test } from './test.ts';
import { dana } from './users.ts';

const ada = { email: 'ada@example.com', givenName: 'Ada', password: 'Difference-Engine-1' };

/** The form of /sign-up, in the words people use. */
function formOf(page: Page) {
  const form = page.getByRole('form', { name: 'Create an account' });
  const field = (name: string) => form.getByRole('textbox', { name });
  return {
    form,
    email: field('Email address'),
    givenName: field('Given name'),
    password: field('Password'),
    submit: form.getByRole('button', { name: 'Create account' }),
  };
}

async function open(page: Page, mode: Mode) {
  await page.goto(modes[mode].signUp);
  await page.waitForLoadState('networkidle');
  return formOf(page);
}

async function signUp(page: Page, mode: Mode, { email, givenName, password } = ada) {
  const form = await open(page, mode);
  await form.email.fill(email);
  await form.givenName.fill(givenName);
  await form.password.fill(password);
  await form.submit.click();
}

const confirmation = (page: Page) => page.getByRole('heading', { name: 'Confirm your account' });

test('from the sign-in page to an account: a code confirms it and signs in', async ({
  page,
  mode,
  signIn,
  emulator,
}) => {
  await signIn.open();
  await page.getByRole('link', { name: 'Create an account' }).click();
  await expect(page).toHaveURL(modes[mode].signUp);
  await expectNoFindings(page);
  await signUp(page, mode);
  await expect(confirmation(page)).toBeFocused();
  await expect(page.getByText('a***@e***')).toBeVisible();
  await expectNoFindings(page);

  // A second code would mean that the first was not enough.
  await signIn.confirm(await emulator.code(ada.email));
  await expect(page).toHaveURL(modes[mode].account);
  await expect(page.getByRole('region', { name: 'Who you are' })).toContainText(ada.email);
  expect(await emulator.codes(ada.email)).toHaveLength(1);
});

test('without a password, by keyboard: the code is all there ever is', async ({
  page,
  mode,
  signIn,
  emulator,
}) => {
  const form = await open(page, mode);
  await form.email.focus();
  await page.keyboard.type(ada.email);
  await page.keyboard.press('Tab');
  await page.keyboard.type(ada.givenName);
  const toggle = form.form.getByRole('button', { name: 'Sign up without a password' });
  while (!(await toggle.evaluate((button) => button === document.activeElement))) {
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await expect(form.password).toBeHidden();
  await expect(form.form.getByRole('button', { name: 'Choose a password' })).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');

  await expect(confirmation(page)).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(signIn.code).toBeFocused();
  await page.keyboard.type(await emulator.code(ada.email));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(modes[mode].account);
});

test('what is missing or against the rules is pointed out, and nothing is sent or lost', async ({
  page,
  mode,
  service,
}) => {
  const posted: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().startsWith(service))
      posted.push(request.url());
  });
  const form = await open(page, mode);
  await form.submit.click();
  await expect(
    form.form.getByRole('heading', { name: 'Some fields need another look' }),
  ).toBeFocused();
  await expectNoFindings(page);

  await form.email.fill('ada.example');
  await form.givenName.fill(ada.givenName);
  await form.password.fill(ada.password);
  await form.submit.click();
  await expect(form.email).toBeFocused();
  await expect(form.email).toHaveAccessibleDescription(/such as name@example.com/);

  await form.email.fill(ada.email);
  await form.password.fill('short');
  await form.submit.click();
  await expect(form.password).toBeFocused();
  await expect(form.password).toHaveAttribute('aria-invalid', 'true');
  await expect(form.givenName).toHaveValue(ada.givenName);
  await expect(form.email).toHaveValue(ada.email);
  expect(posted).toEqual([]);
});

test('an address that is taken: the form says that there may be an account, not whether', async ({
  page,
  mode,
}) => {
  await signUp(page, mode, { ...ada, email: dana.username });
  const form = formOf(page);
  await expect(form.form).toContainText('If you already have one, sign in');
  await expect(form.password).toHaveValue(ada.password);
  await page.getByRole('main').getByRole('link', { name: 'Sign in' }).click();
  await expect(page).toHaveURL(modes[mode].signIn);
});

test('throttled, then cut off: both are told, and the third attempt goes through', async ({
  page,
  mode,
  service,
  emulator,
}) => {
  // The relay, and the page's own transport, repeat a throttled call once by themselves.
  await emulator.fault({ kind: 'throttle', operation: 'SignUp', times: 2 });
  await signUp(page, mode);
  const form = formOf(page);
  await expect(form.form).toContainText('Too many requests');

  await page.route(`${service}**`, (route) => route.abort());
  await form.submit.click();
  await expect(form.form).toContainText('No connection');
  await page.unroute(`${service}**`);
  await expect(form.password).toHaveValue(ada.password);
  await form.submit.click();
  await expect(confirmation(page)).toBeFocused();
});

test('a wrong code, a reload, a new code after the old one expired: the place is kept', async ({
  page,
  mode,
  signIn,
  emulator,
}) => {
  await page.clock.install();
  await signUp(page, mode);
  await expect(confirmation(page)).toBeFocused();
  await signIn.confirm('000000');
  await expect(signIn.code).toBeFocused();
  await expect(signIn.code).toHaveAttribute('aria-invalid', 'true');

  await page.reload();
  await expect(confirmation(page)).toBeVisible();
  await expect(signIn.kit).toContainText(ada.email);
  await emulator.advanceClock(25 * 3600);
  const old = await emulator.code(ada.email);
  await signIn.confirm(old);
  await expect(signIn.code).toHaveAccessibleDescription(/expired/);
  await page.clock.fastForward(31_000);
  await signIn.press('Send a new code');
  await expect(signIn.kit.getByRole('form').getByText('A new code is on its way')).toBeVisible();
  await signIn.confirm(await emulator.code(ada.email));
  await expect(page).toHaveURL(modes[mode].account);
});

test('a mistyped address is changed with the rest still there', async ({ page, mode, signIn }) => {
  await signUp(page, mode, { ...ada, email: 'adda@example.com' });
  await expect(confirmation(page)).toBeFocused();
  await signIn.press('Change your details');
  await expect(page.getByRole('heading', { name: 'Create an account' })).toBeFocused();
  const form = formOf(page);
  await expect(form.email).toHaveValue('adda@example.com');
  await expect(form.givenName).toHaveValue(ada.givenName);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`at 320 pixels in ${colorScheme} nothing is cut off, and axe finds nothing`, async ({
    page,
    mode,
  }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 320, height: 640 });
    const form = await open(page, mode);
    await form.password.fill('Ab');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await expectNoFindings(page);
  });
}
