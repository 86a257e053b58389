/** openid-client, as an app on a server uses it. It knows nothing of the emulator. */
import * as client from 'openid-client';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningEmulator, startEmulator } from '../src/node.ts';
import { clientId, goodPassword, poolId } from './support/api.ts';
import { Browser, callback, oauthClient, oauthPool, signedOut } from './support/oauth.ts';

const secret = 's'.repeat(32);
let running: RunningEmulator;

beforeAll(async () => {
  running = await startEmulator({
    port: 0,
    issuer: 'local',
    seed: {
      pools: [
        oauthPool({
          clients: [
            { ...oauthClient, secret },
            {
              ...oauthClient,
              id: 'machine',
              secret,
              AllowedOAuthFlows: ['client_credentials'],
              AllowedOAuthScopes: ['orders/read', 'orders/write'],
            },
          ],
          resourceServers: [
            {
              Identifier: 'orders',
              Name: 'Orders',
              Scopes: ['read', 'write'].map((ScopeName) => ({ ScopeName, ScopeDescription: 'x' })),
            },
          ],
        }),
      ],
    },
  });
});
afterAll(() => running.close());

const discover = (id: string, how?: client.ClientAuth): Promise<client.Configuration> =>
  client.discovery(new URL(`${running.url}/${poolId}`), id, secret, how, {
    execute: [client.allowInsecureRequests],
  });

test.each([
  ['client_secret_post', client.ClientSecretPost(secret)],
  ['client_secret_basic', client.ClientSecretBasic(secret)],
])('code with PKCE, userInfo, renewal, revocation and logout, by %s', async (_name, how) => {
  const config = await discover(clientId, how);
  const pkceCodeVerifier = client.randomPKCECodeVerifier();
  const [expectedState, expectedNonce] = [client.randomState(), client.randomNonce()];
  const start = client.buildAuthorizationUrl(config, {
    redirect_uri: callback,
    scope: 'openid email',
    state: expectedState,
    nonce: expectedNonce,
    code_challenge: await client.calculatePKCECodeChallenge(pkceCodeVerifier),
    code_challenge_method: 'S256',
  });
  const browser = new Browser();
  const page = await browser.open(start.href);
  const { url } = await browser.submit(page, { username: 'dana', password: goodPassword });
  const tokens = await client.authorizationCodeGrant(config, url, {
    pkceCodeVerifier,
    expectedState,
    expectedNonce,
  });
  const sub = tokens.claims()?.sub ?? '';
  expect(await client.fetchUserInfo(config, tokens.access_token, sub)).toMatchObject({
    email: 'dana@example.test',
  });
  const refreshToken = tokens.refresh_token ?? '';
  expect((await client.refreshTokenGrant(config, refreshToken)).claims()?.sub).toBe(sub);
  await client.tokenRevocation(config, refreshToken);
  await expect(client.refreshTokenGrant(config, refreshToken)).rejects.toMatchObject({
    error: 'invalid_grant',
  });
  const out = client.buildEndSessionUrl(config, { logout_uri: signedOut });
  expect((await browser.open(out.href)).url.href).toBe(signedOut);
  expect((await browser.open(start.href)).url.pathname).toBe('/login');
});

test('client credentials give a machine the scopes that it asks for', async () => {
  const config = await discover('machine');
  const some = await client.clientCredentialsGrant(config, { scope: 'orders/read' });
  expect(some.expires_in).toBe(3600);
  await expect(client.clientCredentialsGrant(config, { scope: 'openid' })).rejects.toMatchObject({
    error: 'invalid_scope',
  });
});
