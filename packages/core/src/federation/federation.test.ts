import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { browserFor, type Faults, hostedPool, origin } from '../../test/hosted-pool.ts';
import { createSession } from '../session/index.ts';
import {
  createFederation,
  type FederationProblem,
  type PageFederationOptions,
  type Popup,
} from './index.ts';

const asked = (address = '') => Object.fromEntries(new URL(address).searchParams);

describe('a sign-in by redirect', () => {
  test('goes to the provider with PKCE, comes back, and begins the session', async () => {
    const { open, pool } = browserFor();
    const tab = open();
    const callback = await tab.redirected(undefined, {
      scopes: ['email', 'shop/orders'],
      prompt: 'login',
      loginHint: 'dana@shop.test',
      lang: 'de',
      resource: 'https://api.shop.test',
      acrValues: ['urn:cognito:loa:3', 'urn:cognito:loa:2'],
      maxAge: 300,
      returnTo: '/cart?open=1',
    });
    expect(tab.state.gone[0]).toMatch(
      /^https:\/\/shop\.auth\.eu-west-1\.amazoncognito\.com\/oauth2\/authorize\?/,
    );
    expect(asked(tab.state.gone[0])).toEqual({
      response_type: 'code',
      client_id: 'c',
      redirect_uri: `${origin}/`,
      state: expect.stringMatching(/^[\w-]{43}$/),
      nonce: expect.stringMatching(/^[\w-]{43}$/),
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      code_challenge_method: 'S256',
      identity_provider: 'Google',
      scope: 'openid email shop/orders',
      prompt: 'login',
      login_hint: 'dana@shop.test',
      lang: 'de',
      resource: 'https://api.shop.test',
      acr_values: 'urn:cognito:loa:3 urn:cognito:loa:2',
      max_age: '300',
    });
    const back = tab.load(`${callback}&tab=2#top`);
    expect(await back.federation.finish()).toEqual({
      status: 'signed-in',
      provider: 'Google',
      returnTo: '/cart?open=1',
    });
    expect(back.state.address).toBe(`${origin}/?tab=2#top`);
    expect(back.session.getState()).toMatchObject({ status: 'signed-in', claims: { sub: 'dana' } });
    expect(Object.fromEntries(pool.sent[0] ?? [])).toEqual({
      grant_type: 'authorization_code',
      client_id: 'c',
      code: expect.any(String),
      code_verifier: expect.stringMatching(/^[\w-]{43}$/),
      redirect_uri: `${origin}/`,
    });
    expect(back.federation.lastUsed()).toBe('Google');
    // Nothing that could be traded is left.
    for (const secret of [pool.sent[0]?.get('code_verifier'), asked(tab.state.gone[0])['nonce']]) {
      expect(`${[...tab.storage.items.values()]}`).not.toContain(secret);
    }
  });

  test('each begins with secrets of its own, and asks nothing that the app did not', async () => {
    const tab = browserFor().open();
    await tab.federation.begin({ idpIdentifier: 'shop.test' });
    await tab.federation.begin();
    const [one, other] = tab.state.gone.map(asked);
    for (const name of ['state', 'nonce', 'code_challenge'] as const) {
      expect(one?.[name]).not.toBe(other?.[name]);
    }
    expect(one).toMatchObject({ idp_identifier: 'shop.test' });
    expect(Object.keys(other ?? {})).not.toContain('identity_provider');
    expect(Object.keys(other ?? {})).not.toContain('scope');
  });

  test('two calls of finish trade the code once', async () => {
    const { open, pool } = browserFor();
    const tab = open();
    const back = tab.load(await tab.redirected());
    const both = await Promise.all([back.federation.finish(), back.federation.finish()]);
    expect(both.map((one) => one?.status)).toEqual(['signed-in', 'signed-in']);
    expect(pool.sent).toHaveLength(1);
  });

  test.each(['/', '/?state=open', '/?code=1', '/#state=x', '/?error=1', '/?federation=other'])(
    '%s is no callback',
    async (path) => {
      const tab = browserFor().open(origin + path);
      expect(await tab.federation.finish()).toBeUndefined();
      expect(tab.state.address).toBe(origin + path);
    },
  );
});

