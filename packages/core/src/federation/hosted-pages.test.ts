import { expect, test } from 'vitest';
import { hostedPages, issuersOf, logoutUrl } from './protocol.ts';

test.each([
  ['shop', 'eu-west-1_A', 'https://shop.auth.eu-west-1.amazoncognito.com'],
  ['shop', 'us-gov-west-1_A', 'https://shop.auth-fips.us-gov-west-1.amazoncognito.com'],
  ['shop', 'cn-north-1_A', 'https://shop.auth.cn-north-1.amazoncognito.com.cn'],
  ['auth.shop.test', 'eu-west-1_A', 'https://auth.shop.test'],
  ['https://auth.shop.test/', 'eu-west-1_A', 'https://auth.shop.test'],
  ['http://127.0.0.1:9440', 'eu-west-1_A', 'http://127.0.0.1:9440'],
  ['http://localhost:9440/pool', 'eu-west-1_A', 'http://localhost:9440/pool'],
])('the domain %s of %s is at %s', (domain, pool, pages) => {
  expect(hostedPages(domain, pool)).toBe(pages);
});

test.each([
  '',
  'Shop',
  '-shop',
  'http://auth.shop.test',
  'https://user@auth.shop.test',
  'https://auth.shop.test/?a',
  'javascript:alert(1)',
  'auth.shop.test#a',
  'auth shop.test',
])('“%s” is no domain', (domain) => {
  expect(() => hostedPages(domain, 'eu-west-1_A')).toThrow(/Pass \{ domain: "my-prefix" \}/);
});

test('a pool has two issuers, and a replica has one more', () => {
  expect(issuersOf('eu-west-1_A', 'eu-central-1')).toEqual([
    'https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_A',
    'https://issuer-cognito-idp.eu-west-1.amazonaws.com/eu-west-1_A',
    'https://cognito-idp.eu-central-1.amazonaws.com/eu-west-1_A',
  ]);
});

test('a sign-out leads to a page of the app', () => {
  const client = { pages: 'https://auth.shop.test', clientId: 'c' };
  expect(logoutUrl(client, 'https://app.test/bye?a=b')).toBe(
    'https://auth.shop.test/logout?client_id=c&logout_uri=https%3A%2F%2Fapp.test%2Fbye%3Fa%3Db',
  );
});
