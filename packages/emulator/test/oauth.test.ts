import { decodeJwt } from 'jose';
import { expect, test } from 'vitest';
import { api, clientId, goodPassword, poolId, user } from './support/api.ts';
import {
  authorizeUrl,
  Browser,
  callback,
  oauthApi,
  oauthClient,
  oauthPool,
  origin,
  post,
  signedOut,
  trade,
} from './support/oauth.ts';

/** Signs dana in at the pool's own page, and returns where that leads. */
async function signIn(browser: Browser, url = authorizeUrl()): Promise<URL> {
  const page = await browser.open(url);
  const done = await browser.submit(page, { username: 'dana', password: goodPassword });
  return done.url;
}

const codeOf = (url: URL): string => url.searchParams.get('code') ?? '';

test('an app signs a user in with code and PKCE, reads userInfo and renews', async () => {
  const from = oauthApi();
  const back = await signIn(new Browser(from), authorizeUrl({ nonce: 'the-nonce' }));
  expect(back.origin + back.pathname).toBe(callback);
  expect(back.searchParams.get('state')).toBe('the-state');

  const response = await trade(from, codeOf(back));
  const tokens = await response.json();
  expect(response.status).toBe(200);
  expect(tokens).toEqual({
    id_token: expect.any(String),
    access_token: expect.any(String),
    refresh_token: expect.any(String),
    expires_in: 3600,
    token_type: 'Bearer',
  });
  const id = decodeJwt(tokens.id_token);
  expect(id).toMatchObject({
    aud: clientId,
    nonce: 'the-nonce',
    token_use: 'id',
    email: 'dana@example.test',
    'cognito:username': 'dana',
    at_hash: expect.any(String),
  });
  expect(decodeJwt(tokens.access_token)).toMatchObject({
    scope: 'openid email',
    client_id: clientId,
    token_use: 'access',
    version: 2,
    sub: id.sub,
  });

  const info = await from.emulator.fetch(
    new Request(`${origin}/oauth2/userInfo`, {
      headers: { authorization: `Bearer ${tokens.access_token}` },
    }),
  );
  expect(await info.json()).toEqual({
    sub: id.sub,
    email: 'dana@example.test',
    email_verified: 'true',
    username: 'dana',
  });

  const renewed = await post(from, '/oauth2/token', {
    grant_type: 'refresh_token',
    client_id: clientId,
    refresh_token: tokens.refresh_token,
  });
  const next = await renewed.json();
  expect(next).not.toHaveProperty('refresh_token');
  expect(decodeJwt(next.access_token)['scope']).toBe('openid email');
});

test('a browser that is signed in is not asked again until it signs out', async () => {
  const from = oauthApi();
  const browser = new Browser(from);
  await signIn(browser);
  expect((await browser.open(authorizeUrl())).url.searchParams.has('code')).toBe(true);
  const out = `${origin}/logout?${new URLSearchParams({ client_id: clientId, logout_uri: signedOut })}`;
  expect((await browser.open(out)).url.href).toBe(signedOut);
  expect((await browser.open(authorizeUrl())).url.pathname).toBe('/login');
});

test('a revoked refresh token renews nothing, and its access token opens nothing', async () => {
  const from = oauthApi();
  const tokens = await (await trade(from, codeOf(await signIn(new Browser(from))))).json();
  const revoked = await post(from, '/oauth2/revoke', {
    token: tokens.refresh_token,
    client_id: clientId,
  });
  expect(revoked.status).toBe(200);
  const renewed = await post(from, '/oauth2/token', {
    grant_type: 'refresh_token',
    client_id: clientId,
    refresh_token: tokens.refresh_token,
  });
  expect(await renewed.json()).toMatchObject({ error: 'invalid_grant' });
});

test('the metadata of a pool with a domain names its endpoints, at the address that was asked', async () => {
  const { emulator } = oauthApi();
  const at = (base: string) =>
    emulator.fetch(new Request(`${base}/${poolId}/.well-known/openid-configuration`));
  expect(await (await at('http://127.0.0.1:9440')).json()).toMatchObject({
    authorization_endpoint: 'http://127.0.0.1:9440/oauth2/authorize',
    token_endpoint: 'http://127.0.0.1:9440/oauth2/token',
    userinfo_endpoint: 'http://127.0.0.1:9440/oauth2/userInfo',
    revocation_endpoint: 'http://127.0.0.1:9440/oauth2/revoke',
    end_session_endpoint: 'http://127.0.0.1:9440/logout',
  });
});

test.each([
  ['openid', ['name', 'email', 'email_verified']],
  ['openid email', ['email', 'email_verified']],
  ['openid email profile', ['name', 'email', 'email_verified']],
])('the scopes %s open their attributes in the ID token and at userInfo', async (scope, open) => {
  const attributes = { name: 'Dana', email: 'dana@example.test', email_verified: 'true' };
  const from = oauthApi({ users: [user('dana', { attributes })] });
  const code = codeOf(await signIn(new Browser(from), authorizeUrl({ scope })));
  const tokens = await (await trade(from, code)).json();
  const claims = Object.keys(decodeJwt(tokens.id_token));
  expect(claims.filter((name) => name in attributes).sort()).toEqual([...open].sort());
  const info = await from.emulator.fetch(
    new Request(`${origin}/oauth2/userInfo`, {
      headers: { authorization: `Bearer ${tokens.access_token}` },
    }),
  );
  expect(Object.keys(await info.json()).sort()).toEqual([...open, 'sub', 'username'].sort());
});

