import { defineConfig } from '@playwright/test';
import { settings } from '../scripts/running/playwright.mjs';

/** `pnpm test --only catalogue`, and the pictures of `pnpm screenshots`, which do not test anything. */
export default defineConfig({
  ...settings,
  // One more than elsewhere: each test waits until its page is quiet.
  workers: settings.workers + 1,
  globalSetup: './build.ts',
  outputDir: '../test-results/catalogue',
  projects: [
    { name: 'catalogue', testMatch: 'catalogue.spec.ts' },
    { name: 'stories', testMatch: 'screenshots.ts' },
    { name: 'readme', testMatch: 'readme-pictures.ts' },
  ],
});
