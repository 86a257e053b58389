/**
 * The one browser every browser test runs in: found on the machine, or installed, never skipped.
 * `CHROMIUM_PATH` overrides where it is looked for.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { patience } from '../patience.mjs';
import { bin } from '../workspace.mjs';

/**
 * What is off in the browser. Chromium reads the last list it is given, so this one has to hold all of
 * Playwright's, which a test compares; `own` comes on top.
 */
const disabledFeatures = {
  playwright: [
    'AvoidUnnecessaryBeforeUnloadCheckSync',
    'DestroyProfileOnBrowserClose',
    'HttpsUpgrades',
    'HttpsFirstBalancedModeAutoEnable',
    'LensOverlay',
    'MediaRouter',
    'PaintHolding',
    'ThirdPartyStoragePartitioning',
    'AvoidCorsURLLoaderRestartOnRedirect',
    'TcpPortRandomizationWin',
    'OptimizationHints',
    'NetworkTimeServiceQuerying',
    'AimEnabled',
    'PreconnectToSearch',
    'msForceBrowserSignIn',
    'msEdgeUpdateLaunchServicesPreferredVersion',
  ],
  // Pages of the address bar's own, two behind every page that a test opens: half of what opening costs.
  own: ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup'],
};

/** Quiet and offline: the browser itself calls nobody while tests run. */
const chromiumArgs = [
  `--disable-features=${Object.values(disabledFeatures).flat().join(',')}`,
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * What Playwright's `launch` takes. The sandbox is off because containers run as root without
 * the namespaces it needs; the browser only ever opens pages of this repository.
 */
export function launchOptions(executablePath = findChromium()) {
  return {
    ...(executablePath === undefined ? {} : { executablePath }),
    chromiumSandbox: false,
    timeout: patience.start,
    args: chromiumArgs,
  };
}

/**
 * The same for tests that open a page each, in the headless shell if there is one: the same engine
 * without windows, which take half of the time of opening a page, and without a password manager.
 */
export function shellOptions() {
  return launchOptions(!process.env['CHROMIUM_PATH'] && existsSync(shell) ? shell : undefined);
}

const shell = '/usr/bin/chromium-headless-shell';

/** The path of a Chromium, or `undefined` where there is none yet. */
function findChromium() {
  const given = process.env['CHROMIUM_PATH'];
  if (given) {
    if (existsSync(given)) return given;
    throw new Error(`CHROMIUM_PATH is ${given}, but there is no such file.`);
  }
  return places().find((place) => existsSync(place));
}

/**
 * Finds a Chromium, or installs one: Debian's package as root, Playwright's own build elsewhere.
 * As root on Debian it also installs the headless shell, if that removes nothing.
 *
 * @throws {Error} in one sentence, when neither worked.
 */
export function ensureChromium() {
  const found = findChromium();
  const isDebianRoot = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  const packages = [
    ...(found === undefined ? ['chromium'] : []),
    ...(process.env['CHROMIUM_PATH'] || existsSync(shell) ? [] : ['chromium-headless-shell']),
  ];
  if (isDebianRoot && packages.length > 0) {
    console.log(`Installing ${packages.join(' and ')} for the browser tests.`);
    run('apt-get', [...impatient, 'update']);
    for (const name of packages)
      run('apt-get', [...impatient, 'install', '-y', '--no-remove', name]);
  } else if (found === undefined) {
    console.log('No Chromium on this machine: installing one for the browser tests.');
    run(bin('playwright'), ['install', 'chromium']);
  }
  const installed = findChromium();
  if (installed !== undefined) return installed;
  throw new Error(
    'The browser tests need Chromium, which was not found and could not be installed: install it or set CHROMIUM_PATH to one.',
  );
}

/** Without a network, apt gives up at once, and the tests run in what is there. */
const impatient = ['-o', 'Acquire::Retries=0', '-o', 'Acquire::http::Timeout=20'];

function places() {
  const applications = ['/Applications', join(homedir(), 'Applications')];
  return [
    '/usr/bin/chromium',
    '/usr/bin/google-chrome',
    ...applications.flatMap((folder) => [
      join(folder, 'Chromium.app/Contents/MacOS/Chromium'),
      join(folder, 'Google Chrome.app/Contents/MacOS/Google Chrome'),
    ]),
    chromium.executablePath(),
  ];
}

/** @param {string} command @param {string[]} args */
function run(command, args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, args, { stdio: 'inherit', env }).status === 0;
}
