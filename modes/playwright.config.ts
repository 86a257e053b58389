import { defineConfig } from '@playwright/test';
import { launchOptions } from '../scripts/running/chromium.mjs';

export default defineConfig({
  testDir: '.',
  outputDir: '../test-results/modes',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  // A file of stories is one test: each is played and then seen in every mode.
  timeout: 120_000,
  reporter: 'list',
  use: { browserName: 'chromium', launchOptions: launchOptions() },
});
