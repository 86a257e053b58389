import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { axeTags } from '../scripts/axe-tags.mjs';

/** Fails with what axe finds on the whole page. */
export async function expectNoFindings(page: Page): Promise<void> {
  // Without frames the older way finds the same, and opens no second page to put it together.
  const axe = new AxeBuilder({ page }).withTags(axeTags).setLegacyMode();
  const { violations } = await axe.analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html)}`)).toEqual([]);
}

/**
 * The same wide and light, then dark at 320 px, where nothing may be wider than the page. Stories are
 * looked at in each theme and width.
 */
export async function expectNoFindingsWideOrNarrow(page: Page): Promise<void> {
  await expectNoFindings(page);
  const usual = page.viewportSize();
  // Without motion colors change at once.
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await page.setViewportSize({ width: 320, height: 640 });
  await expectNoFindings(page);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width, 'the width of what a page of 320 px holds').toBe(320);
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'no-preference' });
  if (usual) await page.setViewportSize(usual);
}
