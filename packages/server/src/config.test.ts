import { expect, test } from 'vitest';
import type { AuthConfig } from './config.ts';
import { createAuthHandler } from './create-auth-handler.ts';

const good: AuthConfig = {
  userPoolId: 'us-east-1_TjaQrWn2x',
  clientId: 'client',
  cookie: { secrets: ['a-secret-of-at-least-32-characters'] },
};

test('a pool, a client and one secret are enough', () => {
  expect(createAuthHandler(good)).toBeTypeOf('function');
});

const secrets = good.cookie.secrets;
const cookie = (more: object) => ({ cookie: { ...good.cookie, ...more } as AuthConfig['cookie'] });
// TypeScript rejects these values, but an environment variable that is not set causes them.
const wrong = (more: object) => more as Partial<AuthConfig>;
const nothing = undefined as never;

test.each<[string, Partial<AuthConfig>, RegExp]>([
  ['no pool', { userPoolId: '' }, /userPoolId/],
  ['a pool that is not set', { userPoolId: nothing }, /userPoolId/],
  ['a pool of another form', { userPoolId: 'my-pool' }, /userPoolId/],
  ['no client', { clientId: '' }, /clientId/],
  ['a client that is not set', { clientId: nothing }, /clientId/],
  ['a client id with a blank', { clientId: 'a b' }, /clientId/],
  ['an empty secret of the client', { clientSecret: '' }, /clientSecret.*omit it/i],
  ...['abc\n', ' abc', 'a bc'].map((clientSecret): [string, Partial<AuthConfig>, RegExp] => [
    `${JSON.stringify(clientSecret)} for a secret of the client`,
    { clientSecret },
    /clientSecret.*line break/,
  ]),
  ['a client id in quotation marks', { clientId: '"client"' }, /clientId/],
  ['a secret of blanks', cookie({ secrets: [' '.repeat(40)] }), /cookie\.secrets/],
  ['a cookie name that fills the cookie', cookie({ name: 'a'.repeat(4000) }), /cookie\.name/],
  ...['us-east-1_TjaQrWn2x', 'https://issuer.test?a', ' https://issuer.test'].map(
    (issuer): [string, Partial<AuthConfig>, RegExp] => [
      `"${issuer}" for an issuer`,
      { issuer },
      /issuer/,
    ],
  ),
  ['no cookie', { cookie: nothing }, /cookie\.secrets/],
  ['no secret', cookie({ secrets: [] }), /cookie\.secrets/],
  ['a secret that is not set', cookie({ secrets: [undefined] }), /cookie\.secrets/],
  ['a secret in place of a list', cookie({ secrets: secrets[0] }), /cookie\.secrets/],
  ['a short secret beside a long one', cookie({ secrets: [...secrets, 'short'] }), /32/],
  ['a cookie name with a blank', cookie({ name: 'a b' }), /cookie\.name/],
  ['an empty cookie name', cookie({ name: '' }), /cookie\.name/],
  ['a cookie name with a prefix', cookie({ name: '__Host-a' }), /cookie\.name/],
  ...[Number.NaN, Number.POSITIVE_INFINITY, 0, -1, 0.5, 1e22, '3600'].map(
    (maxAge): [string, Partial<AuthConfig>, RegExp] => [
      `${maxAge} for maxAge`,
      cookie({ maxAge }),
      /cookie\.maxAge.*seconds/,
    ],
  ),
  ['a word for secure', cookie({ secure: 'false' }), /cookie\.secure/],
  ...[Number.NaN, -1, Number.POSITIVE_INFINITY, '300'].map(
    (renewBefore): [string, Partial<AuthConfig>, RegExp] => [
      `${renewBefore} for renewBefore`,
      wrong({ renewBefore }),
      /renewBefore.*seconds/,
    ],
  ),
  ['half a proxy', { trustedProxies: 0.5 }, /trustedProxies/],
  ['fewer proxies than none', { trustedProxies: -1 }, /trustedProxies/],
  ['a region that is none', { region: 'evil.test/' }, /region/],
  ['an empty region', { region: '' }, /region/],
  ...['', 'localhost:9440', '/cognito', 'https://user@host.test', 'https://host.test?a'].map(
    (endpoint): [string, Partial<AuthConfig>, RegExp] => [
      `"${endpoint}" for an endpoint`,
      { endpoint },
      /endpoint/,
    ],
  ),
  ['an empty issuer', { issuer: '' }, /issuer/],
  ...[
    'app.example',
    'https://app.example/path',
    'https://app.example?a',
    'https://*.example',
    'https://user@app.example',
    'ftp://app.example',
    '*',
    'null',
    '',
  ].map((origin): [string, Partial<AuthConfig>, RegExp] => [
    `"${origin}" for an origin`,
    { origins: ['https://app.example', origin] },
    /origins.*https:\/\/app\.example/,
  ]),
  ['no origin', { origins: [] }, /origins/],
  ['an origin in place of a list', wrong({ origins: 'https://app.example' }), /origins/],
  ['an operation that is none', wrong({ allow: ['SignIn'] }), /allow.*"SignIn"/],
  ['operations in place of a list', wrong({ allow: 'InitiateAuth' }), /allow/],
  ['a claim in place of a list', wrong({ claims: 'sub' }), /claims/],
  ['half a store', wrong({ store: { getItem() {} } }), /store.*removeItem/],
  [
    'a client of commands for admin',
    wrong({ admin: { send() {} } }),
    /admin.*CognitoIdentityProvider/,
  ],
  ['a number for rateLimit', wrong({ rateLimit: 5 }), /rateLimit/],
  ['a list for onEvent', wrong({ onEvent: [] }), /onEvent/],
  ['an address for fetch', wrong({ fetch: 'https://proxy.test' }), /fetch/],
  ['a time for now', wrong({ now: 0 }), /now/],
])('%s is an error when the app starts', (_case, more, text) => {
  const start = () => createAuthHandler({ ...good, ...more });
  expect(start).toThrow(TypeError);
  expect(start).toThrow(text);
  expect(start).not.toThrow(secrets[0]);
});

