import { describe, expect, test } from 'vitest';
import { type Api, clientId, everyFlow, goodPassword, poolId, user } from './support/api.ts';
import {
  authorizeUrl,
  Browser,
  callback,
  challenge,
  oauthApi,
  oauthClient,
  origin,
  post,
  signedOut,
  trade,
} from './support/oauth.ts';

const other = { ...oauthClient, id: 'otherclient', ClientName: 'other' };
const secret = 's'.repeat(32);
const orders = {
  Identifier: 'orders',
  Name: 'Orders',
  Scopes: [
    { ScopeName: 'read', ScopeDescription: 'x' },
    { ScopeName: 'write', ScopeDescription: 'x' },
  ],
};

const twoClients = () => oauthApi({ clients: [oauthClient, other] });

async function signedIn(from: Api, url = authorizeUrl()): Promise<{ browser: Browser; back: URL }> {
  const browser = new Browser(from);
  const page = await browser.open(url);
  const done = await browser.submit(page, { username: 'dana', password: goodPassword });
  return { browser, back: done.url };
}

const codeFor = async (from: Api, url?: string): Promise<string> =>
  (await signedIn(from, url)).back.searchParams.get('code') ?? '';

const errorFor = async (response: Response): Promise<string> => {
  expect(response.status).toBeGreaterThanOrEqual(400);
  expect(response.status).toBeLessThan(500);
  return (await response.json()).error;
};

