/**
 * Times how long `<SignIn>` takes, from the start of a navigation until its form can be used,
 * beside Amplify's `<Authenticator>` and the barest form in React. With `--json` every load goes to
 * stdout as well, and the table to stderr.
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { ensureChromium, launchOptions } from '../../scripts/chromium.mjs';
import { buildPage } from './build.mjs';
import { watchForUsableForm } from './usable.mjs';

const runs = Number(process.env.RUNS ?? 10);
const { dependencies } = JSON.parse(
  readFileSync(join(import.meta.dirname, '../package.json'), 'utf8'),
);
const candidates = {
  'bare-form': `A bare form, React ${dependencies['react-dom']}`,
  countersign: '`<SignIn>`',
  authenticator: `\`<Authenticator>\` ${dependencies['@aws-amplify/ui-react']}`,
};
/** Lighthouse's slow 4G. Bytes a second and milliseconds. */
const slow4G = {
  offline: false,
  latency: 150,
  downloadThroughput: 1.6e6 / 8,
  uploadThroughput: 0.75e6 / 8,
};
const conditions = [
  { name: 'no limit', slowdown: 1 },
  { name: 'slow 4G', slowdown: 1, network: slow4G },
  { name: 'CPU 4× slower', slowdown: 4 },
  { name: 'both', slowdown: 4, network: slow4G },
];

ensureChromium();
const servers = {};
for (const name of Object.keys(candidates)) servers[name] = await serve(await buildPage(name));
const browser = await chromium.launch(launchOptions());
const loads = [];
for (const condition of conditions) {
  // In turn, so that whatever else the machine does meets all of them; the first round warms up.
  for (let run = 0; run <= runs; run += 1) {
    for (const name of Object.keys(candidates)) {
      const load = { name, condition: condition.name, ...(await loadOnce(name, condition)) };
      if (run > 0) loads.push(load);
    }
  }
}
const version = browser.version();
await browser.close();
for (const server of Object.values(servers)) server.close();

const about = {
  date: new Date().toISOString().slice(0, 10),
  machine: `${cpus().length} × ${cpus()[0].model}`,
  chromium: version,
  node: process.version,
  runs,
};
const json = process.argv.includes('--json');
if (json) console.log(JSON.stringify({ ...about, loads }, null, 2));
print(json ? console.error : console.log);

/** A context of its own has no cache, no connection and no compiled code of an earlier load. */
async function loadOnce(name, { slowdown, network }) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.addInitScript(watchForUsableForm);
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  if (network) await devtools.send('Network.emulateNetworkConditions', network);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.goto(servers[name].address, { waitUntil: 'commit' });
  const usable = await page.evaluate(() => window.usable);
  await context.close();
  return usable;
}

/** An origin of its own for a page. */
async function serve(files) {
  const http = createServer((request, response) => {
    const file = files.get(request.url === '/' ? '/index.html' : request.url);
    if (!file) {
      // Only the icon a browser asks for by itself.
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      'content-type': file.type,
      'content-encoding': 'gzip',
      'content-length': file.body.length,
    });
    response.end(file.body);
  });
  await new Promise((ready) => http.listen(0, '127.0.0.1', ready));
  return { address: `http://127.0.0.1:${http.address().port}/`, close: () => http.close() };
}

function print(say) {
  const { date, machine, chromium, node } = about;
  say(`Navigation → usable sign-in form, ms: median (range) of ${runs} loads`);
  say(`${machine}, Chromium ${chromium}, Node ${node}, ${date}\n`);
  const heads = ['', 'requests', 'KiB gz', ...conditions.map((condition) => condition.name)];
  say(`| ${heads.join(' | ')} |`);
  say(`|${' --- |'.repeat(heads.length)}`);
  for (const [name, label] of Object.entries(candidates)) {
    const { requests, bytes } = loads.find((load) => load.name === name);
    const cells = conditions.map(({ name: condition }) => {
      const times = timesOf(name, condition);
      const ratio = median(times) / median(timesOf('bare-form', condition));
      const range = `${times.at(0).toFixed(0)}–${times.at(-1).toFixed(0)}`;
      return `${median(times).toFixed(0)} (${range})${name === 'bare-form' ? '' : `, × ${ratio.toFixed(2)}`}`;
    });
    say(`| ${[label, requests, (bytes / 1024).toFixed(1), ...cells].join(' | ')} |`);
  }
}

/** Sorted, in milliseconds. */
function timesOf(name, condition) {
  return loads
    .filter((load) => load.name === name && load.condition === condition)
    .map(({ ms }) => ms)
    .sort((a, b) => a - b);
}

function median(sorted) {
  const middle = (sorted.length - 1) / 2;
  return (sorted[Math.floor(middle)] + sorted[Math.ceil(middle)]) / 2;
}