test.each([undefined, null, Promise.resolve(good)])(
  '%s instead of a configuration is an error',
  (given) => {
    // TypeScript rejects it.
    expect(() => createAuthHandler(given as unknown as AuthConfig)).toThrow(/no configuration/);
  },
);

test('a configuration function is called once, with the first request', async () => {
  let asked = 0;
  const handler = createAuthHandler(() => {
    asked += 1;
    return good;
  });
  expect(asked).toBe(0);
  expect(await handler.getSession(new Headers())).toBeUndefined();
  expect((await handler.renewSession(new Headers())).setCookies).toEqual([]);
  expect((await handler(new Request('https://app.test/api/auth'))).status).toBe(200);
  expect(asked).toBe(1);
});

test('each request rejects with the configuration’s error until the function returns a valid one', async () => {
  let secret: string | undefined;
  const handler = createAuthHandler(() => ({ ...good, ...cookie({ secrets: [secret] }) }));
  const request = new Request('https://app.test/api/auth');
  await expect(handler(request)).rejects.toThrow(/cookie\.secrets/);
  await expect(handler.getSession(new Headers())).rejects.toThrow(TypeError);
  await expect(handler.renewSession(new Headers())).rejects.toThrow(TypeError);
  secret = secrets[0];
  expect((await handler(request)).status).toBe(200);
});

test('every accepted maxAge makes a cookie that browsers store', () => {
  for (const maxAge of [1, 3600, 400 * 86_400, Number.MAX_SAFE_INTEGER]) {
    expect(createAuthHandler({ ...good, ...cookie({ maxAge }) })).toBeTypeOf('function');
  }
  expect(createAuthHandler({ ...good, renewBefore: 0 })).toBeTypeOf('function');
});
