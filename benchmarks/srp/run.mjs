/**
 * Times the client's share of one SRP sign-in, ours beside the peers', in Node and in Chromium at
 * full and at a quarter of the speed. Each run is a whole handshake: A, then the claim.
 */
import { readFileSync, realpathSync } from 'node:fs';
import { createServer } from 'node:http';
import { cpus } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { chromium } from 'playwright';
import { ensureChromium, launchOptions } from '../../scripts/chromium.mjs';

const runs = Number(process.env.RUNS ?? 30);
const candidates = [
  'countersign',
  'cognito-srp-helper',
  'aws-amplify',
  'amazon-cognito-identity-js',
];
const here = import.meta.dirname ?? dirname(new URL(import.meta.url).pathname);
const bundles = new Map(
  await Promise.all(candidates.map(async (name) => [name, await bundle(name)])),
);

ensureChromium();
const server = await serve();
const browser = await chromium.launch(launchOptions());
const rows = [];
for (const name of candidates) {
  rows.push({
    name,
    gz: gzipSync(bundles.get(name), { level: 9 }).length,
    node: await inNode(name),
    chromium: await inChromium(name, 1),
    chromium4x: await inChromium(name, 4),
  });
}
await browser.close();
server.close();
print();

async function bundle(name) {
  const { outputFiles } = await build({
    entryPoints: [join(here, `${name}.mjs`)],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    define: { global: 'globalThis' },
    alias: { 'amplify-srp': amplifySrp(), crypto: join(here, 'no-node-crypto.mjs') },
  });
  return outputFiles[0].text;
}

function amplifySrp() {
  const amplify = realpathSync(join(here, '../node_modules/aws-amplify'));
  const auth = realpathSync(join(amplify, '../@aws-amplify/auth'));
  return join(auth, 'dist/esm/providers/cognito/utils/srp');
}

async function inNode(name) {
  const url = `data:text/javascript;base64,${Buffer.from(bundles.get(name)).toString('base64')}`;
  const { handshake } = await import(url);
  return summary(await time(handshake, runs));
}

async function inChromium(name, slowdown) {
  const page = await browser.newPage();
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.goto(server.address);
  const times = await page.evaluate(
    async ([path, count, source]) => {
      const { handshake } = await import(path);
      // The very function that times the runs in Node.
      return new Function(`return ${source}`)()(handshake, count);
    },
    [`/${name}.js`, runs, time.toString()],
  );
  await page.close();
  return summary(times);
}

/** Milliseconds of each run, after three that warm up. */
async function time(handshake, count) {
  const times = [];
  for (let run = -3; run < count; run += 1) {
    const start = performance.now();
    await handshake();
    if (run >= 0) times.push(performance.now() - start);
  }
  return times;
}

function summary(times) {
  const sorted = times.toSorted((a, b) => a - b);
  return { median: sorted[Math.floor(sorted.length / 2)], min: sorted[0], max: sorted.at(-1) };
}

function serve() {
  const http = createServer((request, response) => {
    const script = bundles.get(request.url.slice(1, -3));
    response.setHeader('content-type', script ? 'text/javascript' : 'text/html');
    response.end(script ?? '<!doctype html><title>SRP</title>');
  });
  return new Promise((ready) => {
    http.listen(0, '127.0.0.1', () => {
      const address = `http://localhost:${http.address().port}/`;
      ready({ address, close: () => http.close() });
    });
  });
}

function print() {
  const { dependencies } = JSON.parse(readFileSync(join(here, '../package.json'), 'utf8'));
  const cell = ({ median, min, max }) =>
    `${median.toFixed(1)} (${min.toFixed(1)}–${max.toFixed(1)})`;
  console.log(`SRP handshake, client's share, ms: median (range) of ${runs} runs`);
  console.log(`${cpus().length} × ${cpus()[0].model}, Node ${process.version}\n`);
  console.log('| | KiB gz | Node | Chromium | Chromium, CPU 4× slower |');
  console.log('| --- | --- | --- | --- | --- |');
  for (const { name, gz, node, chromium, chromium4x } of rows) {
    const version = dependencies[name] ? ` ${dependencies[name]}` : '';
    const size = (gz / 1024).toFixed(1);
    console.log(
      `| ${name}${version} | ${size} | ${cell(node)} | ${cell(chromium)} | ${cell(chromium4x)} |`,
    );
  }
}
