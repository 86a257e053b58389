import { expect, test } from './test.ts';

/**
 * KiB over the wire, gzipped. What the page itself names is loaded before its form can be used, and of
 * that 132 are React’s and Next’s; the flow follows. `pnpm demo:figures` has all of it beside a bare form.
 */
const budget = { named: 148, script: 169, css: 6 };

test('the sign-in page loads no more than its budget', async ({ page }) => {
  const response = await page.goto('/', { waitUntil: 'networkidle' });
  const served = (await response?.text()) ?? '';
  const files = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter((entry) => entry instanceof PerformanceResourceTiming)
      .map(({ name, encodedBodySize }) => ({
        path: new URL(name).pathname,
        kib: encodedBodySize / 1024,
      })),
  );
  const weight = (chosen: (path: string) => boolean) =>
    files.filter(({ path }) => chosen(path)).reduce((sum, { kib }) => sum + kib, 0);
  const named = weight((path) => path.endsWith('.js') && served.includes(path));
  expect(named).toBeGreaterThan(50);
  expect(named).toBeLessThan(budget.named);
  expect(weight((path) => path.endsWith('.js'))).toBeLessThan(budget.script);
  expect(weight((path) => path.endsWith('.css'))).toBeLessThan(budget.css);
});
