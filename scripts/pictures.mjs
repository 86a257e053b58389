/**
 * `pnpm pictures`: the README's, of the demo as built: three screens in light and in dark, into
 * docs/pictures.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { chromium } from 'playwright';
import { launchOptions } from './running/chromium.mjs';
import { startDemo, startEmulator } from './running/demo-servers.mjs';
import { freePort } from './running/ports.mjs';
import { stopAll, stopAllOnSignals } from './running/processes.mjs';
import { root } from './workspace.mjs';

/** @typedef {import('playwright').Page} Page */

/** Who signs in, and what they do until the screen is there. @type {readonly [string, (page: Page) => Promise<void>][]} */
const screens = [
  [
    '?user=tess@example.com',
    async (page) => {
      await press(page, 'Continue');
      await page.getByRole('radio').first().waitFor();
    },
  ],
  [
    '?user=eli@example.com',
    async (page) => {
      await press(page, 'Continue');
      await page.getByRole('textbox', { name: 'Code' }).fill('12345678');
      await press(page, 'Confirm');
      await page.locator('[aria-invalid=true]').waitFor();
    },
  ],
  [
    '?user=mia@example.com&flow=USER_SRP_AUTH',
    async (page) => {
      await page.getByRole('textbox', { name: 'Password', exact: true }).fill('Two-Locks-One-2');
      await press(page, 'Sign in');
      await page.getByRole('radio', { name: 'Authenticator app' }).check();
      await press(page, 'Continue');
      await page.getByRole('img').waitFor();
    },
  ],
];

stopAllOnSignals();
const emulator = await startEmulator(await freePort());
const demo = await startDemo(await freePort(), emulator.url);
const browser = await chromium.launch(launchOptions());
const folder = `${root}docs/pictures/`;
await mkdir(folder, { recursive: true });
for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
  const cards = [];
  for (const [query, act] of screens) {
    const context = await browser.newContext({
      colorScheme,
      viewport: { width: 448, height: 900 },
    });
    const page = await context.newPage();
    await page.goto(`${demo.url}/${query}`);
    await page.waitForLoadState('networkidle');
    await act(page);
    cards.push(await page.locator('.cs-sign-in').screenshot());
    await context.close();
  }
  await writeFile(`${folder}sign-in-${colorScheme}.png`, await sideBySide(cards, colorScheme));
}
await browser.close();
await stopAll();

/** @param {Page} page @param {string} name */
function press(page, name) {
  return page.getByRole('button', { name, exact: true }).click();
}

/** @param {readonly Buffer[]} pictures @param {'light' | 'dark'} scheme */
async function sideBySide(pictures, scheme) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 1000 } });
  const images = pictures.map(
    (png) => `<img src="data:image/png;base64,${png.toString('base64')}">`,
  );
  const ground = scheme === 'light' ? '#f4f5f9' : '#0d0f14';
  await page.setContent(
    `<!doctype html><body style="margin:0;padding:24px;width:max-content;display:flex;gap:24px;align-items:start;background:${ground}">${images.join('')}`,
  );
  const picture = await page.locator('body').screenshot();
  await page.close();
  return picture;
}
