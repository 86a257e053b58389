import { expect, test } from 'vitest';
import { createAuthHandler } from './auth-handler.ts';
import type { AuthConfig } from './config.ts';

const good: AuthConfig = {
  userPoolId: 'us-east-1_TjaQrWn2x',
  clientId: 'client',
  cookie: { secrets: ['a-secret-of-at-least-32-characters'] },
};

test('a pool, a client and one secret are enough', () => {
  expect(createAuthHandler(good)).toBeTypeOf('function');
});

test.each<[string, Partial<AuthConfig>, RegExp]>([
  ['no pool', { userPoolId: '' }, /userPoolId/],
  ['a pool of another form', { userPoolId: 'my-pool' }, /userPoolId/],
  ['no client', { clientId: '' }, /clientId/],
  ['no secret', { cookie: { secrets: [] } }, /cookie\.secrets/],
  [
    'a short secret beside a long one',
    { cookie: { secrets: [...good.cookie.secrets, 'short'] } },
    /32/,
  ],
  ['a cookie name with a blank', { cookie: { ...good.cookie, name: 'a b' } }, /cookie\.name/],
  ['half a proxy', { trustedProxies: 0.5 }, /trustedProxies/],
  ['a region that is none', { region: 'evil.test/' }, /region/],
])('%s is said so when the app starts', (_case, more, text) => {
  const start = () => createAuthHandler({ ...good, ...more });
  expect(start).toThrow(TypeError);
  expect(start).toThrow(text);
  expect(start).not.toThrow(good.cookie.secrets[0]);
});
