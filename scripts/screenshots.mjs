/**
 * Pictures of every story in every mode (modes.mjs), to be looked at:
 *
 *     pnpm screenshots                       all of them, into screenshots/<mode>/<story>.png
 *     pnpm screenshots sms-mfa wrong-code    stories whose id holds one of these
 *     pnpm screenshots --mode dark           one mode; may be given more than once
 *     pnpm screenshots --locale ar           in a language too; may be given more than once
 *     pnpm screenshots --built               with the Storybook that was built last
 *
 * A story plays once; the page it has come to is then changed from mode to mode, as it is by people.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import { enter, modes } from './modes.mjs';
import { ensureChromium, launchOptions } from './running/chromium.mjs';
import { serve } from './running/static-site.mjs';
import { bin, root } from './workspace.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    mode: { type: 'string', multiple: true, default: Object.keys(modes) },
    locale: { type: 'string', multiple: true, default: [] },
    built: { type: 'boolean', default: false },
  },
});
const unknown = values.mode.filter((mode) => !Object.hasOwn(modes, mode));
if (unknown.length > 0) {
  throw new Error(
    `No such mode: ${unknown.join(', ')}. There are ${Object.keys(modes).join(', ')}.`,
  );
}

// A place of its own: what is built elsewhere in the meantime does not pull it away.
const site = join(root, 'node_modules', '.cache', 'countersign', 'storybook');
const shots = join(root, 'screenshots');

if (!values.built || !existsSync(join(site, 'index.json'))) {
  const build = ['build', '--output-dir', site, '--disable-telemetry', '--quiet'];
  const { status } = spawnSync(bin('storybook'), build, { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

/** @type {{ entries: Record<string, { id: string, type: string }> }} */
const index = JSON.parse(await readFile(join(site, 'index.json'), 'utf8'));
const stories = Object.values(index.entries)
  .filter(({ type }) => type === 'story')
  .map(({ id }) => id)
  .filter((id) => positionals.length === 0 || positionals.some((part) => id.includes(part)));

const folders = [...values.mode, ...values.locale];
for (const folder of folders) await mkdir(join(shots, folder), { recursive: true });
ensureChromium();
const { address, close } = await serve(site);
const browser = await chromium.launch(launchOptions());
/** @type {string[]} */
const failed = [];
const waiting = [...stories];
// Two pages: one plays while the other is being drawn.
await Promise.all([takeAll(), takeAll()]);
await browser.close();
close();

console.log(
  `${(stories.length - failed.length) * folders.length} pictures of ${stories.length} stories in screenshots/`,
);
if (failed.length > 0) {
  console.error(`Not as its test says: ${failed.join(', ')}`);
  process.exitCode = 1;
}

async function takeAll() {
  const page = await browser.newPage({ reducedMotion: 'reduce' });
  for (let story = waiting.shift(); story !== undefined; story = waiting.shift()) {
    await take(page, story);
  }
  await page.close();
}

/** @param {import('playwright').Page} page @param {string} story */
async function take(page, story) {
  if (modes['light']) await enter(page, modes['light']);
  await page.goto(`${address}/iframe.html?viewMode=story&id=${story}&globals=a11y.manual:!true`);
  if ((await ended(page)) !== 'finished') {
    failed.push(story);
    return;
  }
  for (const name of values.mode) {
    const mode = modes[name];
    if (mode === undefined) continue;
    await enter(page, mode);
    await shoot(page, name, story);
  }
  for (const tag of values.locale) {
    if (modes['light']) await enter(page, modes['light']);
    await speak(page, tag);
    await shoot(page, tag, story);
  }
}

/** @param {import('playwright').Page} page @param {string} folder @param {string} story */
async function shoot(page, folder, story) {
  const path = join(shots, folder, `${story}.png`);
  await page.screenshot({ path, fullPage: true, animations: 'disabled' });
}

/**
 * Turns the story to another language where it stands, as the toolbar does.
 * @param {import('playwright').Page} page @param {string} tag
 */
async function speak(page, tag) {
  await page.evaluate((locale) => {
    const channel = Reflect.get(window, '__STORYBOOK_ADDONS_CHANNEL__');
    channel.emit('updateGlobals', { globals: { locale } });
  }, tag);
  await page.waitForFunction((lang) => document.documentElement.lang === lang, tag);
}

/** How the story on the page has ended; nothing where it has not in half a minute. @param {import('playwright').Page} page */
async function ended(page) {
  try {
    const phase = await page.waitForFunction(phaseOfStory);
    return await phase.jsonValue();
  } catch {
    return undefined;
  }
}

/** The same, asked on the page itself. */
function phaseOfStory() {
  const preview = Reflect.get(window, '__STORYBOOK_PREVIEW__');
  const phase = preview?.currentRender?.phase;
  return ['finished', 'errored', 'aborted'].includes(phase) ? phase : undefined;
}
