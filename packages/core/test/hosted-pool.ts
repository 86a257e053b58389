import { createHash, randomUUID } from 'node:crypto';
import * as oauth from 'oauth4webapi';
import {
  createFederation,
  type Federation,
  type PageFederationOptions,
  type Popup,
} from '../src/federation/index.ts';
import { createSession } from '../src/session/index.ts';
import type { Transport } from '../src/transport/index.ts';
import { jwt } from './simulated-pool.ts';

export const origin = 'https://app.test';
const issuer = 'https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_A';

/** What the token endpoint may do wrong. */
export interface Faults {
  /** Claims that replace those of the ID token. */
  claims?: Record<string, unknown>;
  /** Members that replace those of the response. */
  body?: Record<string, unknown>;
  answer?: () => Response | Promise<Response>;
}

/** A pool's hosted pages: each code works once, for its client, redirect_uri and verifier. */
export function hostedPool(faults: Faults = {}) {
  const codes = new Map<string, URLSearchParams>();
  const sent: URLSearchParams[] = [];

  /** What the authorize endpoint answers: the callback of a user who signed in, or of an error. */
  function authorize(address: string, error?: Record<string, string>): string {
    const asked = new URL(address).searchParams;
    const callback = new URL(asked.get('redirect_uri') ?? '');
    const code = randomUUID();
    if (!error) codes.set(code, asked);
    callback.search = `${new URLSearchParams({ ...(error ?? { code }), state: asked.get('state') ?? '' })}`;
    return callback.href;
  }

  async function fetch(_url: unknown, init?: { body?: unknown }): Promise<Response> {
    const body = new URLSearchParams(`${init?.body}`);
    sent.push(body);
    if (faults.answer) return faults.answer();
    const code = body.get('code') ?? '';
    const asked = codes.get(code);
    codes.delete(code);
    const challenge = createHash('sha256')
      .update(body.get('code_verifier') ?? '')
      .digest('base64url');
    const isRight =
      asked?.get('code_challenge') === challenge &&
      asked.get('redirect_uri') === body.get('redirect_uri') &&
      asked.get('client_id') === body.get('client_id');
    if (!isRight) return Response.json({ error: 'invalid_grant' }, { status: 400 });
    const iat = Math.floor(Date.now() / 1000);
    const times = { iat, auth_time: iat, exp: iat + 3600 };
    const nonce = asked.get('nonce');
    const claims = { iss: issuer, aud: 'c', sub: 'dana', nonce, ...times, ...faults.claims };
    return Response.json({
      access_token: jwt({ sub: 'dana', ...times }),
      id_token: jwt(claims, { alg: 'RS256' }),
      refresh_token: 'r',
      expires_in: 3600,
      token_type: 'Bearer',
      ...faults.body,
    });
  }

  return { authorize, fetch: fetch as typeof globalThis.fetch, sent };
}

/** The tabs of one browser, which share a storage and hear each other. */
export function browserFor(pool = hostedPool()) {
  const shared = memory();
  const channels = new Set<{ onmessage: ((event: { data: unknown }) => void) | null }>();
  const timers: { at: number; call: () => void }[] = [];
  let clock = Date.now();

  const environment = {
    fetch: pool.fetch,
    now: () => clock,
    sharedStorage: () => shared,
    channel() {
      const own = {
        onmessage: null as ((event: { data: unknown }) => void) | null,
        postMessage(data: unknown) {
          for (const one of channels) if (one !== own) one.onmessage?.({ data });
        },
        close: () => void channels.delete(own),
      };
      channels.add(own);
      return own;
    },
    after(milliseconds: number, call: () => void) {
      const timer = { at: clock + milliseconds, call };
      timers.push(timer);
      return () => void (timers.includes(timer) && timers.splice(timers.indexOf(timer), 1));
    },
  };

  function pass(milliseconds: number): void {
    const end = clock + milliseconds;
    for (;;) {
      const next = timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
      if (!next) break;
      timers.splice(timers.indexOf(next), 1);
      clock = next.at;
      next.call();
    }
    clock = end;
  }

  /** Opens a tab. Loading another page in it keeps its storage: pass the tab that it was. */
  function open(
    address = `${origin}/`,
    more: Partial<PageFederationOptions> = {},
    storage = memory(),
  ) {
    const state = {
      address,
      gone: [] as string[],
      popups: [] as (Popup & { at: string })[],
      closed: false,
    };
    const session = createSession({
      transport: (async () => ({})) as unknown as Transport,
      clientId: 'c',
      userPoolId: 'eu-west-1_A',
      storage: shared,
      environment: { ...environment, locks: undefined },
    });
    const federation: Federation = createFederation({
      session,
      domain: 'shop',
      oauth: async () => oauth,
      ...more,
      page: {
        address: () => state.address,
        go: (to) => void state.gone.push(to),
        replace(path) {
          state.address = new URL(path, state.address).href;
        },
        storage: () => storage,
        isPopup: () => false,
        close() {
          state.closed = true;
        },
        ...more.page,
      },
    });
    return {
      federation,
      session,
      state,
      storage,
      /** The same tab after it went to another address. */
      load: (to: string) => open(to, more, storage),
      /** A redirect to the provider and back. */
      async redirected(error?: Record<string, string>, request = {}) {
        await federation.begin({ provider: 'Google', ...request });
        return pool.authorize(state.gone.at(-1) ?? '', error);
      },
    };
  }

  /** Lets time pass until something has settled. */
  async function passing<T>(settles: Promise<T>): Promise<T> {
    const timer = setInterval(() => pass(1000));
    try {
      return await settles;
    } finally {
      clearInterval(timer);
    }
  }

  return { open, pass, passing, pool, environment };
}

function memory() {
  const items = new Map<string, string>();
  return {
    items,
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  };
}