describe('a provider that was linked to an account during this sign-in', () => {
  const linked = {
    error: 'invalid_request',
    error_description: 'Already found an entry for username Google_1083',
  };

  test('is asked once more, silently', async () => {
    const { open, pool } = browserFor();
    const tab = open();
    const back = tab.load(await tab.redirected(linked, { returnTo: '/cart' }));
    expect(await back.federation.finish()).toBeUndefined();
    expect(asked(back.state.gone[0])).toMatchObject({ identity_provider: 'Google' });
    const again = back.load(pool.authorize(back.state.gone[0] ?? ''));
    expect(await again.federation.finish()).toMatchObject({
      status: 'signed-in',
      returnTo: '/cart',
    });
  });

  test('is not asked a third time', async () => {
    const { open, pool } = browserFor();
    const tab = open();
    const back = tab.load(await tab.redirected(linked));
    await back.federation.finish();
    const again = back.load(pool.authorize(back.state.gone[0] ?? '', linked));
    expect(await again.federation.finish()).toMatchObject({ problem: 'account-exists' });
    expect(again.state.gone).toEqual([]);
  });
});

const answers = (body: object | string, status = 400): Faults => ({
  answer: () =>
    new Response(typeof body === 'string' ? body : JSON.stringify(body), {
      status,
      headers: { 'content-type': typeof body === 'string' ? 'text/html' : 'application/json' },
    }),
});

const set = (name: string, value: string) => (callback: string) => {
  const url = new URL(callback);
  url.searchParams.set(name, value);
  return url.href;
};
interface Case {
  faults?: Faults;
  /** Changes the callback's address. */
  change?: (callback: string) => string;
  /** Ms between the redirect and the callback. */
  late?: number;
  /** Changes what the tab stored. */
  stored?: (one: Record<string, unknown>) => unknown;
  problem: FederationProblem;
  /** Whether the code may be sent to the token endpoint. */
  sends?: boolean;
}

const cases: Record<string, Case> = {
  'a foreign state': { change: set('state', 'x'.repeat(43)), problem: 'foreign' },
  'an empty state': { change: set('state', ''), problem: 'foreign' },
  'a state of an object’s own': { change: set('state', '__proto__'), problem: 'foreign' },
  'two states': { change: (callback) => `${callback}&state=x`, problem: 'invalid' },
  'two codes': { change: (callback) => `${callback}&code=x`, problem: 'invalid' },
  'an empty code': { change: set('code', ''), problem: 'invalid' },
  'a foreign code': { change: set('code', 'x'), problem: 'expired', sends: true },
  'an issuer of another service': { change: set('iss', 'https://evil.test'), problem: 'invalid' },
  'an issuer of another pool': {
    change: set('iss', 'https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_B'),
    problem: 'invalid',
  },
  'a token beside the code': { change: set('id_token', 'x'), problem: 'invalid' },
  'a response in a JWT': { change: set('response', 'e30.e30.'), problem: 'invalid' },
  'a callback after an hour': { late: 3_600_001, problem: 'expired' },
  'a request from the future': { stored: (one) => ({ ...one, at: 1e15 }), problem: 'expired' },
  'a verifier of another request': {
    stored: (one) => ({ ...one, verifier: 'x'.repeat(43) }),
    problem: 'expired',
    sends: true,
  },
  'a redirect_uri of another request': {
    stored: (one) => ({ ...one, redirectUri: 'https://evil.test/' }),
    problem: 'expired',
    sends: true,
  },
  'a nonce of another request': {
    stored: (one) => ({ ...one, nonce: 'x' }),
    problem: 'invalid',
    sends: true,
  },
  'stored rubbish': { stored: () => ({ state: 1 }), problem: 'foreign' },
  'an ID token without a nonce': {
    faults: { claims: { nonce: undefined } },
    problem: 'invalid',
    sends: true,
  },
  'an ID token of another pool': {
    faults: { claims: { iss: 'https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_B' } },
    problem: 'invalid',
    sends: true,
  },
  'an ID token for another client': {
    faults: { claims: { aud: 'other' } },
    problem: 'invalid',
    sends: true,
  },
  'an ID token that has expired': {
    faults: { claims: { exp: 1 } },
    problem: 'invalid',
    sends: true,
  },
  'an ID token of nobody': {
    faults: { claims: { sub: undefined } },
    problem: 'invalid',
    sends: true,
  },
  'no ID token': { faults: { body: { id_token: undefined } }, problem: 'invalid', sends: true },
  'an ID token that is none': {
    faults: { body: { id_token: 'x' } },
    problem: 'invalid',
    sends: true,
  },
  'no access token': { faults: { body: { access_token: 1 } }, problem: 'invalid', sends: true },
  'a page of a proxy': {
    faults: answers('<html>', 200),
    problem: 'provider-failed',
    sends: true,
  },
  'a client that the pool does not know': {
    faults: answers({ error: 'invalid_client' }),
    problem: 'misconfigured',
    sends: true,
  },
  'a failure of the token endpoint': {
    faults: answers('', 503),
    problem: 'provider-failed',
    sends: true,
  },
  'no network': {
    faults: { answer: () => Promise.reject(new TypeError('Failed to fetch')) },
    problem: 'network-failed',
    sends: true,
  },
};

