import { defineConfig } from '@playwright/test';
import { patience } from '../scripts/patience.mjs';
import { settings } from '../scripts/running/playwright.mjs';

export default defineConfig({
  ...settings,
  outputDir: '../test-results/modes',
  // A file of stories is one test: each is played and then seen in every mode.
  timeout: 2 * patience.test,
});
