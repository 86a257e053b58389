import { existsSync } from 'node:fs';
import { type Browser, chromium, type LaunchOptions } from 'playwright';

/** @throws {Error} when there is no Chromium. */
export const launch = (): Promise<Browser> => chromium.launch(launchOptions());

/**
 * Finds a Chromium on this machine, or else Playwright's own.
 * @throws {Error} when there is none.
 */
export function launchOptions(): LaunchOptions {
  const executablePath = [
    process.env['CHROMIUM_PATH'],
    '/usr/bin/chromium-headless-shell',
    '/usr/bin/chromium',
    '/usr/bin/google-chrome',
    chromium.executablePath(),
  ].find((path) => path !== undefined && path !== '' && existsSync(path));
  if (executablePath === undefined)
    throw new Error('No Chromium was found. Set CHROMIUM_PATH, or install the package chromium.');
  return {
    executablePath,
    chromiumSandbox: false,
    timeout: 180_000,
    args: [
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  };
}
