import { createSignIn, type SignInOptions } from '@countersign/core/flow';
import { relayTransport } from '@countersign/core/transport';
import { clientId, userPoolId } from './pool.ts';

export const origin = 'https://app.test';
export const route = `${origin}/api/auth`;

type Handle = (request: Request) => Promise<Response>;

/** An answer that a page got. Tests search it for what it must not contain. */
export interface Seen {
  status: number;
  headers: Headers;
  text: string;
  // biome-ignore lint/suspicious/noExplicitAny: a test reads what came, member by member
  json: any;
}

/**
 * Acts as a browser towards the handler: stores cookies as RFC 6265 says, sends Origin and
 * Sec-Fetch-Site, and records what pages get.
 */
export function browser(handle: Handle, more: Record<string, string> = {}) {
  const cookies = new Map<string, string>();
  const seen: Seen[] = [];

  const fetch: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    const headers = new Headers(request.headers);
    headers.set('sec-fetch-site', 'same-origin');
    if (request.method === 'POST') headers.set('origin', origin);
    if (cookies.size > 0) headers.set('cookie', cookie());
    for (const [name, value] of Object.entries(more)) headers.set(name, value);
    const body = request.method === 'POST' ? await request.text() : undefined;
    const response = await handle(
      new Request(request.url, {
        method: request.method,
        headers,
        ...(body !== undefined && { body }),
      }),
    );
    keep(response.headers.getSetCookie());
    const text = await response.clone().text();
    seen.push({ status: response.status, headers: response.headers, text, json: parse(text) });
    return response;
  };

  function keep(lines: readonly string[]): void {
    for (const line of lines) {
      const [pair = ''] = line.split(';');
      const at = pair.indexOf('=');
      const name = pair.slice(0, at);
      if (/;\s*max-age=0(?:;|$)/i.test(line)) cookies.delete(name);
      else cookies.set(name, pair.slice(at + 1));
    }
  }

  const cookie = () => [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');

  const last = (): Seen => {
    const one = seen.at(-1);
    if (!one) throw new Error('nothing was asked yet');
    return one;
  };

  return {
    cookies,
    seen,
    fetch,
    cookie,
    keep,
    /** Posts as a page does; resolves for errors, too. */
    async post(operation: string, input: object = {}): Promise<Seen> {
      await fetch(route, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ operation, input }),
      });
      return last();
    },
    async get(): Promise<Seen> {
      await fetch(route);
      return last();
    },
    /** The headers of a request for a page of the app. */
    headers: () => new Headers({ cookie: cookie() }),
    /** The kit's own flow, as it runs in a page. */
    signIn: (options: Partial<SignInOptions> = {}) =>
      createSignIn({
        transport: relayTransport(route, { fetch }),
        clientId,
        userPoolId,
        ...options,
      }),
  };
}

export type Browser = ReturnType<typeof browser>;

/** Signs in with a password. */
export async function signInAs(page: Browser, username: string, password: string): Promise<Seen> {
  return page.post('InitiateAuth', {
    AuthFlow: 'USER_PASSWORD_AUTH',
    AuthParameters: { USERNAME: username, PASSWORD: password },
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
