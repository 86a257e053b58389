/**
 * `pnpm demo:figures`: measures the size of the demo's sign-in page, and the time until its form is
 * usable, compared with the barest form in React. Next builds both, and `next start` serves both.
 * `RUNS` says how often each is opened.
 */
import { cpus } from 'node:os';
import { chromium } from 'playwright';
import { ensureChromium, launchOptions } from './running/chromium.mjs';
import { buildNext, startDemo, startEmulator, startNext } from './running/demo-servers.mjs';
import { freePort } from './running/ports.mjs';
import { stopAll, stopAllOnSignals } from './running/processes.mjs';

/** @typedef {import('playwright').Browser} Browser */
/** @typedef {{ name: string, url: string }} Page */

const runs = Number(process.env['RUNS'] ?? 9);
const bareForm = 'apps/demo/bare-form';
const conditions = [
  { name: 'no limit', slowdown: 1 },
  {
    // Lighthouse's slow 4G and its slower processor. Bytes a second and milliseconds.
    name: 'slow 4G, CPU 4× slower',
    slowdown: 4,
    network: {
      offline: false,
      latency: 150,
      downloadThroughput: 1.6e6 / 8,
      uploadThroughput: 0.75e6 / 8,
    },
  },
];

stopAllOnSignals();
ensureChromium();
await buildNext('The bare form', bareForm);
const emulator = await startEmulator(await freePort());
const demo = await startDemo(await freePort(), emulator.url);
const bare = await startNext('The bare form', bareForm, await freePort());
const browser = await chromium.launch(launchOptions());
await printFigures(browser, [
  { name: 'A bare form in React', url: bare.url },
  { name: 'The demo, `/`', url: demo.url },
  { name: 'The demo, `/direct`', url: `${demo.url}/direct` },
]);
await browser.close();
await stopAll();

/** @param {Browser} browser @param {Page[]} pages */
async function printFigures(browser, pages) {
  console.log(`${cpus().length} × ${cpus()[0]?.model}, Chromium ${browser.version()}`);
  console.log('Milliseconds from the start of the navigation until the form answers:');
  console.log(`median (range) of ${runs}. KiB as they come over the wire, gzipped.\n`);
  const heads = [
    '',
    'JavaScript',
    'that follows',
    'CSS',
    'page',
    ...conditions.map(({ name }) => name),
  ];
  console.log(`| ${heads.join(' | ')} |`);
  console.log(`| --- |${' ---: |'.repeat(heads.length - 1)}`);

  /** @type {Map<string, number[]>} */
  const times = new Map();
  for (const condition of conditions) {
    // In turn, so that whatever else the machine does meets all of them; the first round warms up.
    for (let run = 0; run <= runs; run += 1) {
      for (const page of pages) {
        const ms = await usableAfter(browser, page.url, condition);
        const key = `${page.name} ${condition.name}`;
        if (run > 0) times.set(key, [...(times.get(key) ?? []), ms]);
      }
    }
  }
  for (const page of pages) {
    const { script, later, css, page: document } = await weigh(browser, page.url);
    const took = conditions.map(({ name }) => spread(times.get(`${page.name} ${name}`) ?? []));
    console.log(
      `| ${[page.name, ...[script, later, css, document].map(kib), ...took].join(' | ')} |`,
    );
  }
}

/**
 * In a context of its own: no cache, no connection and no compiled code of an earlier load.
 * @param {Browser} browser @param {string} url @param {typeof conditions[number]} condition
 */
async function usableAfter(browser, url, { slowdown, network }) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  if (network) await devtools.send('Network.emulateNetworkConditions', network);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.goto(url, { waitUntil: 'commit' });
  const ms = await page.evaluate(untilUsable);
  await context.close();
  return ms;
}

/**
 * Runs in the page. React puts keys of its own on what answers to presses; looks once a frame, after
 * what the frame shows is painted.
 *
 * @returns {Promise<number>} milliseconds since the start of the navigation
 */
function untilUsable() {
  return new Promise((resolve) => {
    const afterPaint = new MessageChannel();
    const look = () => requestAnimationFrame(() => afterPaint.port2.postMessage(null));
    afterPaint.port1.onmessage = () => {
      const form = document.querySelector('main form, body > form');
      const answers = Object.keys(form ?? {}).some((key) => key.startsWith('__reactProps$'));
      if (answers) resolve(performance.now());
      else look();
    };
    look();
  });
}

/**
 * What a first visit loads until nothing more comes: what the page itself names, and what follows.
 * @param {Browser} browser @param {string} url
 */
async function weigh(browser, url) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const response = await page.goto(url, { waitUntil: 'networkidle' });
  const served = (await response?.text()) ?? '';
  const entries = await page.evaluate(() =>
    ['navigation', 'resource'].flatMap((type) =>
      performance
        .getEntriesByType(type)
        .flatMap((entry) =>
          entry instanceof PerformanceResourceTiming
            ? [{ path: new URL(entry.name).pathname, bytes: entry.encodedBodySize }]
            : [],
        ),
    ),
  );
  await context.close();
  /** @param {(path: string) => boolean} chosen */
  const sum = (chosen) =>
    entries.reduce((total, { path, bytes }) => total + (chosen(path) ? bytes : 0), 0);
  const script = sum((path) => path.endsWith('.js') && served.includes(path));
  return {
    script,
    later: sum((path) => path.endsWith('.js')) - script,
    css: sum((path) => path.endsWith('.css')),
    page: entries[0]?.bytes ?? 0,
  };
}

/** @param {number} bytes */
function kib(bytes) {
  return (bytes / 1024).toFixed(1);
}

/** @param {number[]} times */
function spread(times) {
  const sorted = times.toSorted((a, b) => a - b).map((ms) => ms.toFixed(0));
  return `${sorted[Math.floor(sorted.length / 2)]} (${sorted[0]}–${sorted.at(-1)})`;
}
