import type { Page } from '@playwright/test';
import { modes } from '../apps/demo/lib/modes.ts';
import { expectNoFindings } from './findings.ts';
import { SignInPage } from './sign-in-page.ts';
import { expect, test } from './test.ts';
import { dana } from './users.ts';

const gia = 'gia@example.com';
const cora = 'cora@contoso.example';

/** The buttons under the form of a sign-in page. */
const buttonOf = (page: Page, name: string) =>
  page.getByRole('button', { name: new RegExp(`^Continue with ${name}`) });

/** The page of the made-up provider. */
const atProvider = (page: Page, name: string) =>
  page.getByRole('heading', { name: `Sign in with ${name}` });

const person = (page: Page, email: string) =>
  page.getByRole('button', { name: new RegExp(email.replace('.', '\\.')) });

async function fail(page: Page, how: string): Promise<void> {
  await page.getByLabel('What happens').selectOption(how);
  await page.getByRole('button', { name: 'Fail', exact: true }).click();
}

test('an OIDC user signs in with the keyboard, and the sign-out makes the provider ask again', async ({
  page,
  signIn,
}) => {
  await signIn.open();
  const button = buttonOf(page, 'Google');
  await expect(button).toBeVisible();
  await expectNoFindings(page);
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(atProvider(page, 'Google')).toBeVisible();
  await page.reload();
  await person(page, gia).click();
  await signIn.expectSignedIn(gia);
  await expect(
    page.getByText('You sign in with Google, so you can only change this').first(),
  ).toBeVisible();
  await expect(page.getByRole('region', { name: 'Password', exact: true })).toBeHidden();
  // A text that fades in has too little contrast meanwhile.
  await expect(page.getByRole('region').getByText('Loading…')).toHaveCount(0);
  await expectNoFindings(page);

  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await expect(signIn.heading('Sign in')).toBeVisible();
  await expect(button).toContainText('Last used');
  await button.click();
  // A browser that is still signed in there comes straight back.
  await expect(atProvider(page, 'Google')).toBeVisible();
});

test('a company’s domain leads to its SAML provider, from the form and with single sign-on', async ({
  page,
  signIn,
}) => {
  await signIn.open();
  await expect(buttonOf(page, 'Contoso')).toBeVisible();
  // What reads the domain loads after the buttons; until then the form asks for a password, as usual.
  await page.waitForLoadState('networkidle');
  await signIn.identify(cora);
  await expect(atProvider(page, 'Contoso')).toBeVisible();
  await page.goBack();
  // Back at the form, whether the browser kept the page or made it again.
  await buttonOf(page, 'single sign-on').click();
  const email = page.getByRole('textbox', { name: 'Work email address' });
  await expect(email).toBeFocused();
  await email.fill(cora);
  await page.keyboard.press('Enter');
  await expect(atProvider(page, 'Contoso')).toBeVisible();
  await person(page, cora).click();
  await signIn.expectSignedIn(cora);
});

test('what goes wrong at the provider is explained, and the next press works', async ({
  page,
  signIn,
}) => {
  await signIn.open();
  const refusal = page.getByRole('region', { name: 'Other ways to sign in' }).getByRole('alert');
  const google = buttonOf(page, 'Google');
  await google.click();
  await page.getByRole('button', { name: 'Cancel', exact: true }).click();
  await expect(refusal).toContainText('You left before you were signed in.');
  await google.click();
  await fail(page, 'The PreSignUp trigger refuses');
  await expect(refusal).toContainText('This address is not allowed');
  await google.click();
  await person(page, 'ned@example.com').click();
  await expect(refusal).toContainText('Something that is needed was not shared');
  await google.click();
  // The federation asks once more by itself.
  await fail(page, 'The PreSignUp trigger has just linked the person');
  await expect(atProvider(page, 'Google')).toBeVisible();
  await expect(page.getByLabel('What happens')).toBeVisible();
  await person(page, dana.username).click();
  // The identity is linked to an account that has a password.
  await signIn.expectSignedIn(dana.username);
  await expect(page.getByRole('region', { name: 'Password', exact: true })).toBeVisible();
});

