/** The OAuth endpoints accept or refuse any request, never answer 5xx, and lead nowhere unknown. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clientId, goodPassword } from './support/api.ts';
import {
  authorizeUrl,
  Browser,
  callback,
  challenge,
  oauthApi,
  oauthClient,
  origin,
  signedOut,
  verifier,
} from './support/oauth.ts';

const secret = 's'.repeat(32);
const from = oauthApi({
  clients: [
    { ...oauthClient, SupportedIdentityProviders: ['COGNITO', 'Google'] },
    { ...oauthClient, id: 'confidential', secret, AllowedOAuthFlows: ['code', 'implicit'] },
  ],
  providers: [
    {
      ProviderName: 'Google',
      ProviderType: 'Google',
      ProviderDetails: { client_id: 'id', client_secret: 's', authorize_scopes: 'openid' },
    },
  ],
});

/** Values that an endpoint knows, and any text: lone surrogates, controls and `__proto__` too. */
const value = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      clientId,
      'confidential',
      secret,
      callback,
      signedOut,
      challenge,
      verifier,
      'code',
      'token',
      'S256',
      'plain',
      'openid',
      'openid email',
      'none',
      'login',
      'Google',
      'COGNITO',
      '0',
      '__proto__',
      'authorization_code',
      'refresh_token',
      'client_credentials',
      'javascript:alert(1)',
      'https://evil.example.test/',
      '//evil.example.test',
      '',
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
);

const names = (
  'response_type client_id redirect_uri state nonce scope code_challenge code_challenge_method ' +
  'identity_provider idp_identifier prompt login_hint lang resource acr_values max_age logout_uri ' +
  'grant_type code code_verifier refresh_token client_secret token username password _csrf session ' +
  'challenge answer SAMLResponse RelayState error __proto__'
).split(' ');

/** Mostly a right request with a few members replaced, so that every check is reached. */
const parameters = fc
  .tuple(fc.boolean(), fc.array(fc.tuple(fc.constantFrom(...names), value), { maxLength: 6 }))
  .map(([right, changes]) => {
    const all = new URLSearchParams(right ? new URL(authorizeUrl()).search : '');
    for (const [name, given] of changes) all.set(name, given);
    return all;
  });

const path = fc.constantFrom(
  ...['/oauth2/authorize', '/login', '/logout', '/oauth2/token', '/oauth2/revoke'],
  ...[
    '/oauth2/userInfo',
    '/oauth2/idpresponse',
    '/saml2/idpresponse',
    '/_emulator/provider',
    '/error',
  ],
);

const header = fc.option(
  fc.oneof(
    fc.constantFrom(
      `Basic ${btoa(`confidential:${secret}`)}`,
      'Basic x',
      'Bearer a.b.c',
      'Basic %%',
    ),
    fc.string({ maxLength: 30 }).filter((text) => /^[\x20-\x7e]*$/.test(text)),
  ),
  { nil: undefined },
);

const places = [callback, signedOut, `${origin}/login`, `${origin}/error`, `${origin}/_emulator/`];

test('10,000 requests get an answer, and every redirect leads to a registered address', async () => {
  // The browser is signed in, so that a right request gets a code.
  const browser = new Browser(from);
  await browser.submit(await browser.open(authorizeUrl()), {
    username: 'dana',
    password: goodPassword,
  });
  const statuses = new Map<number, number>();
  await fc.assert(
    fc.asyncProperty(
      path,
      parameters,
      fc.constantFrom('GET', 'POST'),
      header,
      async (at, given, method, authorization) => {
        const url = `${origin}${at}?${method === 'GET' || at === '/login' ? given : ''}`;
        const response = await browser.send(url, {
          method,
          ...(authorization !== undefined && { headers: { authorization } }),
          ...(method === 'POST' && { body: given }),
        });
        statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1);
        expect(response.status).toBeLessThan(500);
        const to = response.headers.get('location');
        if (to !== null) {
          const { href } = new URL(to, origin);
          expect(
            places.some((place) => href.startsWith(place)),
            href,
          ).toBe(true);
        }
        if (response.headers.get('content-type')?.includes('html'))
          expect(await response.text()).not.toMatch(/<script|(?:href|action|src)="javascript:/);
      },
    ),
    { numRuns: 10_000 },
  );
  // The requests reached pages, redirects and refusals, not one of them only.
  for (const status of [200, 302, 400]) expect(statuses.get(status)).toBeGreaterThan(100);
});
