import { defineConfig } from '@playwright/test';
import { launchOptions } from '../scripts/chromium.mjs';

export default defineConfig({
  testDir: '.',
  globalSetup: './counts.ts',
  outputDir: '../test-results',
  fullyParallel: true,
  workers: 2,
  // A test that passes the second time is a finding, not a pass.
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: {
    browserName: 'chromium',
    actionTimeout: 20_000,
    launchOptions: launchOptions(),
    trace: 'retain-on-failure',
  },
});
