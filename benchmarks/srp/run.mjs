/**
 * Times the client's share of one SRP sign-in, ours beside the peers', in Node and in Chromium at
 * full and at a quarter of the speed. Each run is a whole handshake: A, then the claim.
 */
import { gzipSync } from 'node:zlib';
import { serve, withChromium } from '../browser.mjs';
import { bundleHandshake } from './bundle.mjs';

const candidates = [
  'countersign',
  'cognito-srp-helper',
  'amazon-cognito-passwordless-auth',
  'aws-amplify',
  'amazon-cognito-identity-js',
];

export async function measure({ quick }) {
  const runs = quick ? 5 : 20;
  const bundles = new Map();
  for (const name of candidates) bundles.set(name, await bundleHandshake(name));
  const server = await serve(filesOf(bundles));
  return withChromium(async (browser) => {
    const rows = [];
    for (const [name, bundle] of bundles) {
      rows.push({
        name,
        gzip: gzipSync(bundle, { level: 9 }).length,
        node: await inNode(bundle, runs),
        chromium: await inChromium(browser, `${server.address}${name}.js`, 1, runs),
        chromium4x: await inChromium(browser, `${server.address}${name}.js`, 4, runs),
      });
    }
    server.close();
    return { runs, rows };
  });
}

async function inNode(bundle, runs) {
  const url = `data:text/javascript;base64,${Buffer.from(bundle).toString('base64')}`;
  const { handshake } = await import(url);
  return time(handshake, runs);
}

async function inChromium(browser, script, slowdown, runs) {
  const page = await browser.newPage();
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.goto(new URL('/', script).href);
  const times = await page.evaluate(
    async ([script, runs, source]) => {
      const { handshake } = await import(script);
      // The very function that times the runs in Node.
      return new Function(`return ${source}`)()(handshake, runs);
    },
    [script, runs, time.toString()],
  );
  await page.close();
  return times;
}

/** Milliseconds of each run, after three that warm up. */
async function time(handshake, runs) {
  const times = [];
  for (let run = -3; run < runs; run += 1) {
    const start = performance.now();
    await handshake();
    if (run >= 0) times.push(performance.now() - start);
  }
  return times;
}

function filesOf(bundles) {
  const page = { type: 'text/html', body: gzipSync('<!doctype html><title>SRP</title>') };
  const scripts = [...bundles].map(([name, bundle]) => [
    `/${name}.js`,
    { type: 'text/javascript', body: gzipSync(bundle) },
  ]);
  return new Map([['/index.html', page], ...scripts]);
}