describe('refuses', () => {
  test.each(Object.entries(cases))('%s', async (_name, given) => {
    const { faults, change = (same) => same, late = 0, stored, problem, sends = false } = given;
    const { open, pass, passing, pool } = browserFor(hostedPool(faults));
    const tab = open();
    const callback = change(await tab.redirected());
    const [[key, value] = []] = [...tab.storage.items];
    if (stored && key && value) {
      tab.storage.items.set(key, JSON.stringify(JSON.parse(value).map(stored)));
    }
    pass(late);
    const back = tab.load(callback);
    const outcome = await passing(back.federation.finish());
    expect(outcome).toMatchObject({ status: 'failed', problem });
    expect(back.state.address).toBe(`${origin}/`);
    expect(pool.sent).toHaveLength(sends ? 1 : 0);
    expect(back.session.getState().status).not.toBe('signed-in');
    // The next attempt may work.
    expect(back.federation.lastUsed()).toBeUndefined();
  });

  test('a callback that was opened before', async () => {
    const { open, pool } = browserFor();
    const tab = open();
    const callback = await tab.redirected(undefined, { returnTo: '/cart' });
    await tab.load(callback).federation.finish();
    const twice = await tab.load(callback).federation.finish();
    expect(twice).toMatchObject({ status: 'failed', problem: 'used', returnTo: '/cart' });
    expect(pool.sent).toHaveLength(1);
  });

  test('a callback in another browser', async () => {
    const pool = hostedPool();
    const callback = await browserFor(pool).open().redirected();
    const other = browserFor(pool);
    const ended = other.passing(other.open(callback).federation.finish());
    expect(await ended).toEqual({ status: 'failed', problem: 'foreign' });
    expect(pool.sent).toEqual([]);
  });

  test('a path to return to on another site', async () => {
    for (const returnTo of ['https://evil.test', '//evil.test', 'javascript:alert(1)', '/\\evil']) {
      const tab = browserFor().open();
      const back = tab.load(await tab.redirected(undefined, { returnTo }));
      expect(await back.federation.finish()).toMatchObject({
        status: 'signed-in',
        returnTo: undefined,
      });
    }
  });

  test('any callback that it did not ask for, whatever it says', async () => {
    const name = fc.constantFrom('code', 'state', 'error', 'error_description', 'iss', 'response');
    const { open, passing, pool } = browserFor();
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(name, fc.string({ unit: 'binary' }))), async (pairs) => {
        const query = new URLSearchParams(pairs);
        const tab = open(`${origin}/?${query}`);
        const outcome = await passing(tab.federation.finish());
        expect(outcome?.status ?? 'failed').toBe('failed');
        expect(tab.state.gone).toEqual([]);
      }),
      { numRuns: 40 },
    );
    expect(pool.sent).toEqual([]);
  });
});

