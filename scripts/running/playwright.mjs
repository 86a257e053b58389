/** What every Playwright configuration of the repository says. */
import { patience } from '../patience.mjs';
import { launchOptions } from './chromium.mjs';

/** @satisfies {import('@playwright/test').PlaywrightTestConfig} */
export const settings = {
  testDir: '.',
  fullyParallel: true,
  workers: 2,
  // A test that passes the second time is a finding, not a pass.
  retries: 0,
  forbidOnly: true,
  timeout: patience.test,
  expect: { timeout: patience.wait },
  reporter: 'list',
  use: {
    browserName: /** @type {const} */ ('chromium'),
    actionTimeout: patience.wait,
    navigationTimeout: patience.wait,
    launchOptions: launchOptions(),
  },
};
