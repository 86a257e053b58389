import { defineConfig } from '@playwright/test';
import { patience } from '../scripts/patience.mjs';
import { settings } from '../scripts/running/playwright.mjs';

export default defineConfig({
  ...settings,
  outputDir: '../test-results/modes',
  // Each file of stories is one test, which plays each story and then checks it in every mode.
  timeout: 2 * patience.test,
});