/** What the redirect says, as providers and Cognito write it. */
test.each<[error: string, description: string, problem: FederationProblem, text?: string]>([
  ['access_denied', '', 'cancelled'],
  ['access_denied', 'User cancelled', 'cancelled'],
  ['access_denied', 'The user denied the request', 'cancelled'],
  ['invalid_request', 'user_cancelled_authorize', 'cancelled'],
  ['access_denied', 'User is not assigned to the client application.', 'denied'],
  ['invalid_request', 'PreSignUp failed with error Not invited. ', 'trigger', 'Not invited'],
  [
    'server_error',
    'Invalid SAML response received: PreSignUp failed with error Invalid email domain. ',
    'trigger',
    'Invalid email domain',
  ],
  [
    'invalid_request',
    'PreAuthentication failed with error Closed today!',
    'trigger',
    'Closed today!',
  ],
  ['invalid_request', 'PreSignUp failed with error  ', 'trigger'],
  ['invalid_request', 'attributes required: [email]', 'attribute-missing'],
  ['invalid_request', 'user.email: Attribute cannot be empty', 'attribute-missing'],
  ['invalid_request', 'An account with the email already exists.', 'account-exists'],
  ['invalid_request', 'User is disabled.', 'denied'],
  ['invalid_request', 'user.email: Attribute cannot be updated.', 'misconfigured'],
  ['login_required', '', 'interaction-required'],
  ['invalid_scope', 'invalid_scope', 'misconfigured'],
  ['unauthorized_client', '', 'misconfigured'],
  ['invalid_request', 'Bad redirect', 'misconfigured'],
  ['server_error', 'Error in SAML response processing: timeout', 'provider-failed'],
  ['temporarily_unavailable', '', 'provider-failed'],
  ['<script>', '\u0000', 'provider-failed'],
])('%s, “%s” is %s', async (error, description, problem, text) => {
  for (const isInHash of [false, true]) {
    const tab = browserFor().open();
    const callback = await tab.redirected({ error, error_description: description });
    const back = tab.load(isInHash ? callback.replace('?', '#') : callback);
    expect(await back.federation.finish()).toMatchObject({ problem, text, provider: 'Google' });
    expect(back.state.address).toBe(`${origin}/`);
  }
});

describe('a window', () => {
  function withPopup(more: Partial<PageFederationOptions> = {}) {
    const browser = browserFor();
    const popup = {
      closed: false,
      at: '',
      close: () => {},
      location: {
        href: 'about:blank',
        replace(to: string) {
          popup.at = to;
        },
      },
    };
    const page = { open: () => popup, ...more.page };
    const tab = browser.open(`${origin}/sign-in`, { popup: true, ...more, page });
    return { ...browser, popup, tab };
  }

  test('brings its callback to the page that opened it, and closes', async () => {
    const { open, popup, tab, pool } = withPopup();
    const ended = tab.federation.begin({ provider: 'Okta' });
    await expect.poll(() => popup.at).toContain('identity_provider=Okta');
    const inPopup = open(pool.authorize(popup.at));
    expect(await inPopup.federation.finish()).toEqual({ status: 'handed-over' });
    expect(inPopup.state.closed).toBe(true);
    expect(await ended).toMatchObject({ status: 'signed-in', provider: 'Okta' });
    expect(tab.state).toMatchObject({ address: `${origin}/sign-in`, gone: [] });
  });

  test('waits for its own callback, whatever others come by', async () => {
    const { open, passing, popup, tab, pool } = withPopup();
    const ended = tab.federation.begin({ provider: 'Okta' });
    await expect.poll(() => popup.at).not.toBe('');
    const other = open(`${origin}/?code=x&state=${'y'.repeat(43)}`);
    expect(await passing(other.federation.finish())).toMatchObject({ problem: 'foreign' });
    await open(pool.authorize(popup.at)).federation.finish();
    expect(await ended).toMatchObject({ status: 'signed-in' });
  });

  test('goes to the provider again when it was just linked', async () => {
    const { open, popup, tab, pool } = withPopup();
    const ended = tab.federation.begin({ provider: 'Okta' });
    await expect.poll(() => popup.at).not.toBe('');
    const linked = { error_description: 'Already found an entry for username okta_1' };
    const inPopup = open(pool.authorize(popup.at, linked));
    expect(await inPopup.federation.finish()).toEqual({ status: 'handed-over' });
    expect(inPopup.state).toMatchObject({ closed: false, gone: [expect.stringContaining('Okta')] });
    await inPopup.load(pool.authorize(inPopup.state.gone[0] ?? '')).federation.finish();
    expect(await ended).toMatchObject({ status: 'signed-in' });
  });

  test('that the user closes cancels the sign-in, and a late callback still counts', async () => {
    const { open, pass, popup, tab, pool } = withPopup();
    const ended = tab.federation.begin({ provider: 'Okta' });
    await expect.poll(() => popup.at).not.toBe('');
    popup.closed = true;
    pass(500);
    expect(await ended).toMatchObject({ status: 'failed', problem: 'cancelled' });
    await open(pool.authorize(popup.at)).federation.finish();
    await expect.poll(() => tab.session.getState().status).toBe('signed-in');
  });

  test('that another one replaces ends its sign-in, and closes', async () => {
    const { popup, tab, open, pool } = withPopup();
    popup.close = vi.fn();
    const first = tab.federation.begin({ provider: 'Okta' });
    await expect.poll(() => popup.at).toContain('Okta');
    const second = tab.federation.begin({ provider: 'Google' });
    expect(await first).toEqual({ status: 'failed', problem: 'cancelled', provider: 'Okta' });
    expect(popup.close).toHaveBeenCalled();
    await expect.poll(() => popup.at).toContain('Google');
    await open(pool.authorize(popup.at)).federation.finish();
    expect(await second).toMatchObject({ status: 'signed-in', provider: 'Google' });
  });

  test('ends the sign-in when its second request cannot be made', async () => {
    const addresses = [`${origin}/sign-in`];
    const address = () => addresses.shift() ?? 'about:blank';
    const { open, popup, tab, pool } = withPopup({ page: { address } });
    const ended = tab.federation.begin({ provider: 'Okta' });
    await expect.poll(() => popup.at).not.toBe('');
    const linked = { error_description: 'Already found an entry for username okta_1' };
    void open(pool.authorize(popup.at, linked)).federation.finish();
    expect(await ended).toMatchObject({ status: 'failed' });
  });

  test('that the browser blocks leaves the page to go there', async () => {
    const tab = browserFor().open(`${origin}/`, { popup: true, page: { open: () => undefined } });
    expect(await tab.federation.begin({ provider: 'Okta' })).toBeUndefined();
    expect(tab.state.gone[0]).toContain('identity_provider=Okta');
  });
});

