/** `pnpm screenshots readme`: the README's pictures of the built demo, three screens, light and dark. */
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { test } from '../e2e/test.ts';
import { root } from '../scripts/workspace.mjs';

/** The user who signs in, and what they do until the screen appears. */
const screens: readonly [query: string, act: (page: Page) => Promise<void>][] = [
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

for (const colorScheme of ['light', 'dark'] as const) {
  test(colorScheme, async ({ browser, servers }) => {
    const cards: Buffer[] = [];
    for (const [query, act] of screens) {
      const page = await browser.newPage({ colorScheme, viewport: { width: 448, height: 900 } });
      await page.goto(`${servers.demo}/${query}`);
      await page.waitForLoadState('networkidle');
      await act(page);
      cards.push(await page.locator('.cs-sign-in').screenshot());
      await page.close();
    }
    const page = await browser.newPage({ viewport: { width: 1440, height: 1000 } });
    const images = cards.map(
      (png) => `<img src="data:image/png;base64,${png.toString('base64')}">`,
    );
    const ground = colorScheme === 'light' ? '#f4f5f9' : '#0d0f14';
    await page.setContent(
      `<!doctype html><body style="margin:0;padding:24px;width:max-content;display:flex;gap:24px;align-items:start;background:${ground}">${images.join('')}`,
    );
    const path = join(root, `docs/pictures/sign-in-${colorScheme}.png`);
    await page.locator('body').screenshot({ path });
    await page.close();
  });
}

async function press(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
}
