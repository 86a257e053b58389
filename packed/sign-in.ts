import { expect, type Page } from '@playwright/test';

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
  await page.goto(app);
  await page.waitForLoadState('networkidle');
  // A stylesheet that is declared to have no effect may be dropped.
  const accent = await page
    .locator('.cs-sign-in')
    .evaluate((element) => getComputedStyle(element).getPropertyValue('--cs-accent'));
  expect(accent, 'a token of the kit’s stylesheet').not.toBe('');
  await page.getByRole('textbox', { name: 'username' }).fill(user.username);
  await page.getByRole('textbox', { name: 'Password', exact: true }).fill(user.password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  const code = page.getByRole('textbox', { name: 'Code' });
  // The field is there before the code is asked for, so it was sent.
  await code.waitFor();
  const inbox = await page.request.get(`${emulator}/_emulator/inbox?to=${user.email}`);
  await code.fill((await inbox.json()).at(-1).code);
  await page.getByRole('button', { name: 'Confirm', exact: true }).click();
  // The app's own words; the kit has some too, until the app shows another page.
  await page.getByRole('heading', { name: 'Welcome back' }).waitFor();
  await page.waitForLoadState('networkidle');
  const stored = await page.evaluate(() =>
    JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]),
  );
  // What Next.js streams into the page has no body that could be read afterwards.
  return [...(await Promise.all(bodies)), await page.content(), stored].join('\n');
}
