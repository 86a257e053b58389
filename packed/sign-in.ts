import { expect, type Page } from '@playwright/test';
import { Emulator } from '../e2e/emulator.ts';

/** A user in the seed of each example. */
const user = { username: 'emil', email: 'emil@example.com', password: 'Second-Letter-2' };

/**
 * Signs in by a password, proved by SRP, and then a code by email.
 *
 * @returns all that the page could read: bodies, the page itself, storage and cookies
 */
export async function signIn(page: Page, app: string, emulator: string): Promise<string> {
  const bodies: Promise<string>[] = [];
  page.on('response', (response) => {
    // A redirect has no body to read.
    bodies.push(response.text().catch(() => ''));
  });
  await page.exposeFunction('toldToThePage', (text: string) => bodies.push(Promise.resolve(text)));
  await page.addInitScript(readAnswers);
  await page.goto(app);
  await page.waitForLoadState('networkidle');
  // A stylesheet that is declared to have no effect may be dropped.
  const accent = await page
    .locator('.cs-sign-in')
    .evaluate((element) => getComputedStyle(element).getPropertyValue('--cs-accent'));
  expect(accent, 'a token of the kit’s stylesheet').not.toBe('');
  await signInHere(page, emulator);
  await page.waitForLoadState('networkidle');
  const stored = await page.evaluate(() =>
    JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]),
  );
  // What Next.js streams into the page has no body that could be read afterwards.
  return [...(await Promise.all(bodies)), await page.content(), stored].join('\n');
}

/** Signs in on the page that is open, until the app shows its own words. */
async function signInHere(page: Page, emulator: string): Promise<void> {
  await enterPassword(page);
  await enterCode(page, emulator);
}

/** Enters username and password. The page then asks for a code. */
export async function enterPassword(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: 'username' }).fill(user.username);
  await page.getByRole('textbox', { name: 'Password', exact: true }).fill(user.password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

/** Enters the code from the email, and waits for the app's own words. */
export async function enterCode(page: Page, emulator: string): Promise<void> {
  const code = page.getByRole('textbox', { name: 'Code' });
  // The field is there before the code is asked for, so it was sent.
  await code.waitFor();
  await code.fill(await new Emulator(emulator).code(user.email));
  await page.getByRole('button', { name: 'Confirm', exact: true }).click();
  // The app's own words; the kit has some too, until the app shows another page.
  await page.getByRole('heading', { name: 'Welcome back' }).waitFor();
}

/** In the page: tells the answers of the relay before the page has them, and may leave for another. */
function readAnswers(): void {
  const { fetch } = window;
  window.fetch = async (...request) => {
    const response = await fetch(...request);
    // Playwright has put it there.
    const { toldToThePage } = window as unknown as { toldToThePage(text: string): Promise<void> };
    if (response.url.endsWith('/api/auth')) await toldToThePage(await response.clone().text());
    return response;
  };
}

/** What Cognito signs or encrypts, and the members of its answers that hold it. */
const tokens = /eyJ[\w-]{10,}\.[\w-]|"(?:Access|Id|Refresh)Token"\s*:/;

/** @param read what `signIn` gave */
export function expectNoTokens(read: string): void {
  // Told as facts: all that was read would be printed otherwise.
  expect(read.includes('"AuthenticationResult"'), 'the answers were read').toBe(true);
  expect(tokens.test(read), 'a token of Cognito’s came to the page').toBe(false);
}

/** Signs out on the account's page. The account is then for nobody, and no cookie is left. */
export async function signOut(page: Page, app: string): Promise<void> {
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.locator('.cs-sign-in').waitFor();
  expect(await page.context().cookies()).toEqual([]);
  await page.goto(`${app}/account`);
  await page.locator('.cs-sign-in').waitFor();
}

/** Users come back to the page that they requested, and to the account's page if that is not the app's own. */
export async function comeBackTo(page: Page, app: string, emulator: string): Promise<void> {
  // Next.js writes a space in a query in its own way.
  const own = '/account?tab=2&q=caf%C3%A9';
  const hostile = [
    '//evil.test',
    'https://evil.test/account',
    'javascript:alert(1)',
    '/\\evil.test',
  ];
  const sent = hostile.map((returnTo) => `/?${new URLSearchParams({ returnTo })}`);
  for (const [asked, lands] of [[own, own], ...sent.map((path) => [path, '/account'] as const)]) {
    await page.goto(`${app}${asked}`);
    await page.waitForLoadState('networkidle');
    await signInHere(page, emulator);
    expect(page.url(), `after a sign-in for ${asked}`).toBe(`${app}${lands}`);
    await signOut(page, app);
  }
}