describe('/oauth2/authorize', () => {
  test.each<[string, Record<string, string | undefined>, string]>([
    ['no response_type', { response_type: undefined }, 'invalid_request'],
    ['an unknown response_type', { response_type: 'id_token' }, 'invalid_request'],
    ['a flow that the client lacks', { response_type: 'token' }, 'unauthorized_client'],
    ['a scope that the client lacks', { scope: 'openid phone' }, 'invalid_scope'],
    ['email without openid', { scope: 'email' }, 'invalid_scope'],
    ['a challenge without a method', { code_challenge_method: undefined }, 'invalid_request'],
    ['a method without a challenge', { code_challenge: undefined }, 'invalid_request'],
    ['the method plain', { code_challenge_method: 'plain' }, 'invalid_request'],
    ['a challenge that is too short', { code_challenge: 'short' }, 'invalid_request'],
    ['an unknown provider', { identity_provider: 'Nope' }, 'invalid_request'],
    ['an unknown identifier', { idp_identifier: 'nope.example' }, 'invalid_request'],
    ['an unknown prompt', { prompt: 'dance' }, 'invalid_request'],
    ['prompt none with another', { prompt: 'none login' }, 'invalid_request'],
    ['no session and prompt none', { prompt: 'none' }, 'login_required'],
    ['a max_age that is no number', { max_age: 'soon' }, 'invalid_request'],
    ['an unknown resource', { resource: 'https://api.example.test' }, 'invalid_target'],
  ])('reports %s to the app, with its state', async (_what, given, error) => {
    const { url } = await new Browser(oauthApi()).open(authorizeUrl(given));
    expect(url.origin + url.pathname).toBe(callback);
    expect(Object.fromEntries(url.searchParams)).toEqual({ error, state: 'the-state' });
  });

  test('reports a parameter that comes twice', async () => {
    const { url } = await new Browser(oauthApi()).open(`${authorizeUrl()}&scope=openid`);
    expect(url.searchParams.get('error')).toBe('invalid_request');
  });

  test.each<[string, Record<string, string | undefined>]>([
    ['no redirect_uri', { redirect_uri: undefined }],
    ['another site', { redirect_uri: 'https://evil.example.test/callback' }],
    ['a longer path', { redirect_uri: `${callback}/more` }],
    ['an added query', { redirect_uri: `${callback}?next=x` }],
    ['another case', { redirect_uri: callback.toUpperCase() }],
    ['a script', { redirect_uri: 'javascript:alert(1)' }],
    ['an unknown client', { client_id: 'nobody' }],
    ['no client', { client_id: undefined }],
  ])('stays on its own error page for %s', async (_what, given) => {
    const { url, response } = await new Browser(oauthApi()).open(authorizeUrl(given));
    expect(url.origin + url.pathname).toBe(`${origin}/error`);
    expect(response.status).toBe(400);
    expect(await response.text()).not.toContain('<script');
  });

  test('does not serve a client that allows no OAuth, nor one of a pool without a domain', async () => {
    const closed = { id: clientId, ExplicitAuthFlows: everyFlow, CallbackURLs: [callback] };
    for (const given of [{ clients: [closed] }, { domain: undefined }]) {
      const from = oauthApi(given as object);
      const { url } = await new Browser(from).open(authorizeUrl({}, 'http://127.0.0.1:9440'));
      expect(url.pathname).toBe('/error');
    }
  });

  test('keeps the clients of one pool off the domain of another', async () => {
    const from = oauthApi();
    const { UserPool } = await from.send('CreateUserPool', { PoolName: 'second' });
    await from.send('CreateUserPoolDomain', { UserPoolId: UserPool.Id, Domain: 'second' });
    const { url } = await new Browser(from).open(authorizeUrl({}, 'http://second.localhost:9440'));
    expect(url.pathname).toBe('/error');
  });

  test.each([
    ['prompt login', { prompt: 'login' }, '/login'],
    ['prompt select_account', { prompt: 'select_account' }, '/login'],
    ['a max_age that has passed', { max_age: '60' }, '/login'],
    ['a max_age that has not', { max_age: '3600' }, '/callback'],
    ['prompt none', { prompt: 'none' }, '/callback'],
  ])('a browser that is signed in, with %s, is led to %s', async (_what, given, path) => {
    const from = oauthApi();
    const { browser } = await signedIn(from);
    from.emulator.clock.advance(120);
    expect((await browser.open(authorizeUrl(given))).url.pathname).toBe(path);
  });

  test('a session ends after an hour', async () => {
    const from = oauthApi();
    const { browser } = await signedIn(from);
    from.emulator.clock.advance(3601);
    expect((await browser.open(authorizeUrl())).url.pathname).toBe('/login');
  });

  test('a session is no use to another user of the same name', async () => {
    const from = oauthApi();
    const { browser } = await signedIn(from);
    const dana = { UserPoolId: poolId, Username: 'dana' };
    await from.send('AdminDeleteUser', dana);
    await from.send('AdminCreateUser', dana);
    expect((await browser.open(authorizeUrl())).url.pathname).toBe('/login');
  });

  test('a callback with letters of any language is led back to', async () => {
    const there = 'https://app.example.test/zażółć-jaźń';
    const from = oauthApi({ clients: [{ ...oauthClient, CallbackURLs: [there] }] });
    const { url } = await new Browser(from).open(
      authorizeUrl({ redirect_uri: there, prompt: 'none' }),
    );
    expect(url.href).toBe(`${encodeURI(there)}?error=login_required&state=the-state`);
  });

  test('a trigger that refuses the tokens of the implicit flow is reported to the app', async () => {
    const from = oauthApi({
      create: {
        LambdaConfig: { PreTokenGeneration: 'arn:aws:lambda:us-east-1:000000000000:function:f' },
      },
      clients: [{ ...oauthClient, AllowedOAuthFlows: ['implicit'] }],
    });
    from.emulator.faults.add({ kind: 'lambda', operation: 'PreTokenGeneration' });
    const { back } = await signedIn(from, authorizeUrl({ response_type: 'token' }));
    expect(back.searchParams.get('error_description')).toMatch(/^PreTokenGeneration failed/);
  });

  test('a session is no use to a user who was disabled', async () => {
    const from = oauthApi();
    const { browser } = await signedIn(from);
    await from.send('AdminDisableUser', { UserPoolId: poolId, Username: 'dana' });
    expect((await browser.open(authorizeUrl())).url.pathname).toBe('/login');
  });
});

