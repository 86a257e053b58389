import { expect } from '@playwright/test';
import { type Entry, endOfStory, entries, test as site } from './site.ts';

/** Any error on the page fails the test, and so does a request that leaves the catalogue. */
const test = site.extend({
  page: async ({ page, address }, use) => {
    const problems: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(`console: ${message.text()}`);
    });
    page.on('pageerror', (error) => problems.push(`uncaught: ${error.message}`));
    page.on('requestfailed', (request) => {
      // Canceled: the page was closed, or went to another address.
      const why = request.failure()?.errorText;
      if (why !== 'net::ERR_ABORTED') problems.push(`${request.url()} failed: ${why}`);
    });
    page.on('response', (response) => {
      if (response.status() >= 400) problems.push(`${response.url()} gave ${response.status()}`);
    });
    // Not by a route: that has each of a page's files wait for the test to let it pass.
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(`${address}/`)) problems.push(`${url} is not of the catalogue`);
    });
    await use(page);
    expect(problems).toEqual([]);
  },
});

test('the catalogue opens on “Getting started”, whose links lead to other pages of it', async ({
  page,
  address,
}) => {
  await page.goto(`${address}/`);
  await page.getByRole('link', { name: 'Getting started' }).waitFor();
  const frame = page.frameLocator('#storybook-preview-iframe');
  const heading = (name: RegExp) => frame.getByRole('heading', { level: 1, name }).waitFor();
  // Storybook puts a link into each heading.
  await heading(/Getting started/);
  await frame.getByRole('link', { name: 'Where tokens live' }).click();
  await heading(/Where tokens live/);
  await expect(page).toHaveURL(/\?path=\/docs\/guides-where-tokens-live/);
});

test('the build has Markdown beside the pages, and its table of contents', async ({
  request,
  address,
}) => {
  const contents = await (await request.get(`${address}/llms.txt`)).text();
  const [, first = ''] = /^- \[.+?\]\((docs\/.+?\.md)\)/m.exec(contents) ?? [];
  expect(await (await request.get(`${address}/${first}`)).text()).toMatch(/^# Getting started/);
  const whole = await (await request.get(`${address}/llms-full.txt`)).text();
  expect(whole.length).toBeGreaterThan(contents.length * 10);
});

for (const { id, type } of worthOpening(entries())) {
  test(`${id} opens`, async ({ page, address }) => {
    await page.goto(`${address}/iframe.html?viewMode=${type}&id=${id}`);
    if (type === 'docs') await page.locator('#storybook-docs h1').first().waitFor();
    else expect(await endOfStory(page)).toBe('finished');
    await page.waitForLoadState('networkidle');
  });
}

/** Every written page, every flow, and one story of every other file. */
function worthOpening(all: Entry[]): Entry[] {
  return all.filter(
    ({ type, title }, at) =>
      type === 'docs' ||
      title.startsWith('Flows/') ||
      all.findIndex((other) => other.type === 'story' && other.title === title) === at,
  );
}
