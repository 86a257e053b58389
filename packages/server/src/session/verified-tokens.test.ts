import { decodeJwt, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { expect, test } from 'vitest';
import { app } from '../../test/support/app.ts';
import { browser, signInAs } from '../../test/support/browser.ts';
import { clientId, cognito, password } from '../../test/support/pool.ts';

const { privateKey } = await generateKeyPair('RS256');

/** A pool whose tokens are replaced in transit. */
function swapping(swap: (tokens: Record<string, string>) => Promise<object> | object) {
  const service = cognito();
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const response = await service.fetch(input, init);
    const body = await response.clone().json();
    if (!body.AuthenticationResult) return response;
    const AuthenticationResult = {
      ...body.AuthenticationResult,
      ...(await swap(body.AuthenticationResult)),
    };
    return Response.json({ ...body, AuthenticationResult });
  };
  return { ...service, fetch };
}

const signed = (claims: JWTPayload, header: object = {}) =>
  new SignJWT(claims).setProtectedHeader({ alg: 'RS256', ...header }).sign(privateKey);

const unsigned = (token: string) => `${btoa('{"alg":"none"}')}.${token.split('.')[1]}.`;

const kid = (token: string) => JSON.parse(atob(token.split('.')[0] ?? '')).kid;

test.each<[string, Parameters<typeof swapping>[0]]>([
  [
    'signed by another key',
    async ({ IdToken = '' }) => ({ IdToken: await signed(decodeJwt(IdToken)) }),
  ],
  [
    'signed by another key that calls itself the pool’s',
    async ({ IdToken = '' }) => ({
      IdToken: await signed(decodeJwt(IdToken), { kid: kid(IdToken) }),
    }),
  ],
  ['not signed', ({ IdToken = '' }) => ({ IdToken: unsigned(IdToken) })],
  ['of the other use', ({ AccessToken }) => ({ IdToken: AccessToken })],
  ['of the other use, the other way', ({ IdToken }) => ({ AccessToken: IdToken })],
  ['none', () => ({ IdToken: undefined })],
  ['no text', () => ({ IdToken: { toString: 'x' } })],
  ['rubbish', () => ({ AccessToken: 'a.b.c' })],
  ['without an end', () => ({ ExpiresIn: 'soon' })],
])('a token that is %s signs nobody in', async (_case, swap) => {
  const { handler } = app({}, swapping(swap));
  const page = browser(handler);
  expect((await signInAs(page, 'dana', password)).status).toBe(502);
  expect(page.cookies.size).toBe(0);
});

test('an ID token and an access token of different users are refused', async () => {
  const service = cognito();
  const evesTokens = app({}, service);
  const eve = browser(evesTokens.handler);
  await signInAs(eve, 'eve', password);
  const session = await evesTokens.handler.getSession(eve.headers());
  const { handler } = app(
    {
      fetch: async (input, init) => {
        const body = await (await service.fetch(input, init)).json();
        if (body.AuthenticationResult) body.AuthenticationResult.IdToken = session?.idToken;
        return Response.json(body);
      },
    },
    service,
  );
  expect((await signInAs(browser(handler), 'dana', password)).status).toBe(502);
});

test.each([
  ['another app client', { clientId: 'anotherclient' }],
  ['another issuer', { issuer: 'https://issuer.test/pool' }],
])('tokens of %s sign nobody in', async (_case, more) => {
  const service = cognito({
    clients: [{ id: clientId, ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH'] }],
  });
  // Cognito sees the same client; the verifier expects another.
  const fetch: typeof globalThis.fetch = async (input, init) =>
    service.fetch(
      input,
      init?.body ? { ...init, body: String(init.body).replace('anotherclient', clientId) } : init,
    );
  const { handler } = app({ clientSecret: undefined, ...more }, { ...service, fetch });
  expect((await signInAs(browser(handler), 'dana', password)).status).toBe(502);
});

test('the keys are fetched once for many sign-ins', async () => {
  const service = cognito();
  let fetched = 0;
  const fetch: typeof globalThis.fetch = (input, init) => {
    if (new Request(input, init).url.endsWith('/jwks.json')) fetched += 1;
    return service.fetch(input, init);
  };
  const { handler } = app({}, { ...service, fetch });
  for (const user of ['dana', 'eve', 'dana']) {
    expect((await signInAs(browser(handler), user, password)).status).toBe(200);
  }
  expect(fetched).toBe(1);
});