describe('/login', () => {
  test('signs nobody in without the cookie of its form', async () => {
    const from = oauthApi();
    const login = authorizeUrl().replace('/oauth2/authorize', '/login');
    const { url, response } = await new Browser(from).open(login, {
      method: 'POST',
      body: new URLSearchParams({ username: 'dana', password: goodPassword, _csrf: '' }),
    });
    expect(url.pathname).toBe('/login');
    expect(await response.text()).toContain('This page has expired.');
  });

  test('shows what it was sent as text', async () => {
    const from = oauthApi();
    const browser = new Browser(from);
    const page = await browser.open(authorizeUrl({ state: '"><script>alert(1)</script>' }));
    const mark = '"><img src=x onerror=alert(1)>';
    const again = await browser.submit(page, { username: mark, password: 'x' });
    const text = await again.response.text();
    expect(text).not.toMatch(/<script|<img/);
    expect(again.response.headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; script-src 'self'; .*form-action 'self' https:\/\/app\.example\.test;/,
    );
  });

  test('a session of the page is no use to the API, nor one of the API to the page', async () => {
    const mfa = { MfaConfiguration: 'OPTIONAL', EmailMfaConfiguration: { Message: '{####}' } };
    const from = oauthApi({
      mfa,
      users: [user('dana', { mfa: { EmailMfaSettings: { Enabled: true, PreferredMfa: true } } })],
    });
    const browser = new Browser(from);
    const page = await browser.open(authorizeUrl());
    const asked = await browser.submit(page, { username: 'dana', password: goodPassword });
    const text = await asked.response.clone().text();
    const Session = /name="session" value="([^"]*)"/.exec(text)?.[1] ?? '';
    const ChallengeName = 'EMAIL_OTP';
    const code = from.code('dana@example.test');
    await expect(
      from.send('RespondToAuthChallenge', {
        ClientId: clientId,
        ChallengeName,
        Session,
        ChallengeResponses: { USERNAME: 'dana', EMAIL_OTP_CODE: code },
      }),
    ).rejects.toThrow('Invalid session for the user.');
    const api = await from.send('InitiateAuth', {
      ClientId: clientId,
      AuthFlow: 'USER_PASSWORD_AUTH',
      AuthParameters: { USERNAME: 'dana', PASSWORD: goodPassword },
    });
    const answer = { session: api.Session, answer: from.code('dana@example.test') };
    const fresh = { ...asked, response: new Response(text) };
    expect((await browser.submit(fresh, answer)).url.pathname).toBe('/login');
  });
});

