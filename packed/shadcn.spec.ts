/**
 * `npx shadcn add` copies everything in `registry/` into a fresh app. That app type-checks, builds, shows
 * each view in its own theme, takes edits, and a user signs in with a view that was edited.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { Emulator } from '../e2e/emulator.ts';
import { startEmulator } from '../scripts/running/demo-servers.mjs';
import { freePort } from '../scripts/running/ports.mjs';
import { serve } from '../scripts/running/static-site.mjs';
import { registryItems } from '../scripts/shadcn/items.mjs';
import { root } from '../scripts/workspace.mjs';
import { serveRegistries } from './local-registries.ts';
import { allPacked, packedIn } from './packages.ts';
import { run } from './run.ts';
import { createVite, prepare, putToUse, shadcn, viewsIn } from './shadcn-app.ts';
import { expect, test } from './test.ts';

test.describe.configure({ mode: 'serial' });

const app = join(packedIn(), 'shadcn');
const items = registryItems();
let registries: Awaited<ReturnType<typeof serveRegistries>>;
let site: Awaited<ReturnType<typeof serve>>;
test.beforeAll(async () => {
  registries = await serveRegistries(allPacked());
});
test.afterAll(() => {
  registries.close();
  site?.close();
});

test('the list of items is valid', async () => {
  await run('npx', ['--yes', shadcn, 'registry', 'validate', 'registry/registry.json'], root);
});

test('an app has every view added to it', async () => {
  const args = ['--yes', createVite, 'shadcn', '--template', 'react-ts', '--no-interactive'];
  await run('npx', args, packedIn());
  prepare(app);
  const settings = `@countersign:registry=${registries.address}/\naudit=false\nfund=false\n`;
  writeFileSync(join(app, '.npmrc'), settings);
  await run('npm', ['install', 'tailwindcss', '@tailwindcss/vite'], app);
  await add(items.map(({ name }) => name));
});

test('adding a view a second time does not change the stylesheet', async () => {
  const styles = () => readFileSync(join(app, 'src/index.css'), 'utf8');
  const before = styles();
  await add(['sms-mfa']);
  expect(styles()).toBe(before);
});

test('it builds with one view edited and each in its place', async () => {
  putToUse(app, items);
  await run('npm', ['run', 'build'], app);
  site = await serve(join(app, 'dist'));
});

for (const { title, name } of viewsIn(items)) {
  test(`${name} shows every sample in the app’s theme, light and dark`, async ({ page }) => {
    await page.goto(`${site.address}/?${title}`);
    const cards = page.locator(`.cs-card[data-challenge="${title}"]`);
    await cards.first().waitFor();
    const samples = await page.locator('[data-samples]').getAttribute('data-samples');
    await expect(cards.getByRole('heading', { level: 1 })).toHaveCount(Number(samples));
    const button = cards.first().locator('.cs-button:not(.cs-quiet)').first();
    for (const theme of ['', 'dark']) {
      await page.evaluate(
        (wanted) => document.documentElement.setAttribute('class', wanted),
        theme,
      );
      await expectBackground(page, cards.first(), '--card');
      // Where nothing runs around them, some views have nothing to press.
      if (await button.count()) await expectBackground(page, button, '--primary');
    }
  });
}

test('a user signs in with the view that was edited', async ({ page }) => {
  const emulator = await startEmulator(await freePort());
  await page.goto(`${site.address}/?at=${emulator.url}`);
  await page.getByRole('textbox').fill('eli@example.com');
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByText('In words of our own.').waitFor();
  const form = page.locator('[data-challenge="EMAIL_OTP"]');
  // A utility wins over the kit's styles.
  await expect(form).toHaveCSS('border-top-left-radius', '0px');
  const code = await new Emulator(emulator.url).code('eli@example.com');
  await form.getByRole('textbox', { name: 'Code' }).fill(code);
  await form.getByRole('button', { name: 'Confirm' }).click();
  await expect(page).toHaveTitle('Signed in');
  await emulator.stop();
});

async function add(names: string[]): Promise<void> {
  const urls = names.map((name) => `${registries.address}/r/${name}.json`);
  // Where the CLI looks for what is shadcn's own.
  const env = { REGISTRY_URL: `${registries.address}/r` };
  await run('npx', ['--yes', shadcn, 'add', '--yes', ...urls], app, env);
}

async function expectBackground(page: Page, part: Locator, variable: string): Promise<void> {
  const wanted = await page.evaluate((name) => {
    const probe = document.createElement('p');
    probe.style.backgroundColor = `var(${name})`;
    document.body.append(probe);
    const { backgroundColor } = getComputedStyle(probe);
    probe.remove();
    return backgroundColor;
  }, variable);
  await expect(part, `in the theme's ${variable}`).toHaveCSS('background-color', wanted);
}
