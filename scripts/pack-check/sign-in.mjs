/** Signs in with Chromium, as the person whom the emulator's seed file has. */
import { patience } from '../patience.mjs';

/** @typedef {import('playwright').Browser} Browser */
/** @typedef {import('playwright').Page} Page */

const person = { username: 'emil', email: 'emil@example.com', password: 'Second-Letter-2' };

/**
 * A password, proved by SRP, and then a code by e-mail.
 *
 * @param {Browser} browser
 * @param {string} app its address
 * @param {string} emulator its address
 * @returns {Promise<{ heading: string, read: string }>} what the page says in the end, and all that it
 *   could read: bodies, the page itself, storage and cookies
 * @throws {Error} when a step does not come, or the page logs or throws anything.
 */
export async function signIn(browser, app, emulator) {
  return withPage(browser, async (page) => {
    /** @type {Promise<string>[]} */
    const bodies = [];
    page.on('response', (response) => {
      // A redirect has no body to read.
      bodies.push(response.text().catch(() => ''));
    });
    await page.goto(app);
    await page.waitForLoadState('networkidle');
    await expectStyles(page);
    await page.getByRole('textbox', { name: 'user name' }).fill(person.username);
    await page.getByRole('textbox', { name: 'Password', exact: true }).fill(person.password);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByRole('textbox', { name: 'Code' }).fill(await latestCode(page, emulator));
    await page.getByRole('button', { name: 'Confirm', exact: true }).click();
    // The app's own words; the kit has some too, until the app shows another page.
    const welcome = page.getByRole('heading', { name: 'Welcome back' });
    await welcome.waitFor();
    await page.waitForLoadState('networkidle');
    const kept = await page.evaluate(() =>
      JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]),
    );
    // What Next.js streams into the page has no body that could be read afterwards.
    const read = [...(await Promise.all(bodies)), await page.content(), kept].join('\n');
    return { heading: (await welcome.textContent()) ?? '', read };
  });
}

/**
 * The person of the emulator's README, by a password, in an app that READMEs make.
 *
 * @param {Browser} browser @param {string} address where somebody signs in, or is sent to do so
 * @param {string} end what the app says in the end
 */
export async function signInByReadme(browser, address, end) {
  return withPage(browser, async (page) => {
    await page.goto(address);
    await page.getByRole('textbox', { name: 'user name' }).fill('dana');
    await page.getByRole('button', { name: 'Continue', exact: true }).click();
    await page.getByRole('textbox', { name: 'Password', exact: true }).fill('Correct-Horse-1!');
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByText(end).waitFor();
    return end;
  });
}

/**
 * The text of the one `<pre>` on a page.
 * @param {Browser} browser @param {string} address
 */
export async function textOf(browser, address) {
  return withPage(browser, async (page) => {
    await page.goto(address);
    return (await page.locator('pre').textContent()) ?? '';
  });
}

/** The field is there before the code is asked for, so it was sent. @param {Page} page @param {string} emulator */
async function latestCode(page, emulator) {
  await page.getByRole('textbox', { name: 'Code' }).waitFor();
  const inbox = await fetch(`${emulator}/_emulator/inbox?to=${person.email}`);
  return (await inbox.json()).at(-1).code;
}

/** A stylesheet that is declared to have no effect may be dropped. @param {Page} page */
async function expectStyles(page) {
  const accent = await page
    .locator('.cs-sign-in')
    .evaluate((element) => getComputedStyle(element).getPropertyValue('--cs-accent'));
  if (!accent) throw new Error('the page has no stylesheet of the kit');
}

/**
 * @template T
 * @param {Browser} browser
 * @param {(page: Page) => Promise<T>} use
 */
async function withPage(browser, use) {
  const context = await browser.newContext();
  context.setDefaultTimeout(patience.wait);
  const page = await context.newPage();
  /** @type {string[]} */
  const problems = [];
  page.on('pageerror', (error) => problems.push(`uncaught: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() !== 'error' && message.type() !== 'warning') return;
    problems.push(`console ${message.type()}: ${message.text()} (${message.location().url})`);
  });
  try {
    const result = await use(page);
    if (problems.length > 0) throw new Error('the page complains');
    return result;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error([why, ...problems].join('\n    '));
  } finally {
    await context.close();
  }
}