describe('/oauth2/token', () => {
  test.each<[string, Record<string, string>, string]>([
    ['another verifier', { code_verifier: 'x'.repeat(43) }, 'invalid_grant'],
    ['the challenge as verifier', { code_verifier: challenge }, 'invalid_grant'],
    ['an empty verifier', { code_verifier: '' }, 'invalid_grant'],
    ['another redirect_uri', { redirect_uri: `${callback}/x` }, 'invalid_grant'],
    ['another client', { client_id: 'otherclient' }, 'invalid_grant'],
    ['an unknown client', { client_id: 'nobody' }, 'invalid_client'],
    ['a secret of a client that has none', { client_secret: 'x' }, 'invalid_client'],
    ['an unknown code', { code: crypto.randomUUID() }, 'invalid_grant'],
    ['no code', { code: '' }, 'invalid_request'],
    ['no grant_type', { grant_type: '' }, 'invalid_request'],
    ['the grant_type password', { grant_type: 'password' }, 'unsupported_grant_type'],
    ['a flow that the client lacks', { grant_type: 'client_credentials' }, 'unauthorized_client'],
  ])('refuses %s', async (_what, given, error) => {
    const from = twoClients();
    expect(await errorFor(await trade(from, await codeFor(from), given))).toBe(error);
  });

  test('refuses a code without its verifier, and a verifier without a challenge', async () => {
    const from = oauthApi();
    const body = {
      grant_type: 'authorization_code',
      client_id: clientId,
      redirect_uri: callback,
      code: await codeFor(from),
    };
    expect(await errorFor(await post(from, '/oauth2/token', body))).toBe('invalid_grant');
    const plain = { code_challenge: undefined, code_challenge_method: undefined };
    const code = await codeFor(from, authorizeUrl(plain));
    expect(await errorFor(await trade(from, code))).toBe('invalid_grant');
    const second = { ...body, code: await codeFor(from, authorizeUrl(plain)) };
    expect((await post(from, '/oauth2/token', second)).status).toBe(200);
  });

  test('takes a code once, also from two calls at once', async () => {
    const from = oauthApi();
    const code = await codeFor(from);
    const both = await Promise.all([trade(from, code), trade(from, code)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 400]);
    expect(await errorFor(await trade(from, code))).toBe('invalid_grant');
  });

  test('takes a code for five minutes', async () => {
    const from = oauthApi();
    const [early, late] = [await codeFor(from), await codeFor(from)];
    from.emulator.clock.advance(299);
    expect((await trade(from, early)).status).toBe(200);
    from.emulator.clock.advance(2);
    expect(await errorFor(await trade(from, late))).toBe('invalid_grant');
  });

  test('renews only what the client itself was given', async () => {
    const from = twoClients();
    const { refresh_token } = await (await trade(from, await codeFor(from))).json();
    const renew = (client_id: string) =>
      post(from, '/oauth2/token', { grant_type: 'refresh_token', client_id, refresh_token });
    expect(await errorFor(await renew('otherclient'))).toBe('invalid_grant');
    expect((await renew(clientId)).status).toBe(200);
  });

  test('renews with the next token where the client rotates them', async () => {
    const RefreshTokenRotation = { Feature: 'ENABLED', RetryGracePeriodSeconds: 0 };
    const flows = everyFlow.filter((flow) => flow !== 'ALLOW_REFRESH_TOKEN_AUTH');
    const from = oauthApi({
      clients: [{ ...oauthClient, RefreshTokenRotation, ExplicitAuthFlows: flows }],
    });
    const { refresh_token } = await (await trade(from, await codeFor(from))).json();
    const renew = (token: string) =>
      post(from, '/oauth2/token', {
        grant_type: 'refresh_token',
        client_id: clientId,
        refresh_token: token,
      });
    const next = await (await renew(refresh_token)).json();
    expect(next.refresh_token).not.toBe(refresh_token);
    expect(await errorFor(await renew(refresh_token))).toBe('invalid_grant');
    expect((await renew(next.refresh_token)).status).toBe(200);
  });

  test.each<[string, Record<string, string>, Record<string, string>, string]>([
    ['a wrong secret', {}, { authorization: `Basic ${btoa('machine:nope')}` }, 'invalid_client'],
    ['no secret', { client_id: 'machine' }, {}, 'invalid_client'],
    ['a header that is none', {}, { authorization: 'Basic %' }, 'invalid_request'],
    ['no client', {}, {}, 'invalid_request'],
    [
      'two clients',
      { client_id: clientId },
      { authorization: `Basic ${btoa(`machine:${secret}`)}` },
      'invalid_request',
    ],
    [
      'a scope that the client lacks',
      { scope: 'orders/write' },
      { authorization: `Basic ${btoa(`machine:${secret}`)}` },
      'invalid_scope',
    ],
  ])('gives a machine nothing for %s', async (_what, given, headers, error) => {
    const machine = {
      ...oauthClient,
      id: 'machine',
      secret,
      AllowedOAuthFlows: ['client_credentials'],
      AllowedOAuthScopes: ['orders/read'],
    };
    const from = oauthApi({ resourceServers: [orders], clients: [oauthClient, machine] });
    const body = { grant_type: 'client_credentials', ...given };
    expect(await errorFor(await post(from, '/oauth2/token', body, headers))).toBe(error);
  });
});

