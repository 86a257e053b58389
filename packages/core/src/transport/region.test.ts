import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fetchTransport } from './fetch.ts';
import { serviceHost } from './region.ts';

/** The SDK's own endpoint rules. */
const { endpointProvider } = new CognitoIdentityProviderClient({ region: 'us-east-1' }).config;
const hostInSdk = (region: string) =>
  endpointProvider({ Region: region, UseFIPS: false, UseDualStack: false }).url.host;

describe('the host of a region agrees with the AWS SDK', () => {
  test.each(everyRegion())('%s', (region) => {
    expect(serviceHost(region)).toBe(hostInSdk(region));
  });

  test('future regions agree too', () => {
    const prefixes = ['us', 'eu', 'ap', 'sa', 'ca', 'me', 'af', 'il', 'mx', 'cn', 'eusc-de'].concat(
      ['us-iso', 'us-isob', 'eu-isoe', 'us-isof', 'us-gov'],
    );
    const region = fc
      .tuple(
        fc.constantFrom(...prefixes),
        fc.constantFrom('north', 'southeast', 'central'),
        fc.integer({ min: 1, max: 99 }),
      )
      .map((parts) => parts.join('-'));
    fc.assert(
      fc.property(region, (name) => {
        expect(serviceHost(name)).toBe(hostInSdk(name));
      }),
    );
  });
});

test('the European Sovereign Cloud has its own domain', async () => {
  const asked: unknown[] = [];
  const fetch: typeof globalThis.fetch = async (url) => {
    asked.push(url);
    return new Response('{}');
  };
  const call = fetchTransport({ region: 'eusc-de-east-1', fetch });
  await call('GetUser', { AccessToken: 'token' });
  expect(asked).toEqual(['https://cognito-idp.eusc-de-east-1.amazonaws.eu/']);
});

/**
 * Every region in the SDK's internal list of partitions. Names of whole partitions, e.g.
 * aws-cn-global, are not regions.
 */
function everyRegion(): string[] {
  const ofClient = createRequire(
    createRequire(import.meta.url).resolve('@aws-sdk/client-cognito-identity-provider'),
  );
  const core = dirname(ofClient.resolve('@aws-sdk/core/package.json'));
  const list = join(core, 'dist-es/submodules/client/util-endpoints/lib/aws/partitions.js');
  const names = [...readFileSync(list, 'utf8').matchAll(/"([a-z0-9-]+)": \{\s+"description"/g)];
  const regions = names.map(([, name = '']) => name).filter((name) => !name.endsWith('-global'));
  if (regions.length < 40) throw new Error(`only ${regions.length} regions were found in ${list}`);
  return regions;
}
