import { expect, test } from './test.ts';

/** KiB over the wire, gzipped. Of the scripts, 132 are React’s and Next’s: `pnpm demo:figures` has both. */
const budget = { script: 165, css: 6 };

test('the sign-in page loads no more than its budget', async ({ page }) => {
  await page.goto('/', { waitUntil: 'networkidle' });
  const files = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter((entry) => entry instanceof PerformanceResourceTiming)
      .map(({ name, encodedBodySize }) => ({ name, kib: encodedBodySize / 1024 })),
  );
  const weight = (end: string) =>
    files
      .filter(({ name }) => new URL(name).pathname.endsWith(end))
      .reduce((sum, { kib }) => sum + kib, 0);
  expect(weight('.js')).toBeGreaterThan(50);
  expect(weight('.js')).toBeLessThan(budget.script);
  expect(weight('.css')).toBeLessThan(budget.css);
});