test('a second factor is asked on the page before there is a code', async () => {
  const from = oauthApi({
    mfa: { MfaConfiguration: 'OPTIONAL', EmailMfaConfiguration: { Message: '{####}' } },
    users: [user('dana', { mfa: { EmailMfaSettings: { Enabled: true, PreferredMfa: true } } })],
  });
  const browser = new Browser(from);
  const page = await browser.open(authorizeUrl());
  const asked = await browser.submit(page, { username: 'dana', password: goodPassword });
  expect(asked.url.pathname).toBe('/login');
  const done = await browser.submit(asked, { answer: from.code('dana@example.test') });
  expect(done.url.searchParams.has('code')).toBe(true);
});

test('acr_values asks for the factor that a level needs, and the tokens say what was proven', async () => {
  const from = oauthApi({
    mfa: { MfaConfiguration: 'OPTIONAL', EmailMfaConfiguration: { Message: '{####}' } },
  });
  const browser = new Browser(from);
  const plain = await (await trade(from, codeOf(await signIn(browser)))).json();
  expect(decodeJwt(plain.id_token)).toMatchObject({ acr: 'urn:cognito:loa:1', amr: ['pwd'] });
  const page = await browser.open(authorizeUrl({ acr_values: 'unknown urn:cognito:loa:3' }));
  const asked = await browser.submit(page, { username: 'dana', password: goodPassword });
  const { url } = await browser.submit(asked, { answer: from.code('dana@example.test') });
  const high = await (await trade(from, codeOf(url))).json();
  expect(decodeJwt(high.id_token)).toMatchObject({
    acr: 'urn:cognito:loa:3',
    amr: ['pwd', 'email_otp', 'mfa'],
  });
  const again = await browser.open(authorizeUrl({ acr_values: 'urn:cognito:loa:3' }));
  expect(codeOf(again.url)).not.toBe('');
});

test('a temporary password is replaced on the page', async () => {
  const from = oauthApi({
    users: [user('dana', { password: undefined, temporaryPassword: 'Temporary-1!' })],
  });
  const browser = new Browser(from);
  const page = await browser.open(authorizeUrl());
  const asked = await browser.submit(page, { username: 'dana', password: 'Temporary-1!' });
  const done = await browser.submit(asked, { answer: goodPassword });
  expect(done.url.searchParams.has('code')).toBe(true);
});

test('a wrong password is reported on the page, which keeps the name', async () => {
  const from = oauthApi();
  const browser = new Browser(from);
  const page = await browser.open(authorizeUrl());
  const again = await browser.submit(page, { username: 'dana', password: 'wrong' });
  const text = await again.response.text();
  expect(text).toContain('role="alert" class="alert">Incorrect username or password.<');
  expect(text).toContain('value="dana"');
});

test('a client with a secret authenticates by Basic or in the body', async () => {
  const secret = 's'.repeat(32);
  const from = oauthApi({ clients: [{ ...oauthClient, secret }] });
  const browser = new Browser(from);
  const basic = { authorization: `Basic ${btoa(`${clientId}:${secret}`)}` };
  expect((await trade(from, codeOf(await signIn(browser)), {}, basic)).status).toBe(200);
  const again = () => browser.open(authorizeUrl()).then(({ url }) => codeOf(url));
  expect((await trade(from, await again(), { client_secret: secret })).status).toBe(200);
  const wrong = await trade(from, await again(), { client_secret: `${secret}x` });
  expect([wrong.status, await wrong.json()]).toEqual([400, { error: 'invalid_client' }]);
});

// Source: developer guide, "Pre token generation Lambda trigger", version three.
test.each(['V2_0', 'V3_0'])('PreTokenGeneration of %s for a machine', async (LambdaVersion) => {
  const seen: unknown[] = [];
  const secret = 's'.repeat(32);
  const from = api({
    lambdas: {
      claims: (event) => {
        seen.push([event.triggerSource, event.version, event.request]);
        event.response.claimsAndScopeOverrideDetails = {
          accessTokenGeneration: {
            claimsToAddOrOverride: { tenant: ['a'], client_id: 'another' },
            scopesToAdd: ['orders/all'],
            scopesToSuppress: ['orders/write'],
          },
        };
        return event;
      },
    },
    seed: {
      pools: [
        oauthPool({
          create: {
            PoolName: 'machines',
            LambdaConfig: {
              PreTokenGenerationConfig: {
                LambdaArn: 'arn:aws:lambda:us-east-1:000000000000:function:claims',
                LambdaVersion,
              },
            },
          },
          resourceServers: [
            {
              Identifier: 'orders',
              Name: 'Orders',
              Scopes: ['read', 'write'].map((ScopeName) => ({ ScopeName, ScopeDescription: 'x' })),
            },
          ],
          clients: [
            {
              ...oauthClient,
              secret,
              AllowedOAuthFlows: ['client_credentials'],
              AllowedOAuthScopes: ['orders/read', 'orders/write'],
            },
          ],
        }),
      ],
    },
  });
  const ask = (aws_client_metadata: string) =>
    post(from, '/oauth2/token', {
      grant_type: 'client_credentials',
      client_id: clientId,
      client_secret: secret,
      aws_client_metadata,
    });
  const claims = decodeJwt((await (await ask('{"order":"7"}')).json()).access_token);
  if (LambdaVersion === 'V2_0') {
    expect(seen).toEqual([]);
    expect(claims['scope']).toBe('orders/read orders/write');
    return;
  }
  expect(claims).toMatchObject({
    tenant: ['a'],
    client_id: clientId,
    scope: 'orders/read orders/all',
  });
  expect(seen).toEqual([
    [
      'TokenGeneration_ClientCredentials',
      '3',
      expect.objectContaining({
        userAttributes: {},
        scopes: ['orders/read', 'orders/write'],
        clientMetadata: { order: '7' },
      }),
    ],
  ]);
  expect((await ask('no JSON')).status).toBe(400);
});
