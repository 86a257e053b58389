import { createFederation, type FederationRequest } from '@countersign/core/federation';
import { createSession } from '@countersign/core/session';
import { fetchTransport } from '@countersign/core/transport';
import * as oauth from 'oauth4webapi';
import { describe, expect, test } from 'vitest';
import { origin, route } from '../../test/support/browser.ts';
import { hosted, hostedApp, hostedService, pageClientId } from '../../test/support/hosted.ts';
import { hostedPages } from '../../test/support/hosted-pages.ts';
import { endpoint, userPoolId } from '../../test/support/pool.ts';

type Service = ReturnType<typeof hostedService>;

/** One app in one browser, in either mode: what happens after a press of a button. */
interface Mode {
  /** Returns where the browser goes. */
  begin(request: FederationRequest): Promise<string>;
  /** Opens a callback; returns the outcome, and where the browser goes if it leaves again. */
  back(callback: string): Promise<{ outcome: object; left?: string }>;
  /** Empty when nobody is signed in. */
  claims(): Promise<object>;
  renew(): Promise<boolean>;
  /** Signs out; returns where the browser goes. */
  signOut(): Promise<string>;
}

function inPage(service: Service): Mode {
  const items = new Map<string, string>();
  const storage = {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  };
  const { fetch } = service;
  const gone: string[] = [];
  /** A page of the app; what it stores outlives it. */
  function load(address: string) {
    const session = createSession({
      transport: fetchTransport({ endpoint, fetch }),
      clientId: pageClientId,
      userPoolId,
      storage,
      environment: { fetch, sharedStorage: () => storage, channel: () => undefined },
    });
    const page = {
      address: () => address,
      go: (to: string) => void gone.push(to),
      replace() {},
      storage: () => storage,
    };
    const federation = createFederation({
      session,
      domain: hosted,
      oauth: async () => oauth,
      page,
    });
    return { session, federation };
  }
  let current = load(`${origin}/`);
  return {
    async begin(request) {
      await current.federation.begin(request);
      return gone.at(-1) ?? '';
    },
    async back(callback) {
      gone.length = 0;
      current = load(callback);
      const outcome = (await current.federation.finish()) ?? {};
      return { outcome, ...(gone[0] && { left: gone[0] }) };
    },
    claims: async () => ({ ...current.session.getState().claims }),
    renew: () => current.session.renew(),
    async signOut() {
      await current.federation.signOut();
      return gone.at(-1) ?? '';
    },
  };
}

function throughRelay(service: Service): Mode {
  const { open, outcome, handler, page } = hostedApp({}, service);
  return {
    begin: async ({ provider, idpIdentifier, returnTo }) => {
      const asked = Object.entries({
        identity_provider: provider,
        idp_identifier: idpIdentifier,
        return_to: returnTo,
      }).filter((pair): pair is [string, string] => pair[1] !== undefined);
      return (await open(`${route}/authorize?${new URLSearchParams(asked)}`)).location;
    },
    async back(callback) {
      const { location } = await open(callback, 'cross-site');
      if (location.startsWith(hosted)) return { outcome: {}, left: location };
      const failed = location.includes('federation=failed');
      return {
        outcome: failed
          ? { status: 'failed', ...(await outcome()) }
          : { status: 'signed-in', returnTo: location },
      };
    },
    claims: async () => ({ ...(await handler.getSession(page.headers()))?.claims }),
    async renew() {
      const before = (await handler.getSession(page.headers()))?.accessToken;
      service.emulator.clock.advance(58 * 60);
      const { session, setCookies } = await handler.renewSession(page.headers());
      page.keep(setCookies);
      return session?.accessToken !== undefined && session.accessToken !== before;
    },
    signOut: async () => (await open(`${route}/logout`)).location,
  };
}

describe.each([
  ['the page trades the code', inPage],
  ['the relay trades the code', throughRelay],
] as const)('%s', (_name, modeOf) => {
  function start() {
    const service = hostedService();
    return { service, mode: modeOf(service), idp: hostedPages(service.emulator.fetch) };
  }

  test('a session that an OIDC provider began renews like any other', async () => {
    const { mode, idp } = start();
    const asked = await mode.begin({ provider: 'Google', returnTo: '/cart' });
    const { outcome } = await mode.back(await idp.press(await idp.open(asked), 'Ana'));
    expect(outcome).toMatchObject({ status: 'signed-in', returnTo: '/cart' });
    expect(await mode.claims()).toMatchObject({
      'cognito:username': 'Google_42',
      email: 'ana@example.test',
    });
    expect(await mode.renew()).toBe(true);
    expect(await mode.claims()).toMatchObject({ 'cognito:username': 'Google_42' });
  });

  test('the domain of an email address leads to its SAML provider', async () => {
    const { mode, idp } = start();
    const asked = await mode.begin({ idpIdentifier: 'corp.example' });
    const { outcome } = await mode.back(await idp.press(await idp.open(asked), 'cleo'));
    expect(outcome).toMatchObject({ status: 'signed-in' });
    expect(await mode.claims()).toMatchObject({ 'cognito:username': 'Corp_cleo' });
  });

  test.each([
    ['The person cancels', { problem: 'cancelled' }],
    ['The provider refuses the person', { problem: 'denied' }],
    ['The PreSignUp trigger refuses', { problem: 'trigger', text: 'This address is not allowed' }],
    ['A required attribute is missing', { problem: 'attribute-missing' }],
    ['A mapped attribute cannot change', { problem: 'misconfigured' }],
    ['The token endpoint does not answer', { problem: 'provider-failed' }],
    ['Cognito fails', { problem: 'provider-failed' }],
  ])('%s: %j', async (label, explained) => {
    const { mode, idp } = start();
    const asked = await mode.begin({ provider: 'Google' });
    const { outcome } = await mode.back(await idp.press(await idp.open(asked), label));
    expect(outcome).toMatchObject({ status: 'failed', provider: 'Google', ...explained });
    expect(await mode.claims()).toEqual({});
  });

  test('a provider that a trigger has just linked is asked again, and signs in', async () => {
    const { mode, idp } = start();
    const asked = await mode.begin({ provider: 'Google' });
    const label = 'The PreSignUp trigger has just linked';
    const { left = '' } = await mode.back(await idp.press(await idp.open(asked), label));
    const { outcome } = await mode.back(await idp.press(await idp.open(left), 'Ana'));
    expect(outcome).toMatchObject({ status: 'signed-in' });
  });

  test('a sign-out ends the single sign-on session: the next sign-in asks again', async () => {
    const { mode, idp } = start();
    await mode.back(
      await idp.press(await idp.open(await mode.begin({ provider: 'Google' })), 'Ana'),
    );
    // The browser is still signed in at the pool, which asks nobody.
    const silent = await idp.open(await mode.begin({ provider: 'Google' }));
    expect(silent).toMatchObject({ url: expect.stringContaining('code='), page: '' });
    await mode.back(silent.url);

    expect((await idp.open(await mode.signOut())).url).toBe(`${origin}/`);
    expect(await mode.claims()).toEqual({});
    expect((await idp.open(await mode.begin({ provider: 'Google' }))).page).toContain('Ana');
  });
});
