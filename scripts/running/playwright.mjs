/** What every Playwright configuration of the repository says. */
import { availableParallelism } from 'node:os';
import { patience } from '../patience.mjs';
import { shellOptions } from './chromium.mjs';

/** @satisfies {import('@playwright/test').PlaywrightTestConfig} */
export const settings = {
  testDir: '.',
  fullyParallel: true,
  // One more than there are cores: a test waits for its pages, and they for their servers.
  workers: availableParallelism() + 1,
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
    launchOptions: shellOptions(),
  },
};
