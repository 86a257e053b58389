/** next-auth and its Cognito provider, as an app on a server uses them. */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningEmulator, startEmulator } from '../src/node.ts';
import { clientId, goodPassword, poolId } from './support/api.ts';
import { Browser, oauthClient, oauthPool } from './support/oauth.ts';

// Its types would bring those of Next, which make NODE_ENV read-only for the whole package.
const require = createRequire(import.meta.url);
const { default: NextAuth } = require('next-auth') as {
  default(request: unknown, response: unknown, options: object): Promise<void>;
};
const { default: CognitoProvider } = require('next-auth/providers/cognito') as {
  default(options: object): object;
};

const secret = 's'.repeat(32);
let emulator: RunningEmulator;
let site: Server;
let siteUrl: string;
/** What the test in hand gives to NextAuth. */
let options: object;

beforeAll(async () => {
  site = createServer((request, response) => void serve(request, response)).listen(0, '127.0.0.1');
  await once(site, 'listening');
  siteUrl = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
  process.env['NEXTAUTH_URL'] = siteUrl;
  const client = {
    ...oauthClient,
    secret,
    CallbackURLs: [`${siteUrl}/api/auth/callback/cognito`],
    LogoutURLs: [`${siteUrl}/`],
  };
  emulator = await startEmulator({
    port: 0,
    issuer: 'local',
    seed: { pools: [oauthPool({ clients: [client] })] },
  });
});

afterAll(async () => {
  delete process.env['NEXTAUTH_URL'];
  site.close();
  await emulator.close();
});

/** Passes a request to NextAuth as a page of Next's `pages/api` does. */
async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', siteUrl);
  if (!url.pathname.startsWith('/api/auth/')) return void response.end('home');
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const query = {
    ...Object.fromEntries(url.searchParams),
    nextauth: url.pathname.split('/').slice(3),
  };
  const cookies = Object.fromEntries(
    decodeURIComponent(request.headers.cookie ?? '')
      .split('; ')
      .map((pair) => pair.split(/=(.*)/s)),
  );
  const body = Object.fromEntries(new URLSearchParams(Buffer.concat(chunks).toString()));
  const helpers = {
    status(code: number) {
      response.statusCode = code;
      return response;
    },
    send: (body: unknown) => response.end(typeof body === 'string' ? body : JSON.stringify(body)),
    json: (value: unknown) => response.end(JSON.stringify(value)),
    redirect: (location: string) => response.writeHead(302, { location }).end(),
  };
  await NextAuth(
    Object.assign(request, { query, cookies, body }),
    Object.assign(response, helpers),
    options,
  );
}

test('signs in with code and PKCE, reads userInfo with its access token, and logs out', async () => {
  let accessToken = '';
  options = {
    secret: 'a secret of the site',
    providers: [
      CognitoProvider({
        clientId,
        clientSecret: secret,
        issuer: `${emulator.url}/${poolId}`,
        checks: ['pkce', 'state', 'nonce'],
      }),
    ],
    callbacks: {
      jwt({ token, account }: { token: object; account: { access_token: string } | null }) {
        accessToken = account?.access_token ?? accessToken;
        return token;
      },
    },
  };
  const browser = new Browser();
  const csrf = await (await browser.send(`${siteUrl}/api/auth/csrf`)).json();
  const start = await browser.open(`${siteUrl}/api/auth/signin/cognito`, {
    method: 'POST',
    body: new URLSearchParams({ csrfToken: csrf.csrfToken, callbackUrl: siteUrl }),
  });
  const page = await browser.open(start.url.href);
  const { url } = await browser.submit(page, { username: 'dana', password: goodPassword });
  expect((await browser.open(url.href)).url.href).toBe(`${siteUrl}/`);
  const session = await (await browser.send(`${siteUrl}/api/auth/session`)).json();
  expect(session.user).toMatchObject({ email: 'dana@example.test' });
  const info = await fetch(`${emulator.url}/oauth2/userInfo`, {
    headers: { authorization: `Bearer ${accessToken}` },
  });
  expect(await info.json()).toMatchObject({ username: 'dana' });

  await browser.open(`${siteUrl}/api/auth/signout`, {
    method: 'POST',
    body: new URLSearchParams({ csrfToken: csrf.csrfToken }),
  });
  const out = new URLSearchParams({ client_id: clientId, logout_uri: `${siteUrl}/` });
  expect((await browser.open(`${emulator.url}/logout?${out}`)).url.href).toBe(`${siteUrl}/`);
  expect(await (await browser.send(`${siteUrl}/api/auth/session`)).json()).toEqual({});
  expect((await browser.open(start.url.href)).url.pathname).toBe('/login');
});