describe('/oauth2/userInfo', () => {
  const at = (from: Api, authorization?: string) =>
    from.emulator.fetch(
      new Request(`${origin}/oauth2/userInfo`, authorization ? { headers: { authorization } } : {}),
    );

  test('needs a token', async () => {
    const response = await at(oauthApi());
    expect([response.status, await errorFor(response)]).toEqual([400, 'invalid_request']);
  });

  test('refuses a made-up token, one of the API, an ID token and one that was revoked', async () => {
    const from = oauthApi();
    const api = await from.send('InitiateAuth', {
      ClientId: clientId,
      AuthFlow: 'USER_PASSWORD_AUTH',
      AuthParameters: { USERNAME: 'dana', PASSWORD: goodPassword },
    });
    const tokens = await (await trade(from, await codeFor(from))).json();
    await post(from, '/oauth2/revoke', { client_id: clientId, token: tokens.refresh_token });
    const { AccessToken } = api.AuthenticationResult;
    for (const token of ['x.y.z', AccessToken, tokens.id_token, tokens.access_token]) {
      const response = await at(from, `Bearer ${token}`);
      expect(response.headers.get('www-authenticate')).toContain('error="invalid_token"');
      expect([response.status, await errorFor(response)]).toEqual([401, 'invalid_token']);
    }
  });

  test('a token without aws.cognito.signin.user.admin is no use to the API', async () => {
    const from = oauthApi();
    const tokens = await (await trade(from, await codeFor(from))).json();
    await expect(from.send('GetUser', { AccessToken: tokens.access_token })).rejects.toThrow(
      'Access Token does not have required scopes',
    );
  });
});

describe('faults', () => {
  test('take the path of an endpoint, and leave the emulator’s own pages alone', async () => {
    const from = oauthApi();
    const code = await codeFor(from);
    from.emulator.faults.add({ kind: 'throttle', operation: '/oauth2/token', times: 1 });
    const response = await trade(from, code);
    expect([response.status, (await response.json()).error]).toEqual([429, 'too_many_requests']);
    from.emulator.faults.add({ kind: 'status', status: 503 });
    expect((await trade(from, code)).status).toBe(503);
    const style = await from.emulator.fetch(new Request(`${origin}/_emulator/pages.css`));
    expect(style.status).toBe(200);
  });
});

describe('/oauth2/revoke', () => {
  test.each<[string, Record<string, string>, string]>([
    ['no token', { token: '' }, 'invalid_request'],
    ['an access token', { token: 'x.y.z' }, 'unsupported_token_type'],
    ['an unknown client', { client_id: 'nobody' }, 'invalid_client'],
    ['a token of another client', { client_id: 'otherclient' }, 'unauthorized_client'],
  ])('refuses %s', async (_what, given, error) => {
    const from = twoClients();
    const { refresh_token: token } = await (await trade(from, await codeFor(from))).json();
    const body = { token, client_id: clientId, ...given };
    expect(await errorFor(await post(from, '/oauth2/revoke', body))).toBe(error);
  });
});

describe('/logout', () => {
  test.each<[string, Record<string, string>]>([
    ['no client', { logout_uri: signedOut }],
    ['an unknown client', { client_id: 'nobody', logout_uri: signedOut }],
    ['no address', { client_id: clientId }],
    ['another address', { client_id: clientId, logout_uri: 'https://evil.example.test/' }],
    ['another callback', { client_id: clientId, redirect_uri: 'https://evil.example.test/' }],
  ])('leads nowhere else with %s, and the session stays', async (_what, given) => {
    const { browser } = await signedIn(oauthApi());
    const { url } = await browser.open(`${origin}/logout?${new URLSearchParams(given)}`);
    expect(url.pathname).toBe('/error');
    expect((await browser.open(authorizeUrl())).url.pathname).toBe('/callback');
  });

  test('leads to the sign-in page with redirect_uri, and passes state on with logout_uri', async () => {
    const { browser } = await signedIn(oauthApi());
    const again = authorizeUrl().replace('/oauth2/authorize', '/logout');
    expect((await browser.open(again)).url.pathname).toBe('/login');
    const out = new URLSearchParams({ client_id: clientId, logout_uri: signedOut, state: 's' });
    expect((await browser.open(`${origin}/logout?${out}`)).url.href).toBe(`${signedOut}?state=s`);
  });
});

