import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test as base, type Page } from '@playwright/test';
import { serve } from '../scripts/running/static-site.mjs';
import { root } from '../scripts/workspace.mjs';

/** Its own folder, so that `pnpm storybook:build` does not replace it during the tests. */
export const folder = join(root, 'node_modules', '.cache', 'countersign', 'storybook');

/** A story, or a written page. */
export interface Entry {
  id: string;
  type: 'docs' | 'story';
  title: string;
}

/** Every entry of the built catalogue. */
export function entries(): Entry[] {
  const index: { entries: Record<string, Entry> } = JSON.parse(
    readFileSync(join(folder, 'index.json'), 'utf8'),
  );
  return Object.values(index.entries);
}

/** A test on the built catalogue, served below a path, as a project's site would be. */
export const test = base.extend<object, { address: string }>({
  address: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names from the pattern
    async ({}, use) => {
      const { address, close } = await serve(folder, '/kit/catalogue');
      await use(address);
      close();
    },
    { scope: 'worker' },
  ],
});

/** Waits until the story on the page and its `play` have ended, and returns the outcome. */
export async function endOfStory(page: Page): Promise<string> {
  const phase = await page.waitForFunction(() => {
    const preview = Reflect.get(window, '__STORYBOOK_PREVIEW__');
    const now = preview?.currentRender?.phase;
    return ['finished', 'errored', 'aborted'].includes(now) && now;
  });
  return phase.jsonValue();
}
