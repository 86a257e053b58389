import type { Pool, PoolAttribute } from '@countersign/core/pool';

/** An attribute of a pool, optional text unless `more` says otherwise. */
export const poolAttribute = (name: string, more: Partial<PoolAttribute> = {}): PoolAttribute => ({
  name,
  kind: 'String',
  required: false,
  mutable: true,
  readable: true,
  writable: true,
  ...more,
});

/** A pool whose users sign in with a username, and which requires and verifies nothing. */
export const examplePool: Pool = {
  version: 1,
  region: 'us-east-1',
  userPoolId: 'us-east-1_Example',
  clientId: 'example',
  issuer: 'https://cognito-idp.us-east-1.amazonaws.com/us-east-1_Example',
  tier: 'ESSENTIALS',
  signIn: {
    flows: ['USER_AUTH'],
    firstFactors: ['PASSWORD'],
    names: ['username'],
    caseSensitive: false,
    sessionSeconds: 180,
  },
  signUp: { allowed: true, autoVerified: [] },
  mfa: { mode: 'OFF', methods: [] },
  passwordPolicy: {
    minimumLength: 8,
    requireLowercase: false,
    requireUppercase: false,
    requireNumbers: false,
    requireSymbols: false,
  },
  attributes: [
    poolAttribute('email'),
    poolAttribute('phone_number'),
    poolAttribute('nickname'),
    poolAttribute('preferred_username'),
    poolAttribute('custom:team', { minLength: 2, maxLength: 5 }),
    poolAttribute('custom:secret', { writable: false }),
  ],
  verifiedBeforeUpdate: [],
  providers: [],
};
