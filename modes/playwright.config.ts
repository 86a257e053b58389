import { defineConfig } from '@playwright/test';
import { patience } from '../scripts/patience.mjs';
import { launchOptions } from '../scripts/running/chromium.mjs';

export default defineConfig({
  testDir: '.',
  outputDir: '../test-results/modes',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  // A file of stories is one test: each is played and then seen in every mode.
  timeout: 2 * patience.test,
  expect: { timeout: patience.wait },
  reporter: 'list',
  use: {
    browserName: 'chromium',
    actionTimeout: patience.wait,
    navigationTimeout: patience.wait,
    launchOptions: launchOptions(),
  },
});
