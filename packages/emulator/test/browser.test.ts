import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RunningEmulator, startEmulator } from '../src/node.ts';
import { passwordless, pool, user } from './support/api.ts';
import { launch } from './support/chromium.ts';

let browser: Browser;
let site: Server;
let files: Map<string, string>;
let inputs: string[];

beforeAll(async () => {
  const bundle = await build({
    entryPoints: { page: fileURLToPath(new URL('browser/sign-ins.ts', import.meta.url)) },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'browser',
    metafile: true,
    write: false,
    outdir: '/out',
  });
  files = new Map(bundle.outputFiles.map(({ path, text }) => [path.replace('/out/', ''), text]));
  const outputs = Object.entries(bundle.metafile.outputs);
  inputs = Object.keys(outputs.find(([name]) => name.endsWith('page.js'))?.[1].inputs ?? {});
  site = createServer((request, response) => {
    const name = request.url?.slice(1) ?? '';
    const script = files.get(name);
    response.setHeader('content-type', script ? 'text/javascript' : 'text/html');
    response.end(
      script ??
        '<!doctype html><link rel="icon" href="data:,"><script type="module" src="/page.js"></script>',
    );
  }).listen(0, '127.0.0.1');
  await once(site, 'listening');
  browser = await launch();
});

afterAll(async () => {
  await browser?.close();
  site?.close();
});

describe('in a page', () => {
  test('SRP, device SRP, TOTP setup and an email code request nothing but the page’s own scripts', async () => {
    const page = await browser.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(`http://127.0.0.1:${(site.address() as AddressInfo).port}/`);
    await page.waitForFunction('typeof signIns === "function"');
    const requests: string[] = [];
    page.on('request', (request) => requests.push(new URL(request.url()).pathname));
    const done = await page.evaluate('signIns()');
    expect(done).toEqual({ srp: true, deviceSrp: true, totpSetUp: true, emailCode: true });
    expect(requests.filter((path) => !files.has(path.slice(1)))).toEqual([]);
    expect(errors).toEqual([]);
    await page.close();
  });

  test('the bundle contains no Node API, and passkey code is loaded only when it is used', () => {
    const sources = [...files.values()].join('\n');
    expect(sources).not.toMatch(/from ?"node:|require\("node:/);
    expect(inputs.filter((name) => name.includes('@simplewebauthn'))).toEqual([]);
    expect(files.size).toBeGreaterThan(1);
  });
});

describe('the inbox page', () => {
  let running: RunningEmulator;
  beforeAll(async () => {
    running = await startEmulator({
      port: 0,
      seed: {
        pools: [pool({ create: { PoolName: 'x', ...passwordless }, users: [user('alice')] })],
      },
    });
  });
  afterAll(() => running?.close());

  test('shows a new code without a reload, under a strict policy, and filters by recipient', async () => {
    const page = await browser.newPage();
    const problems: string[] = [];
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(message.text());
    });
    await page.goto(`${running.url}/_emulator/inbox`);
    await page.getByRole('status').filter({ hasText: 'No messages yet.' }).waitFor();
    running.emulator.inbox.add({
      code: '12345678',
      to: 'alice@example.test',
      medium: 'EMAIL',
      at: new Date().toISOString(),
      subject: 'Code',
      text: '<img src=x onerror=alert(1)> 12345678',
    });
    await page.getByRole('button', { name: 'Copy 12345678' }).waitFor();
    await page.getByRole('status').filter({ hasText: '1 message.' }).waitFor();
    expect(await page.getByRole('listitem').count()).toBe(1);
    expect(await page.locator('img').count()).toBe(0);
    await page.getByRole('searchbox', { name: 'Show messages to' }).fill('bob');
    await page.getByRole('status').filter({ hasText: 'No messages yet.' }).waitFor();
    expect(problems).toEqual([]);
    await page.close();
  });
});
