import type { AuthConfig } from '../../src/index.ts';
import { app } from './app.ts';
import { browser, origin, route } from './browser.ts';
import { client, cognito, password, snapshotOf } from './pool.ts';

export const hosted = 'http://server.localhost';
export const callbackUri = `${route}/callback`;

/** A pool with hosted pages. */
const snapshot = await snapshotOf({
  domain: 'server',
  clients: [
    client({
      AllowedOAuthFlowsUserPoolClient: true,
      AllowedOAuthFlows: ['code'],
      AllowedOAuthScopes: ['openid', 'email', 'profile', 'aws.cognito.signin.user.admin'],
      CallbackURLs: [callbackUri],
      LogoutURLs: [`${origin}/`],
      SupportedIdentityProviders: ['COGNITO'],
    }),
  ],
});

/** An app whose handler signs users in through providers, and a browser in front of it. */
export function hostedApp(more: Partial<AuthConfig> = {}, service = cognito(undefined, snapshot)) {
  const federation = { domain: hosted, signInPath: '/sign-in' };
  const made = app({ federation, ...more }, service);
  const page = browser(made.handler);

  /** Opens an address of the app, as a link or a redirect does. */
  async function open(address: string, site = 'same-origin') {
    const headers = { 'sec-fetch-site': site, cookie: page.cookie() };
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
    const jar = new Map<string, string>();
    const visit = async (url: string, init: RequestInit = {}): Promise<Response> => {
      const headers = { cookie: [...jar].map((pair) => pair.join('=')).join('; ') };
      const response = await service.emulator.fetch(new Request(url, { headers, ...init }));
      for (const line of response.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
        jar.set(name, value);
      }
      const next = new URL(response.headers.get('location') ?? url, url);
      return response.status >= 300 && next.origin === hosted ? visit(next.href) : response;
    };
    asked.searchParams.set('identity_provider', 'COGNITO');
    const form = await (await visit(asked.href)).text();
    const action = /<form[^>]*action="([^"]*)"/
      .exec(form)?.[1]
      ?.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));
    const hidden = [...form.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)">/g)].map(
      ([, name = '', value = '']) => [name, value],
    );
    const body = new URLSearchParams([...hidden, ['username', 'dana'], ['password', password]]);
    const done = await visit(new URL(action ?? '', hosted).href, { method: 'POST', body });
    return done.headers.get('location') ?? '';
  }

  /** The callback of a provider that refused. */
  const refused = (asked: URL, error: Record<string, string>) =>
    `${callbackUri}?${new URLSearchParams({ ...error, state: asked.searchParams.get('state') ?? '' })}`;

  const outcome = async () => JSON.parse((await open(`${route}/outcome`)).text);

  return { ...made, page, open, begin, signIn, refused, outcome };
}
