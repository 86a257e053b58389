import { type Pool, poolOf } from '@countersign/core/pool';
import { expect, test } from 'vitest';
import { generatePools } from '../../../modes/pools/generate.ts';
import { type SeedPool, seedOf } from '../src/index.ts';
import { api, goodPassword } from './support/api.ts';

/** What `countersign pull` reads of a seeded pool. */
async function pulled(seed: SeedPool): Promise<Pool> {
  const { emulator, send } = api({ seed: { pools: [seed] } });
  await emulator.ready;
  const UserPoolId = seed.id;
  const ClientId = seed.clients?.[0]?.id;
  const { Terms } = await send('ListTerms', { UserPoolId, MaxResults: 60 });
  const terms = await Promise.all(
    Terms.map(({ TermsId }: { TermsId: string }) => send('DescribeTerms', { UserPoolId, TermsId })),
  );
  return poolOf({
    pool: (await send('DescribeUserPool', { UserPoolId })).UserPool,
    client: (await send('DescribeUserPoolClient', { UserPoolId, ClientId })).UserPoolClient,
    mfa: await send('GetUserPoolMfaConfig', { UserPoolId }),
    providers: (await send('ListIdentityProviders', { UserPoolId, MaxResults: 60 })).Providers,
    terms: terms.map((one) => one.Terms),
  });
}

test.each(generatePools(40, 20_261_128))(
  'the seed of a file makes the pool again: $name',
  async ({ seed }) => {
    const pool = await pulled(seed);
    expect(await pulled(seedOf(pool))).toEqual(pool);
  },
);

/** What the generated pools lack. */
const special: Pool = {
  version: 1,
  region: 'eu-central-1',
  userPoolId: 'eu-central-1_Special01',
  clientId: 'specialclient',
  issuer: 'https://issuer-cognito-idp.eu-central-1.amazonaws.com/eu-central-1_Special01',
  tier: 'PLUS',
  signIn: {
    flows: ['USER_AUTH', 'CUSTOM_AUTH'],
    firstFactors: ['PASSWORD', 'WEB_AUTHN'],
    names: ['email'],
    caseSensitive: false,
    sessionSeconds: 600,
  },
  signUp: { allowed: false, autoVerified: ['email'] },
  mfa: { mode: 'OPTIONAL', methods: ['SOFTWARE_TOKEN_MFA', 'WEB_AUTHN'] },
  passwordPolicy: {
    minimumLength: 12,
    requireLowercase: false,
    requireUppercase: true,
    requireNumbers: false,
    requireSymbols: true,
  },
  attributes: [
    {
      name: 'email',
      kind: 'String',
      required: true,
      mutable: true,
      readable: true,
      writable: true,
      minLength: 0,
      maxLength: 2048,
    },
    {
      name: 'custom:score',
      kind: 'Number',
      required: false,
      mutable: false,
      readable: true,
      writable: false,
      min: -3,
      max: 10,
    },
    {
      name: 'custom:since',
      kind: 'DateTime',
      required: false,
      mutable: true,
      readable: false,
      writable: true,
    },
  ],
  verifiedBeforeUpdate: ['email'],
  providers: [
    { name: 'Google', type: 'Google' },
    { name: 'SignInWithApple', type: 'SignInWithApple' },
    { name: 'Corp', type: 'SAML' },
    { name: 'Partner', type: 'OIDC' },
  ],
  domain: 'special.auth.eu-central-1.amazoncognito.com',
  passkey: { relyingPartyId: 'example.com', userVerification: 'required' },
  terms: {
    termsOfUse: { default: 'https://example.com/terms', de: 'https://example.com/agb' },
    privacyPolicy: Object.fromEntries(
      ['id', 'zh-Hans', 'zh-Hant', 'nl', 'en', 'fr', 'de', 'it', 'ja', 'ko', 'pt-BR', 'es'].map(
        (tag) => [tag, `https://example.com/${tag}`],
      ),
    ),
  },
};

test('providers, terms, passkeys, bounds and the domain come back', async () => {
  expect(await pulled(seedOf(special))).toEqual({
    ...special,
    // A pool has all standard attributes, with those of the file among them.
    attributes: expect.arrayContaining([...special.attributes]),
  });
});

test('a domain of its own becomes a prefix', () => {
  expect(seedOf({ ...special, domain: 'auth.example.com' }).domain).toBe('auth-example-com');
});

test('users are added to the seed, and sign in under the ids of the file', async () => {
  const seed = {
    ...seedOf(special),
    users: [
      {
        username: 'dana@example.com',
        password: goodPassword,
        attributes: { email: 'dana@example.com' },
      },
    ],
  };
  const { send } = api({ seed: { pools: [seed] } });
  const answer = await send('InitiateAuth', {
    ClientId: special.clientId,
    AuthFlow: 'USER_AUTH',
    AuthParameters: { USERNAME: 'dana@example.com' },
  });
  expect(answer.AvailableChallenges).toContain('PASSWORD');
});
