/** What `pnpm registry-check` looks for in Chromium, in an app with every view copied into it. */
import { chromium } from 'playwright';
import { patience } from '../patience.mjs';
import { launchOptions } from '../running/chromium.mjs';
import { startEmulator } from '../running/demo-servers.mjs';
import { freePort } from '../running/ports.mjs';
import { serve } from '../running/static-site.mjs';

/** @typedef {import('playwright').Page} Page */
/** @typedef {import('../registry/items.mjs').Item} Item */

/**
 * Opens an app that shows each view, and signs in with it.
 *
 * @param {string} folder the built app @param {readonly Item[]} items @returns {Promise<string[]>}
 */
export async function problemsOnPages(folder, items) {
  /** @type {string[]} */
  const problems = [];
  const site = await serve(folder);
  const browser = await chromium.launch(launchOptions());
  /** @param {string} name @param {(page: Page) => Promise<void>} look */
  const open = async (name, look) => {
    // Colours change at once then.
    const page = await browser.newPage({ reducedMotion: 'reduce' });
    page.setDefaultTimeout(patience.wait);
    problems.push(...(await missteps(page, look)).map((what) => `${name}: ${what}`));
    await page.close();
  };
  for (const { title } of items.filter(({ name }) => name !== 'sign-in')) {
    await open(title, (page) => showsView(page, site.address, title));
  }
  const emulator = await startEmulator(await freePort());
  await open('sign-in', (page) => signsIn(page, site.address, emulator.url));
  await emulator.stop();
  await browser.close();
  site.close();
  return problems;
}

/** @param {Page} page @param {string} address @param {string} name */
async function showsView(page, address, name) {
  await page.goto(`${address}/?${name}`);
  const cards = page.locator(`.cs-card[data-challenge="${name}"]`);
  const card = cards.first();
  await card.waitFor();
  const samples = await page.locator('[data-samples]').getAttribute('data-samples');
  const shown = await cards.getByRole('heading', { level: 1 }).count();
  is(String(shown) === samples, `${shown} of ${samples} samples are shown.`);
  const button = card.locator('.cs-button:not(.cs-quiet)').first();
  for (const theme of ['', 'dark']) {
    await page.evaluate((given) => document.documentElement.setAttribute('class', given), theme);
    await wears(page, card, '--card');
    // Where nothing runs around them, some views have nothing to press.
    if (await button.count()) await wears(page, button, '--primary');
  }
}

/** With the view of the app's own: its words, its corners. @param {Page} page @param {string} address @param {string} endpoint */
async function signsIn(page, address, endpoint) {
  await page.goto(`${address}/?at=${endpoint}`);
  await page.getByRole('textbox').fill('eli@example.com');
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByText('In words of our own.').waitFor();
  const form = page.locator('[data-challenge="EMAIL_OTP"]');
  is(
    (await styleOf(form, 'border-top-left-radius')) === '0px',
    'A utility lost to the kit’s styles.',
  );
  const inbox = await fetch(`${endpoint}/_emulator/inbox?to=eli@example.com`);
  const [{ code }] = await inbox.json();
  await form.getByRole('textbox', { name: 'Code' }).fill(code);
  await form.getByRole('button', { name: 'Confirm' }).click();
  await page.waitForFunction(() => document.title === 'Signed in');
}

/** @param {Page} page @param {import('playwright').Locator} part @param {string} variable of the theme */
async function wears(page, part, variable) {
  const wanted = await page.evaluate((name) => {
    const probe = document.createElement('p');
    probe.style.backgroundColor = `var(${name})`;
    document.body.append(probe);
    const { backgroundColor } = getComputedStyle(probe);
    probe.remove();
    return backgroundColor;
  }, variable);
  const got = await styleOf(part, 'background-color');
  is(got === wanted, `A background is ${got}, and the theme's ${variable} is ${wanted}.`);
}

/** @param {import('playwright').Locator} part @param {string} property */
function styleOf(part, property) {
  return part.evaluate(
    (element, name) => getComputedStyle(element).getPropertyValue(name),
    property,
  );
}

/** Whatever is wrong on a page while it is looked at. @param {Page} page @param {(page: Page) => Promise<void>} look */
async function missteps(page, look) {
  /** @type {string[]} */
  const found = [];
  page.setDefaultTimeout(20_000);
  page.on('pageerror', (error) => found.push(`uncaught: ${error.message}`));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) found.push(`console: ${message.text()}`);
  });
  await look(page).catch((error) => found.push(error.message));
  return found;
}

/** @param {unknown} fact @param {string} otherwise */
function is(fact, otherwise) {
  if (!fact) throw new Error(otherwise);
}
