import type { Emulator, SeedPool } from '../../src/index.ts';
import { type Api, api, clientId, everyFlow, pool, user } from './api.ts';

export const origin = 'http://demo.localhost:9440';
export const callback = 'https://app.example.test/callback';
export const signedOut = 'https://app.example.test/signed-out';

/** A client for code + PKCE, with every standard scope. */
export const oauthClient = {
  id: clientId,
  ClientName: 'app',
  ExplicitAuthFlows: everyFlow,
  PreventUserExistenceErrors: 'ENABLED',
  AllowedOAuthFlowsUserPoolClient: true,
  AllowedOAuthFlows: ['code'],
  AllowedOAuthScopes: ['openid', 'email', 'profile', 'aws.cognito.signin.user.admin'],
  CallbackURLs: [callback],
  LogoutURLs: [signedOut],
  SupportedIdentityProviders: ['COGNITO'],
};

export const oauthPool = (given: Partial<SeedPool> = {}): SeedPool =>
  pool({ domain: 'demo', clients: [oauthClient], users: [user('dana')], ...given });

export const oauthApi = (given: Partial<SeedPool> = {}): Api =>
  api({ seed: { pools: [oauthPool(given)] } });

/** A browser without scripts: cookies, redirects inside of the emulator, and forms. */
export class Browser {
  readonly #fetch: (request: Request) => Promise<Response>;
  readonly #cookies = new Map<string, Map<string, string>>();

  /** Without an emulator of this process, it sends its requests over the network. */
  constructor(from?: { emulator: Emulator }) {
    this.#fetch = from ? (request) => from.emulator.fetch(request) : fetch;
  }

  /** Sends one request, with the host's cookies. */
  async send(url: string, init: RequestInit = {}): Promise<Response> {
    const jar = this.#jar(url);
    const headers = new Headers(init.headers);
    headers.set('cookie', [...jar].map(([name, value]) => `${name}=${value}`).join('; '));
    const response = await this.#fetch(new Request(url, { ...init, headers, redirect: 'manual' }));
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (/Max-Age=0/.test(cookie)) jar.delete(name);
      else jar.set(name, value);
    }
    return response;
  }

  /** Follows redirects as long as they stay at the emulator, and returns where they lead. */
  async open(url: string, init?: RequestInit): Promise<{ url: URL; response: Response }> {
    const response = await this.send(url, init);
    const location = response.headers.get('location');
    if (location === null) return { url: new URL(url), response };
    const next = new URL(location, url);
    return next.origin === new URL(url).origin ? this.open(next.href) : { url: next, response };
  }

  /** Fills in the form of a page and sends it. */
  async submit(page: { url: URL; response: Response }, fields: Record<string, string>, which = 0) {
    const form = formsOf(await page.response.text())[which];
    if (!form) throw new Error(`the page at ${page.url} has no form`);
    const body = new URLSearchParams([...form.fields, ...Object.entries(fields)]);
    return this.open(new URL(form.action, page.url).href, { method: 'POST', body });
  }

  /** Presses the button, or picks the option, that begins with a label, and sends its form. */
  async press(page: { url: URL; response: Response }, label: string) {
    const text = await page.response.text();
    const found = formsOf(text).find(({ choices }) => choices.some(begins(label)));
    const choice = found?.choices.find(begins(label));
    if (!found || !choice) throw new Error(`the page at ${page.url} has no ${label}`);
    const body = new URLSearchParams([...found.fields, [choice.name, choice.value]]);
    const url = new URL(found.action, page.url).href;
    return found.method === 'post'
      ? this.open(url, { method: 'POST', body })
      : this.open(`${url}?${body}`);
  }

  #jar(url: string): Map<string, string> {
    const { host } = new URL(url);
    const jar = this.#cookies.get(host) ?? new Map<string, string>();
    this.#cookies.set(host, jar);
    return jar;
  }
}

interface Form {
  method: string;
  action: string;
  fields: [string, string][];
  choices: { name: string; value: string; label: string }[];
}

const begins =
  (start: string) =>
  ({ label }: { label: string }): boolean =>
    label.startsWith(start);

/** Reads the forms of a page: their hidden fields, and the buttons and options that have values. */
export const formsOf = (page: string): Form[] =>
  [...page.matchAll(/<form method="(\w+)" action="([^"]*)">(.*?)<\/form>/gs)].map(
    ([, method = '', action = '', inside = '']) => {
      const select = /<select[^>]* name="([^"]*)"/.exec(inside)?.[1] ?? '';
      return {
        method,
        action: unescapeMarks(action),
        fields: [...inside.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)">/g)].map(
          ([, name = '', value = '']): [string, string] => [name, unescapeMarks(value)],
        ),
        choices: [
          ...inside.matchAll(/<button name="([^"]*)" value="([^"]*)"[^>]*>(.*?)<\/button>/g),
          ...inside.matchAll(/<option() +value="([^"]*)">(.*?)<\/option>/g),
        ].map(([, name = '', value = '', label = '']) => ({
          name: name || select,
          value: unescapeMarks(value),
          label: unescapeMarks(label),
        })),
      };
    },
  );

const unescapeMarks = (text: string): string =>
  text.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));

export const verifier = 'a-verifier-that-is-long-enough-to-be-one-of-pkce';
/** The S256 challenge of `verifier`. */
export const challenge = Buffer.from(
  await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier)),
).toString('base64url');

/** The address of /oauth2/authorize; `undefined` leaves a parameter out. */
export function authorizeUrl(given: Record<string, string | undefined> = {}, at = origin): string {
  const all = {
    response_type: 'code',
    client_id: clientId,
    redirect_uri: callback,
    scope: 'openid email',
    state: 'the-state',
    code_challenge: challenge,
    code_challenge_method: 'S256',
    ...given,
  };
  const entries = Object.entries(all).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, value]],
  );
  return `${at}/oauth2/authorize?${new URLSearchParams(entries)}`;
}

export const post = (
  { emulator }: { emulator: Emulator },
  path: string,
  body: Record<string, string>,
  headers: Record<string, string> = {},
  at = origin,
): Promise<Response> =>
  emulator.fetch(
    new Request(at + path, { method: 'POST', headers, body: new URLSearchParams(body) }),
  );

/** Trades a code as the app does; `given` replaces or adds parameters. */
export const trade = (
  from: { emulator: Emulator },
  code: string,
  given: Record<string, string> = {},
  headers: Record<string, string> = {},
): Promise<Response> =>
  post(
    from,
    '/oauth2/token',
    {
      grant_type: 'authorization_code',
      client_id: clientId,
      redirect_uri: callback,
      code_verifier: verifier,
      code,
      ...given,
    },
    headers,
  );
