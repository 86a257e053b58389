import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test as base, type Page } from '@playwright/test';
import { serve } from '../scripts/running/static-site.mjs';
import { root } from '../scripts/workspace.mjs';

/** A place of its own: what `pnpm storybook:build` makes in the meantime does not pull it away. */
export const folder = join(root, 'node_modules', '.cache', 'countersign', 'storybook');

/** A story, or a page of words. */
export interface Entry {
  id: string;
  type: 'docs' | 'story';
  title: string;
}

/** All there is in the catalogue as built. */
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

/** Waits until the story on the page has come to its end, its `play` with it: how it did. */
export async function endOfStory(page: Page): Promise<string> {
  const phase = await page.waitForFunction(() => {
    const preview = Reflect.get(window, '__STORYBOOK_PREVIEW__');
    const now = preview?.currentRender?.phase;
    return ['finished', 'errored', 'aborted'].includes(now) && now;
  });
  return phase.jsonValue();
}
