/**
 * Takes pictures of every story in every mode, for people to review:
 *
 *     pnpm screenshots stories                        into screenshots/<mode>/<story>.png
 *     pnpm screenshots stories -g sms-mfa             stories whose id contains this
 *     MODES=dark LOCALES=ar pnpm screenshots stories  some modes, and some languages
 *     BUILT=1 pnpm screenshots stories                from the last build
 *
 * Each story plays once; then the page at its end changes from mode to mode.
 */
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { enter, modes } from '../modes/modes.ts';
import { root } from '../scripts/workspace.mjs';
import { endOfStory, entries, test } from './site.ts';

const listed = (variable: string) => process.env[variable]?.split(',').filter(Boolean);
const wanted = listed('MODES') ?? Object.keys(modes);
const locales = listed('LOCALES') ?? [];

test.use({ contextOptions: { reducedMotion: 'reduce' } });

for (const { id } of entries().filter(({ type }) => type === 'story')) {
  test(id, async ({ page, address }) => {
    const shoot = (folder: string) =>
      page.screenshot({
        path: join(root, 'screenshots', folder, `${id}.png`),
        fullPage: true,
        animations: 'disabled',
      });
    await enter(page, modeOf('light'));
    await page.goto(`${address}/iframe.html?viewMode=story&id=${id}&globals=a11y.manual:!true`);
    expect(await endOfStory(page)).toBe('finished');
    for (const name of wanted) {
      await enter(page, modeOf(name));
      await shoot(name);
    }
    for (const tag of locales) {
      await enter(page, modeOf('light'));
      await speak(page, tag);
      await shoot(tag);
    }
  });
}

function modeOf(name: string) {
  const mode = modes[name];
  if (!mode) throw new Error(`No such mode: ${name}. There are ${Object.keys(modes).join(', ')}.`);
  return mode;
}

/** Switches the story's language without playing it again, as the toolbar does. */
async function speak(page: Page, tag: string): Promise<void> {
  await page.evaluate((locale) => {
    const channel = Reflect.get(window, '__STORYBOOK_ADDONS_CHANNEL__');
    channel.emit('updateGlobals', { globals: { locale } });
  }, tag);
  await page.waitForFunction((lang) => document.documentElement.lang === lang, tag);
}
