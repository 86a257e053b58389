import type { AuthConfig } from '../../src/index.ts';
import { app } from './app.ts';
import { browser, origin, route } from './browser.ts';
import { hostedPages } from './hosted-pages.ts';
import { client, cognito, password, snapshotOf } from './pool.ts';

export const hosted = 'http://server.localhost';
export const pageClientId = 'pageclient';
export const callbackUri = `${route}/callback`;

/** A pool with hosted pages. */
const snapshot = await snapshotOf({
  domain: 'server',
  providers: [
    {
      ProviderName: 'Google',
      ProviderType: 'Google',
      ProviderDetails: { client_id: 'id', client_secret: 'secret', authorize_scopes: 'openid' },
      AttributeMapping: { email: 'email', name: 'name' },
      people: [{ subject: '42', claims: { email: 'ana@example.test', name: 'Ana' } }],
    },
    {
      ProviderName: 'Corp',
      ProviderType: 'SAML',
      ProviderDetails: { MetadataURL: 'https://idp.example.test/metadata' },
      AttributeMapping: { email: 'http://schemas.example.test/email' },
      IdpIdentifiers: ['corp.example'],
      people: [
        { subject: 'cleo', claims: { 'http://schemas.example.test/email': 'cleo@corp.example' } },
      ],
    },
  ],
  clients: [
    client({
      AllowedOAuthFlowsUserPoolClient: true,
      AllowedOAuthFlows: ['code'],
      AllowedOAuthScopes: ['openid', 'email', 'profile', 'aws.cognito.signin.user.admin'],
      CallbackURLs: [callbackUri],
      LogoutURLs: [`${origin}/`],
      SupportedIdentityProviders: ['COGNITO', 'Google', 'Corp'],
    }),
    // For an app whose page trades the code.
    client({
      id: pageClientId,
      secret: undefined,
      AllowedOAuthFlowsUserPoolClient: true,
      AllowedOAuthFlows: ['code'],
      AllowedOAuthScopes: ['openid', 'email', 'profile', 'aws.cognito.signin.user.admin'],
      CallbackURLs: [`${origin}/`],
      LogoutURLs: [`${origin}/`],
      SupportedIdentityProviders: ['COGNITO', 'Google', 'Corp'],
    }),
  ],
});

export const hostedService = () => cognito(undefined, snapshot);

/** An app whose handler signs users in through providers, and a browser in front of it. */
export function hostedApp(
  more: Partial<AuthConfig> = {},
  service = hostedService(),
  sent: Record<string, string> = {},
) {
  const federation = { domain: hosted, signInPath: '/sign-in' };
  const made = app({ federation, ...more }, service);
  const page = browser(made.handler);

  /** Opens an address of the app, as a link or a redirect does. */
  async function open(address: string, site = 'same-origin') {
    const headers = { ...sent, 'sec-fetch-site': site, cookie: page.cookie() };
    const response = await made.handler(new Request(new URL(address, origin), { headers }));
    page.keep(response.headers.getSetCookie());
    return {
      status: response.status,
      location: response.headers.get('location') ?? '',
      text: await response.text(),
      headers: response.headers,
    };
  }

  /** Begins a sign-in, and returns what the provider is asked. */
  const begin = async (query = 'identity_provider=Google') =>
    new URL((await open(`${route}/authorize?${query}`)).location);

  /** Signs dana in at the hosted page, and returns the callback. */
  async function signIn(asked: URL): Promise<string> {
    asked.searchParams.set('identity_provider', 'COGNITO');
    const hostedBrowser = hostedPages(service.emulator.fetch);
    return hostedBrowser.submit(await hostedBrowser.open(asked.href), {
      username: 'dana',
      password,
    });
  }

  /** The callback of a provider that refused. */
  const refused = (asked: URL, error: Record<string, string>) =>
    `${callbackUri}?${new URLSearchParams({ ...error, state: asked.searchParams.get('state') ?? '' })}`;

  const outcome = async () => JSON.parse((await open(`${route}/outcome`)).text);

  return { ...made, page, open, begin, signIn, refused, outcome };
}
