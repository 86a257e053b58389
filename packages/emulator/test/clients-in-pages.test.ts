/** aws-amplify and oidc-client-ts in Chromium, as apps use them. They know nothing of the emulator. */
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type RunningEmulator, startEmulator } from '../src/node.ts';
import { clientId, goodPassword, poolId } from './support/api.ts';
import { selfSigned } from './support/certificate.ts';
import { launch } from './support/chromium.ts';
import { oauthClient, oauthPool } from './support/oauth.ts';

let browser: Browser;
let site: Server;
let siteUrl: string;
let emulator: RunningEmulator;

beforeAll(async () => {
  const entry = (name: string) =>
    fileURLToPath(new URL(`browser/oauth/${name}.ts`, import.meta.url));
  const bundle = await build({
    entryPoints: { amplify: entry('amplify'), 'oidc-client': entry('oidc-client') },
    bundle: true,
    format: 'esm',
    platform: 'browser',
    write: false,
    outdir: '/out',
  });
  const scripts = new Map(
    bundle.outputFiles.map(({ path, text }) => [path.replace('/out', ''), text]),
  );
  let script = '';
  site = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    // /use/<script> chooses what the page at / loads, so that the callback URL stays the same.
    if (pathname.startsWith('/use/')) script = pathname.slice('/use'.length);
    const text = scripts.get(pathname);
    response.setHeader('content-type', text ? 'text/javascript' : 'text/html');
    response.end(
      text ??
        `<!doctype html><link rel="icon" href="data:,"><script type="module" src="${script}"></script>`,
    );
  }).listen(0, '127.0.0.1');
  await once(site, 'listening');
  siteUrl = `http://localhost:${(site.address() as AddressInfo).port}/`;
  emulator = await startEmulator({
    port: 0,
    issuer: 'local',
    tls: selfSigned(),
    seed: {
      pools: [
        oauthPool({
          providers: [
            {
              ProviderName: 'Corp',
              ProviderType: 'OIDC',
              ProviderDetails: {
                client_id: 'id',
                oidc_issuer: 'https://login.example.test',
                authorize_scopes: 'openid',
                attributes_request_method: 'GET',
              },
              AttributeMapping: { email: 'email' },
            },
          ],
          clients: [
            {
              ...oauthClient,
              CallbackURLs: [siteUrl],
              LogoutURLs: [siteUrl],
              SupportedIdentityProviders: ['COGNITO', 'Corp'],
            },
          ],
        }),
      ],
    },
  });
  browser = await launch();
});

afterAll(async () => {
  await browser?.close();
  site?.close();
  await emulator?.close();
});

test('the pages are accessible, at 320 px too', async () => {
  const context = await browser.newContext({
    ignoreHTTPSErrors: true,
    viewport: { width: 320, height: 640 },
  });
  const page = await context.newPage();
  const query = new URLSearchParams({
    response_type: 'code',
    client_id: clientId,
    redirect_uri: siteUrl,
    scope: 'openid',
  });
  const found: unknown[] = [];
  const look = async (heading: string) => {
    await page.getByRole('heading', { name: heading, level: 1 }).waitFor();
    found.push(...(await new AxeBuilder({ page }).analyze()).violations);
    const wide = await page.evaluate('document.documentElement.scrollWidth > innerWidth');
    if (wide) found.push(`${heading} is too wide`);
  };
  await page.goto(`${emulator.url}/oauth2/authorize?${query}`);
  await look('Sign in');
  await page.getByLabel('Username').fill('dana');
  await page.getByLabel('Password').fill('wrong');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').waitFor();
  await look('Sign in');
  await page.getByRole('link', { name: 'Continue with Corp' }).click();
  await look('Sign in with Corp');
  await page.goto(`${emulator.url}/error?error=redirect_mismatch`);
  await look('An error was encountered with the requested page');
  expect(found).toEqual([]);
  await context.close();
});

/** What each page offers to the test. */
declare const app: {
  signIn(provider?: string): Promise<void>;
  signOut(): Promise<void>;
  who(): Promise<Record<string, unknown>>;
  failures(): unknown[];
};

describe.each([
  ['aws-amplify', 'amplify', 'demo.localhost'],
  ['oidc-client-ts', 'oidc-client', '127.0.0.1'],
])('%s', (_name, script, host) => {
  let page: Page;
  let violations: string[];

  beforeEach(async () => {
    await emulator.emulator.reset();
    const context = await browser.newContext({ ignoreHTTPSErrors: true });
    context.setDefaultTimeout(60_000);
    page = await context.newPage();
    violations = [];
    page.on('console', (message) => {
      if (/Content Security Policy|Refused/.test(message.text())) violations.push(message.text());
    });
    const { port } = new URL(emulator.url);
    await page.goto(`${siteUrl}use/${script}.js`);
    const given = new URLSearchParams({
      domain: `${host}:${port}`,
      authority: `https://${host}:${port}/${poolId}`,
      pool: poolId,
      client: clientId,
    });
    await page.goto(`${siteUrl}#${given}`);
    return () => context.close();
  });

  const press = (name: string | RegExp) => page.getByRole('button', { name }).click();
  const ready = () => page.waitForFunction('globalThis.app !== undefined');

  /** Calls the page's app, which leaves for the emulator, and waits for the heading there. */
  async function leave(call: () => void, heading: string): Promise<void> {
    await ready();
    await page.evaluate(call).catch(() => {});
    await page.getByRole('heading', { name: heading }).waitFor();
  }

  test('code with PKCE at the pool’s page, userInfo, renewal and logout', async () => {
    await leave(() => void app.signIn(), 'Sign in');
    await page.getByLabel('Username').fill('dana');
    await page.getByLabel('Password').fill(goodPassword);
    await press('Sign in');
    await page.waitForURL(`${siteUrl}**`);
    await ready();
    const email = 'dana@example.test';
    await expect
      .poll(() => page.evaluate(() => app.who()).catch(String))
      .toEqual({ username: 'dana', email, renewed: email, userInfo: email });

    // The address is the same before and after, so the next page is known by what it lacks.
    await page.evaluate('globalThis.signedIn = true');
    await page.evaluate(() => void app.signOut()).catch(() => {});
    await page.waitForFunction('globalThis.app !== undefined && !globalThis.signedIn');
    await leave(() => void app.signIn(), 'Sign in');
    expect(violations).toEqual([]);
  });

  test('a provider’s person is signed in, and one who cancels leads back with an error', async () => {
    await leave(() => void app.signIn('Corp'), 'Sign in with Corp');
    await press('Cancel');
    await page.waitForURL(`${siteUrl}**`);
    await ready();
    await expect.poll(() => page.evaluate(() => app.failures())).toHaveLength(1);
    await leave(() => void app.signIn('Corp'), 'Sign in with Corp');
    await press(/First Guest/);
    await page.waitForURL(`${siteUrl}**`);
    await ready();
    await expect
      .poll(() => page.evaluate(() => app.who()).catch(String))
      .toMatchObject({ username: 'Corp_1001', email: 'first.guest@example.com' });
    expect(violations).toEqual([]);
  });
});
