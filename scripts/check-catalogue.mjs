/**
 * Builds the catalogue and opens it in Chromium as a visitor of somebody's site would: below a path,
 * with nothing else to reach. Fails on a console error, a failed request, a request that leaves the
 * origin, and a page that does not come.
 *
 *     node scripts/check-catalogue.mjs            builds first
 *     node scripts/check-catalogue.mjs --built    opens what `pnpm storybook:build` left
 */
import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import { patience } from './patience.mjs';
import { ensureChromium, launchOptions } from './running/chromium.mjs';
import { serve } from './running/static-site.mjs';
import { bin, root } from './workspace.mjs';

/** @typedef {{ id: string, type: 'docs' | 'story', title: string }} Entry */

const { values } = parseArgs({ options: { built: { type: 'boolean', default: false } } });
const folder = join(root, 'storybook-static');

if (!values.built) {
  const args = ['build', '--output-dir', folder, '--disable-telemetry', '--quiet'];
  const { status } = spawnSync(bin('storybook'), args, { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

/** @type {{ entries: Record<string, Entry> }} */
const index = JSON.parse(await readFile(join(folder, 'index.json'), 'utf8'));
const pages = worthOpening(Object.values(index.entries));
ensureChromium();
const { address, close } = await serve(folder, '/kit/catalogue');
const browser = await chromium.launch(launchOptions());
/** @type {string[]} */
const problems = [];

await openCatalogue();
const waiting = [...pages];
// Two pages: one computes while the other loads.
await Promise.all([openAll(), openAll()]);
await browser.close();
close();

for (const problem of problems) console.error(problem);
console.log(`${pages.length + 1} pages of the catalogue opened, ${problems.length} problems`);
process.exitCode = problems.length > 0 ? 1 : 0;

/** Every page of words, every flow, and one story of each of the rest. @param {Entry[]} entries */
function worthOpening(entries) {
  const titles = new Set();
  return entries.filter(({ type, title }) => {
    if (type === 'docs' || title.startsWith('Flows/')) return true;
    const isFirst = !titles.has(title);
    titles.add(title);
    return isFirst;
  });
}

/** The catalogue itself, with its list of stories around the page. */
async function openCatalogue() {
  const page = await observed('the catalogue');
  await page.goto(`${address}/`);
  await attempt('the catalogue', async () => {
    await page.getByRole('link', { name: 'Getting started' }).waitFor();
    const frame = page.frameLocator('#storybook-preview-iframe');
    await frame.getByRole('heading', { level: 1 }).first().waitFor();
  });
  await page.close();
}

async function openAll() {
  for (let entry = waiting.shift(); entry !== undefined; entry = waiting.shift()) {
    const { id, type } = entry;
    const page = await observed(id);
    await attempt(id, async () => {
      await page.goto(`${address}/iframe.html?viewMode=${type}&id=${id}`);
      if (type === 'docs') await page.locator('#storybook-docs h1').first().waitFor();
      else await page.waitForFunction(hasFinished);
      await page.waitForLoadState('networkidle');
    });
    await page.close();
  }
}

/** Asked on the page itself. */
function hasFinished() {
  const preview = Reflect.get(window, '__STORYBOOK_PREVIEW__');
  const phase = preview?.currentRender?.phase;
  if (phase === 'errored' || phase === 'aborted') throw new Error(`The story ${phase}.`);
  return phase === 'finished';
}

/** A page whose every misstep is written down. @param {string} name */
async function observed(name) {
  const page = await browser.newPage();
  page.setDefaultTimeout(patience.wait);
  /** @param {string} what */
  const note = (what) => problems.push(`${name}: ${what}`);
  page.on('console', (message) => {
    if (message.type() === 'error') note(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => note(`uncaught: ${error.message}`));
  page.on('requestfailed', (request) => {
    // Left before it was through: the page was closed, or went on to another.
    const why = request.failure()?.errorText;
    if (why !== 'net::ERR_ABORTED') note(`${request.url()} failed: ${why}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) note(`${response.url()} gave ${response.status()}`);
  });
  await page.route('**', (route) => {
    const url = route.request().url();
    if (url.startsWith(`${address}/`)) return route.continue();
    note(`${url} is not of the catalogue`);
    return route.abort();
  });
  return page;
}

/** @param {string} name @param {() => Promise<void>} open */
async function attempt(name, open) {
  try {
    await open();
  } catch (error) {
    problems.push(`${name}: ${error instanceof Error ? error.message.split('\n')[0] : error}`);
  }
}
