import { chromium } from 'playwright';
import { expect, test } from 'vitest';
import { patience } from '../patience.mjs';
import { launchOptions } from './chromium.mjs';

test('what Playwright turns off in Chromium stays off', async () => {
  // Node takes none of the arguments and ends, and Playwright says what they were.
  const failed = await chromium
    .launch({ ...launchOptions(), executablePath: process.execPath, timeout: patience.start })
    .catch((error) => String(error));
  const [playwrights = [], ours = []] = [
    ...String(failed).matchAll(/--disable-features=(\S+)/g),
  ].map(([, names = '']) => names.split(','));
  expect(playwrights).toContain('OptimizationHints');
  expect(ours).toEqual(expect.arrayContaining(playwrights));
});
