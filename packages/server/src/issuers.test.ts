import { decodeJwt, exportJWK, generateKeyPair, SignJWT } from 'jose';
import { expect, test } from 'vitest';
import { app } from '../test/support/app.ts';
import { browser, signInAs } from '../test/support/browser.ts';
import { cognito, password } from '../test/support/pool.ts';
import type { AuthConfig } from './index.ts';

const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });
const jwks = { keys: [{ ...(await exportJWK(publicKey)), kid: 'ours', alg: 'RS256' }] };

/** Signs dana in at a pool whose tokens come from `issuer`, and returns the hosts that were called. */
async function signInFrom(issuer: string, more: Partial<AuthConfig> & { userPoolId: string }) {
  const service = cognito({ id: more.userPoolId });
  const hosts = new Set<string>();
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const { host, pathname } = new URL(new Request(input).url);
    hosts.add(host);
    if (pathname === `/${more.userPoolId}/.well-known/jwks.json`) return Response.json(jwks);
    const response = await service.fetch(input, init);
    const body = await response.clone().json();
    if (!body.AuthenticationResult) return response;
    const { IdToken, AccessToken } = body.AuthenticationResult;
    const AuthenticationResult = {
      ...body.AuthenticationResult,
      IdToken: await from(issuer, IdToken),
      AccessToken: await from(issuer, AccessToken),
    };
    return Response.json({ ...body, AuthenticationResult });
  };
  const { handler } = app({ endpoint: undefined, ...more }, { ...service, fetch });
  const page = browser(handler);
  const { status } = await signInAs(page, 'dana', password);
  return { status, hosts: [...hosts], session: (await page.get()).json.session };
}

const from = (iss: string, token: string) =>
  new SignJWT({ ...decodeJwt(token), iss })
    .setProtectedHeader({ alg: 'RS256', kid: 'ours' })
    .sign(privateKey);

const home = 'us-east-1_Server001';
const sovereign = 'eusc-de-east-1_Server001';

test.each<[string, string, Parameters<typeof signInFrom>[1]]>([
  [
    'the original issuer',
    `https://cognito-idp.us-east-1.amazonaws.com/${home}`,
    { userPoolId: home },
  ],
  [
    'the updated issuer',
    `https://issuer-cognito-idp.us-east-1.amazonaws.com/${home}`,
    { userPoolId: home },
  ],
  [
    'the original issuer of a replica',
    `https://cognito-idp.us-west-2.amazonaws.com/${home}`,
    { userPoolId: home, region: 'us-west-2' },
  ],
  [
    'the updated issuer, by a replica',
    `https://issuer-cognito-idp.us-east-1.amazonaws.com/${home}`,
    { userPoolId: home, region: 'us-west-2' },
  ],
  [
    'the original issuer in another partition',
    `https://cognito-idp.eusc-de-east-1.amazonaws.eu/${sovereign}`,
    { userPoolId: sovereign },
  ],
  [
    'the updated issuer in another partition',
    `https://issuer-cognito-idp.eusc-de-east-1.amazonaws.eu/${sovereign}`,
    { userPoolId: sovereign },
  ],
  [
    'an issuer of one’s own, written with a slash',
    'https://issuer.test/pool',
    { userPoolId: home, issuer: 'https://issuer.test/pool/' },
  ],
  [
    'an issuer of one’s own that has a slash',
    'https://issuer.test/pool/',
    { userPoolId: home, issuer: 'https://issuer.test/pool/' },
  ],
])('tokens of %s sign in', async (_case, issuer, config) => {
  const { status, session } = await signInFrom(issuer, config);
  expect(status).toBe(200);
  expect(session).not.toBeNull();
});

test.each([
  `https://cognito-idp.us-east-1.amazonaws.com/us-east-1_Another01`,
  `https://cognito-idp.us-west-2.amazonaws.com/${home}`,
  `https://issuer-cognito-idp.us-west-2.amazonaws.com/${home}`,
  `https://cognito-idp.us-east-1.amazonaws.com.evil.test/${home}`,
  `http://cognito-idp.us-east-1.amazonaws.com/${home}`,
])('tokens of %s do not sign in', async (issuer) => {
  expect((await signInFrom(issuer, { userPoolId: home })).status).toBe(502);
});

test.each([
  [sovereign, 'cognito-idp.eusc-de-east-1.amazonaws.eu'],
  ['cn-north-1_Server001', 'cognito-idp.cn-north-1.amazonaws.com.cn'],
  [home, 'cognito-idp.us-east-1.amazonaws.com'],
])('calls and keys of %s use one host', async (userPoolId, host) => {
  expect((await signInFrom(`https://${host}/${userPoolId}`, { userPoolId })).hosts).toEqual([host]);
});