describe('the client’s settings', () => {
  test.each<[string, object, string]>([
    ['http beyond this machine', { CallbackURLs: ['http://app.example.test/'] }, 'HTTP protocol'],
    ['a script', { CallbackURLs: ['javascript:alert(1)'] }, 'is not a valid URL'],
    ['a fragment', { CallbackURLs: ['https://app.example.test/#x'] }, 'is not a valid URL'],
    ['a path', { LogoutURLs: ['/signed-out'] }, 'is not a valid URL'],
    ['an unknown scope', { AllowedOAuthScopes: ['palms/read'] }, 'Invalid scope requested'],
    ['an unknown provider', { SupportedIdentityProviders: ['Nope'] }, 'does not exist'],
    ['OAuth without a flow', { AllowedOAuthFlows: [] }, 'are required if user pool client'],
    [
      'a machine without a secret',
      { AllowedOAuthFlows: ['client_credentials'] },
      'does not have a client secret',
    ],
    [
      'a machine that signs users in',
      { AllowedOAuthFlows: ['client_credentials', 'code'] },
      'along with code flow',
    ],
  ])('refuse %s', async (_what, given, message) => {
    const { id: _, ...client } = oauthClient;
    const creating = oauthApi().send('CreateUserPoolClient', {
      UserPoolId: poolId,
      ...client,
      ...given,
    });
    await expect(creating).rejects.toThrow(message);
  });

  test('the implicit flow answers in the fragment, without a refresh token', async () => {
    const from = oauthApi({ clients: [{ ...oauthClient, AllowedOAuthFlows: ['implicit'] }] });
    const { back } = await signedIn(from, authorizeUrl({ response_type: 'token' }));
    expect(back.search).toBe('');
    expect([...new URLSearchParams(back.hash.slice(1)).keys()].sort()).toEqual([
      'access_token',
      'expires_in',
      'id_token',
      'state',
      'token_type',
    ]);
  });
});

