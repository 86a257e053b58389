import { test as base, expect } from '@playwright/test';
import { patience } from '../scripts/patience.mjs';
import { type Site, serveStories } from './site.ts';

interface WorkerFixtures {
  stories: Site;
}

interface TestFixtures {
  /** What the browser reported against the policy, on all pages of the test. */
  reports: string[];
}

/** A test on pages under the strict policy. */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  stories: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names from the pattern
    async ({}, use) => {
      const site = await serveStories();
      await use(site);
      await site.close();
    },
    { scope: 'worker', timeout: patience.start },
  ],
  baseURL: async ({ stories }, use) => use(stories.url),
  reports: async ({ context }, use) => {
    const reports: string[] = [];
    await context.exposeBinding('report', (_source, text: string) => reports.push(text));
    await context.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (event) => {
        const { effectiveDirective, blockedURI, sample } = event;
        Reflect.get(window, 'report')(`${effectiveDirective} refused ${blockedURI} ${sample}`);
      });
    });
    await use(reports);
  },
});

export { expect };
