import type { Page } from '@playwright/test';
import { expect, test } from './test.ts';
import { rio } from './users.ts';

/**
 * KiB over the wire, gzipped. What the page itself names is loaded before its form can be used, and of
 * that 132 are React’s and Next’s; the flow follows, and after it the buttons of the identity providers.
 * `pnpm demo:figures` has all of it beside a bare form.
 */
const budget = { named: 148, script: 169, css: 6, providers: 11 };

test('the sign-in page loads no more than its budget', async ({ page }) => {
  // The pool of this user has no identity providers.
  const form = await weigh(page, `/?user=${rio.username}`);
  expect(form.named).toBeGreaterThan(50);
  expect(form.script).toBeLessThan(budget.script);
  expect(form.css).toBeLessThan(budget.css);

  const whole = await weigh(page, '/');
  expect(whole.named).toBeLessThan(budget.named);
  expect(whole.namedCss).toBeLessThan(budget.css);
  expect(whole.script + whole.css - form.script - form.css).toBeLessThan(budget.providers);
});

async function weigh(page: Page, address: string) {
  const response = await page.goto(address, { waitUntil: 'networkidle' });
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
  return {
    named: weight((path) => path.endsWith('.js') && served.includes(path)),
    namedCss: weight((path) => path.endsWith('.css') && served.includes(path)),
    script: weight((path) => path.endsWith('.js')),
    css: weight((path) => path.endsWith('.css')),
  };
}
