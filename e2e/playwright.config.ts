import { defineConfig } from '@playwright/test';
import { patience } from '../scripts/patience.mjs';
import { launchOptions } from '../scripts/running/chromium.mjs';
import type { TestFixtures } from './test.ts';

/** What people do is the same whichever way the pages reach Cognito, and is shown for each. */
const inBothModes = [
  'account-care',
  'authenticator-app',
  'codes',
  'custom-challenge',
  'devices',
  'expired-session',
  'history',
  'keyboard',
  'network-failure',
  'new-password',
  'passkeys',
  'password',
  'reload-and-tabs',
  'throttling',
];
/** About pages that call Cognito themselves, or about the kit whichever way. */
const directOnly = ['misbehaving-service', 'pages', 'recorder', 'this-device'];

const specs = (names: string[]) => names.map((name) => `${name}.spec.ts`);

export default defineConfig<TestFixtures>({
  testDir: '.',
  globalSetup: './counts.ts',
  outputDir: '../test-results',
  fullyParallel: true,
  workers: 2,
  // A test that passes the second time is a finding, not a pass.
  retries: 0,
  forbidOnly: true,
  timeout: patience.test,
  expect: { timeout: patience.wait },
  reporter: 'list',
  use: {
    browserName: 'chromium',
    actionTimeout: patience.wait,
    navigationTimeout: patience.wait,
    launchOptions: launchOptions(),
    // Recording every test for a trace takes a fifth of the suite's time: `--trace on` for the one that fails.
    screenshot: 'only-on-failure',
  },
  projects: [
    { name: 'relay', use: { mode: 'relay' }, testIgnore: specs(directOnly) },
    {
      name: 'direct',
      use: { mode: 'direct' },
      testMatch: specs([...inBothModes, ...directOnly]),
    },
  ],
});