test('the developer hears of a domain that is not one', async () => {
  const error = vi.spyOn(console, 'error').mockImplementation(() => {});
  const tab = browserFor().open(`${origin}/`, { domain: 'https://shop.example?x' });
  expect(await tab.federation.begin()).toEqual({ status: 'failed', problem: 'misconfigured' });
  expect(error.mock.calls).toEqual([[expect.stringContaining('The domain of the user pool')]]);
  error.mockRestore();
});

test('signing out ends the session and leaves for the hosted logout', async () => {
  const { open } = browserFor();
  const tab = open(`${origin}/`, { signedOutUri: `${origin}/bye` });
  const back = tab.load(await tab.redirected());
  await back.federation.finish();
  await back.federation.signOut();
  expect(back.session.getState().status).toBe('signed-out');
  expect(back.state.gone).toEqual([
    `https://shop.auth.eu-west-1.amazoncognito.com/logout?client_id=c&logout_uri=${encodeURIComponent(`${origin}/bye`)}`,
  ]);
});

describe('through a relay', () => {
  function relayed(address: string, body: unknown = {}) {
    const fetch = (async () => Response.json(body)) as typeof globalThis.fetch;
    const session = createSession({ relay: '/api/auth', environment: { fetch } });
    return { session, state: { address, gone: [] as string[] } };
  }

  test('the server makes the request and trades the code', async () => {
    const { session, state } = relayed(`${origin}/`);
    const page = { address: () => state.address, go: (to: string) => void state.gone.push(to) };
    const federation = createFederation({ session, page });
    await federation.begin({ provider: 'Google', scopes: ['email'], returnTo: '/cart' });
    await federation.begin({ idpIdentifier: 'shop.test', returnTo: '//evil.test' });
    expect(state.gone).toEqual([
      '/api/auth/authorize?identity_provider=Google&scope=email&return_to=%2Fcart',
      '/api/auth/authorize?idp_identifier=shop.test',
    ]);
  });

  test.each([
    [
      { problem: 'trigger', text: 'No.', returnTo: '/a' },
      { problem: 'trigger', text: 'No.', returnTo: '/a' },
    ],
    [
      { problem: 'denied', text: 1, returnTo: '//evil.test' },
      { problem: 'denied', text: undefined, returnTo: undefined },
    ],
    [{ problem: 'toString' }, undefined],
    [null, undefined],
  ])('it says why a sign-in failed: %j', async (body, outcome) => {
    const { session, state } = relayed(`${origin}/sign-in?federation=failed&tab=1`, body);
    const page = {
      address: () => state.address,
      isPopup: () => false,
      replace(path: string) {
        state.address = path;
      },
    };
    const ended = await createFederation({ session, page }).finish();
    if (outcome) expect(ended).toMatchObject({ status: 'failed', ...outcome });
    else expect(ended).toBeUndefined();
    expect(state.address).toBe('/sign-in?tab=1');
  });

  describe('in a window', () => {
    /** A window that the browser takes where the test says. */
    function windowed(answers: { session?: unknown; outcome?: unknown }) {
      const { environment, pass } = browserFor();
      const fetch = (async (address: unknown) =>
        `${address}`.endsWith('/outcome')
          ? Response.json(answers.outcome)
          : Response.json(answers.session ?? { message: 'No session.' }, {
              status: answers.session ? 200 : 401,
            })) as typeof globalThis.fetch;
      const session = createSession({ relay: '/api/auth', environment: { ...environment, fetch } });
      const windows: (Popup & { at: string; elsewhere: boolean })[] = [];
      const page = {
        address: () => `${origin}/sign-in`,
        open() {
          const popup = {
            closed: false,
            elsewhere: false,
            at: 'about:blank',
            close() {
              popup.closed = true;
            },
            location: {
              get href() {
                if (popup.elsewhere) throw new DOMException('Blocked', 'SecurityError');
                return popup.at;
              },
              replace(to: string) {
                popup.at = to;
                popup.elsewhere = true;
              },
            },
          };
          windows.push(popup);
          return popup;
        },
      };
      const federation = createFederation({ session, popup: true, page });
      /** Presses a button, and lets the browser come back to an address of the app. */
      async function begin(provider: string) {
        const ended = federation.begin({ provider, returnTo: '/cart' });
        await expect
          .poll(() => windows.at(-1)?.at)
          .toContain(`/api/auth/authorize?identity_provider=${provider}`);
        return { ended, popup: windows.at(-1) as (typeof windows)[number] };
      }
      /** Lets the window look at its address, which it does once its code is there. */
      const looks = async <T>(ended: Promise<T>): Promise<T> => {
        const timer = setInterval(() => pass(250));
        return ended.finally(() => clearInterval(timer));
      };
      return { begin, looks, session };
    }
    const signedIn = { session: { claims: { sub: 'dana' }, expiresAt: Date.now() + 3_600_000 } };

    test('the page hears who signed in, and closes it', async () => {
      const { begin, looks, session } = windowed({ session: signedIn });
      const { ended, popup } = await begin('Okta');
      popup.elsewhere = false;
      popup.at = `${origin}/cart`;
      expect(await looks(ended)).toEqual({
        status: 'signed-in',
        provider: 'Okta',
        returnTo: '/cart',
      });
      expect(popup.closed).toBe(true);
      expect(session.getState()).toMatchObject({ status: 'signed-in', claims: { sub: 'dana' } });
    });

    test('the page hears why it failed, and closes it', async () => {
      const { begin, looks } = windowed({ outcome: { problem: 'trigger', text: 'No.' } });
      const { ended, popup } = await begin('Okta');
      popup.elsewhere = false;
      popup.at = `${origin}/?federation=failed`;
      expect(await looks(ended)).toMatchObject({
        status: 'failed',
        problem: 'trigger',
        text: 'No.',
      });
      expect(popup.closed).toBe(true);
    });

    test('a window that comes back without a session signs nobody in', async () => {
      const { begin, looks } = windowed({});
      const { ended, popup } = await begin('Okta');
      popup.elsewhere = false;
      popup.at = `${origin}/cart`;
      expect(await looks(ended)).toMatchObject({ status: 'failed', problem: 'provider-failed' });
    });

    test('one that the user closes, or another one replaces, cancels the sign-in', async () => {
      const { begin, looks } = windowed({});
      const first = await begin('Okta');
      const second = await begin('Google');
      expect(await first.ended).toMatchObject({ problem: 'cancelled', provider: 'Okta' });
      expect(first.popup.closed).toBe(true);
      second.popup.closed = true;
      expect(await looks(second.ended)).toMatchObject({ problem: 'cancelled', provider: 'Google' });
    });

    test('the page in it leaves the outcome to the page that opened it', async () => {
      const { session, state } = relayed(`${origin}/?federation=failed`, { problem: 'denied' });
      const page = { address: () => state.address, isPopup: () => true };
      const federation = createFederation({ session, page });
      expect(await federation.finish()).toEqual({ status: 'handed-over' });
    });
  });
});