describe('domains and resource servers', () => {
  test('a pool has one prefix and one custom domain, which it shows', async () => {
    const from = oauthApi();
    const UserPoolId = poolId;
    const arn = `arn:aws:acm:us-east-1:000000000000:certificate/${'0'.repeat(8)}`;
    const Domain = 'auth.shop.example';
    const custom = { UserPoolId, Domain, CustomDomainConfig: { CertificateArn: arn } };
    await expect(
      from.send('CreateUserPoolDomain', { UserPoolId, Domain: 'again' }),
    ).rejects.toThrow('already has a domain');
    await from.send('CreateUserPoolDomain', custom);
    const { UserPool } = await from.send('DescribeUserPool', { UserPoolId });
    expect(UserPool).toMatchObject({ Domain: 'demo', CustomDomain: Domain });
    await from.send('UpdateUserPoolDomain', { ...custom, ManagedLoginVersion: 2 });
    const { DomainDescription } = await from.send('DescribeUserPoolDomain', { Domain });
    expect(DomainDescription).toMatchObject({
      UserPoolId,
      Status: 'ACTIVE',
      ManagedLoginVersion: 2,
    });
    const { url } = await new Browser(from).open(authorizeUrl({}, `https://${Domain}`));
    expect(url.href).toContain(`https://${Domain}/login?`);
    await from.send('DeleteUserPoolDomain', { UserPoolId, Domain });
    expect(await from.send('DescribeUserPoolDomain', { Domain })).toEqual({
      DomainDescription: {},
    });
  });

  test.each(['auth.shop.example', 'Auth', '-auth', 'auth-', 'auth_1'])(
    '%s is no prefix',
    async (Domain) => {
      const from = oauthApi();
      await from.send('DeleteUserPoolDomain', { UserPoolId: poolId, Domain: 'demo' });
      await expect(
        from.send('CreateUserPoolDomain', { UserPoolId: poolId, Domain }),
      ).rejects.toThrow(/regular expression|invalid character/);
    },
  );

  test.each(['auth..example', '.example', 'auth.example.', 'auth.-shop.example', 'auth.Shop'])(
    '%s is no custom domain',
    async (Domain) => {
      const CustomDomainConfig = {
        CertificateArn: `arn:aws:acm:us-east-1:000000000000:certificate/${'0'.repeat(8)}`,
      };
      await expect(
        oauthApi().send('CreateUserPoolDomain', { UserPoolId: poolId, Domain, CustomDomainConfig }),
      ).rejects.toThrow('regular expression');
    },
  );

  test('a custom domain stays one when an update gives no certificate', async () => {
    const from = oauthApi();
    const domain = { UserPoolId: poolId, Domain: 'auth' };
    const CustomDomainConfig = {
      CertificateArn: `arn:aws:acm:us-east-1:000000000000:certificate/${'0'.repeat(8)}`,
    };
    await from.send('CreateUserPoolDomain', { ...domain, CustomDomainConfig });
    await from.send('UpdateUserPoolDomain', { ...domain, ManagedLoginVersion: 2 });
    const { UserPool } = await from.send('DescribeUserPool', { UserPoolId: poolId });
    expect(UserPool).toMatchObject({ Domain: 'demo', CustomDomain: domain.Domain });
    const { DomainDescription } = await from.send('DescribeUserPoolDomain', {
      Domain: domain.Domain,
    });
    expect(DomainDescription).toMatchObject({ CustomDomainConfig, ManagedLoginVersion: 2 });
  });

  test('the service’s own name of a domain leads to its pool too', async () => {
    const at = 'https://demo.auth.us-east-1.amazoncognito.com';
    const { url } = await new Browser(oauthApi()).open(authorizeUrl({}, at));
    expect(url.href).toContain(`${at}/login?`);
  });

  test('custom scopes are in access tokens, which a resource binds', async () => {
    const server = { ...orders, Identifier: 'https://orders.example.test' };
    const scope = 'https://orders.example.test/read';
    const from = oauthApi({
      resourceServers: [server],
      clients: [{ ...oauthClient, AllowedOAuthScopes: ['openid', scope] }],
    });
    const code = await codeFor(
      from,
      authorizeUrl({ scope: `openid ${scope}`, resource: server.Identifier }),
    );
    const { access_token } = await (await trade(from, code)).json();
    const claims = JSON.parse(atob(access_token.split('.')[1]));
    expect(claims).toMatchObject({ scope: `openid ${scope}`, aud: server.Identifier });
  });

  test('a resource server is described as it was created until it is deleted', async () => {
    const from = oauthApi();
    const UserPoolId = poolId;
    const { Identifier } = orders;
    const { ResourceServer } = await from.send('CreateResourceServer', { UserPoolId, ...orders });
    expect(ResourceServer).toEqual({ UserPoolId, ...orders });
    await expect(from.send('CreateResourceServer', { UserPoolId, ...orders })).rejects.toThrow(
      'already exists',
    );
    await from.send('UpdateResourceServer', { UserPoolId, Identifier, Name: 'New' });
    expect(await from.send('ListResourceServers', { UserPoolId, MaxResults: 50 })).toEqual({
      ResourceServers: [{ UserPoolId, Identifier, Name: 'New', Scopes: [] }],
    });
    await from.send('DeleteResourceServer', { UserPoolId, Identifier });
    await expect(from.send('DescribeResourceServer', { UserPoolId, Identifier })).rejects.toThrow(
      'does not exist',
    );
  });
});
