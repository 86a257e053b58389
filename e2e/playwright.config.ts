import { defineConfig } from '@playwright/test';
import { settings } from '../scripts/running/playwright.mjs';
import type { TestFixtures } from './test.ts';

/** What people do is the same whichever way the pages reach Cognito, and is shown for each. */
const inBothModes = [
  'account-accessibility',
  'account-care',
  'account-contact',
  'account-devices',
  'account-passkeys',
  'account-password',
  'account-second-step',
  'account-sessions',
  'account-trouble',
  'authenticator-app',
  'codes',
  'custom-challenge',
  'devices',
  'expired-session',
  'federation',
  'history',
  'keyboard',
  'network-failure',
  'new-password',
  'passkeys',
  'password',
  'reload-and-tabs',
  'sign-up',
  'step-up',
  'throttling',
];
/** About pages that call Cognito themselves, or about the kit whichever way. */
const directOnly = ['misbehaving-service', 'pages', 'recorder'];

const specs = (names: string[]) => names.map((name) => `${name}.spec.ts`);

export default defineConfig<TestFixtures>({
  ...settings,
  globalSetup: './counts.ts',
  outputDir: '../test-results',
  use: {
    ...settings.use,
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