test('a callback works once, and only in the browser that asked for it', async ({
  page,
  signIn,
  servers,
}) => {
  const path =
    signIn.mode === 'relay' ? '/api/auth/countersigndemo00000000001/callback' : '/direct';
  const alert = page.getByRole('region', { name: 'Other ways to sign in' }).getByRole('alert');
  await page.goto(`${path}?code=stolen&state=${'x'.repeat(43)}`);
  await expect(alert).toContainText('This sign-in did not start in this browser.');
  await expect(page).not.toHaveURL(/code=/);

  const callbacks: string[] = [];
  page.on('request', (request) => {
    if (request.url().startsWith(`${servers.demo}${path}?`)) callbacks.push(request.url());
  });
  await buttonOf(page, 'Google').click();
  await person(page, gia).click();
  await signIn.expectSignedIn(gia);
  expect(callbacks).toHaveLength(1);
  await page.goto(callbacks[0] ?? '');
  if (signIn.mode === 'relay') await signIn.expectSignedIn(gia);
  else await expect(alert).toContainText('This step was already answered.');
});

test('two tabs sign in through two providers at once', async ({ context, signIn }) => {
  const other = new SignInPage(await context.newPage(), signIn.mode);
  for (const { page } of [signIn, other]) await page.goto(modes[signIn.mode].signIn);
  await buttonOf(signIn.page, 'Google').click();
  // As Cognito, the emulator remembers one visit per browser: this one ends before the next begins.
  const left = await person(signIn.page, gia).evaluate((button: HTMLButtonElement) => {
    const form = button.form as HTMLFormElement;
    const sent = new URLSearchParams();
    for (const [name, value] of new FormData(form, button)) sent.set(name, String(value));
    return `${form.action}?${sent}`;
  });
  const answer = await context.request.get(left, { maxRedirects: 0 });
  await buttonOf(other.page, 'Contoso').click();
  await person(other.page, cora).click();
  await other.expectSignedIn(cora);
  await signIn.page.goto(answer.headers()['location'] ?? '');
  await signIn.expectSignedIn(gia);
});

test('a window leads back to the page that opened it, and a blocked one does not matter', async ({
  page,
  signIn,
}) => {
  await signIn.open('?window');
  const open = async () => {
    const opened = page.waitForEvent('popup');
    await buttonOf(page, 'Google').click();
    return opened;
  };
  const first = await open();
  await first.getByRole('button', { name: 'Cancel', exact: true }).click();
  await expect(page.getByText('You left before you were signed in.')).toBeVisible();
  const second = await open();
  const closed = second.waitForEvent('close');
  await person(second, gia).click();
  await closed;
  await signIn.expectSignedIn(gia);

  await page.addInitScript(() => {
    window.open = () => null;
  });
  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await expect(signIn.heading('Sign in')).toBeVisible();
  await page.goto(`${modes[signIn.mode].signIn}?window`);
  await buttonOf(page, 'Google').click();
  await person(page, gia).click();
  await signIn.expectSignedIn(gia);
});

test('in Arabic on a narrow screen the buttons move nothing, and axe finds nothing', async ({
  context,
  page,
  signIn,
  baseURL,
}) => {
  await context.addCookies([{ name: 'language', value: 'ar', url: baseURL ?? '' }]);
  await page.setViewportSize({ width: 320, height: 800 });
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      // Chromium alone has these entries, and TypeScript none.
      for (const { value } of list.getEntries() as unknown as { value: number }[])
        shifts.push(value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(modes[signIn.mode].signIn);
  await expect(page.getByRole('button', { name: 'المتابعة باستخدام Google' })).toBeVisible();
  await expect(page.locator('.cs-provider-mark svg').first()).toBeVisible();
  await expectNoFindings(page);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(320);
  expect(await page.evaluate(() => Reflect.get(window, 'shifts'))).toEqual([]);
});
