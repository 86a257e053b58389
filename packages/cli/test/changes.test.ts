import { readFileSync } from 'node:fs';
import { type Pool, readPool } from '@countersign/core/pool';
import { expect, test } from 'vitest';
import { changesBetween } from '../src/changes.ts';
import { readPoolFile } from '../src/pool-file.ts';

const demo = readPoolFile(
  readFileSync(new URL('../../../apps/demo/pool.ts', import.meta.url), 'utf8'),
);

/** A file with every member that there is. */
const file: Pool = readPool({
  ...demo,
  domain: 'auth.example.com',
  passkey: { relyingPartyId: 'example.com', userVerification: 'required' },
  providers: [{ name: 'Google', type: 'Google' }],
  terms: { termsOfUse: { default: 'https://example.com/terms' } },
});

const attribute = {
  kind: 'String',
  required: true,
  mutable: true,
  readable: true,
  writable: true,
} as const;

/** What may change of a pool since the file was written. */
const changed: readonly [member: string, Partial<Pool>][] = [
  ['region', { region: 'eu-west-1' }],
  ['userPoolId', { userPoolId: 'us-east-1_Other0001' }],
  ['clientId', { clientId: 'other' }],
  ['endpoint', { endpoint: undefined }],
  ['issuer', { issuer: 'https://example.com' }],
  ['tier', { tier: 'PLUS' }],
  ['signIn.flows', { signIn: { ...file.signIn, flows: ['USER_SRP_AUTH'] } }],
  ['signIn.firstFactors', { signIn: { ...file.signIn, firstFactors: ['PASSWORD'] } }],
  ['signIn.names', { signIn: { ...file.signIn, names: ['email'] } }],
  ['signIn.caseSensitive', { signIn: { ...file.signIn, caseSensitive: true } }],
  ['signIn.sessionSeconds', { signIn: { ...file.signIn, sessionSeconds: 900 } }],
  ['signUp.allowed', { signUp: { ...file.signUp, allowed: false } }],
  ['signUp.autoVerified', { signUp: { ...file.signUp, autoVerified: [] } }],
  ['mfa.mode', { mfa: { ...file.mfa, mode: 'ON' } }],
  ['mfa.methods', { mfa: { ...file.mfa, methods: [] } }],
  [
    'passwordPolicy.minimumLength',
    { passwordPolicy: { ...file.passwordPolicy, minimumLength: 20 } },
  ],
  [
    'attributes.custom:team.required',
    { attributes: [...file.attributes, { ...attribute, name: 'custom:team' }] },
  ],
  ['verifiedBeforeUpdate', { verifiedBeforeUpdate: ['email'] }],
  ['providers.Google.type', { providers: [] }],
  ['domain', { domain: undefined }],
  ['passkey.relyingPartyId', { passkey: { relyingPartyId: 'other.example' } }],
  ['terms.termsOfUse.default', { terms: undefined }],
];

test.each(changed)(
  'names the member %s that changed in the pool, and what the change means',
  (member, changes) => {
    const found = changesBetween(file, { ...file, ...changes });
    const told = found.find((change) => change.member === member);
    expect(told?.means).toMatch(/^[A-Z].*\.$/);
    expect(told?.means).not.toBe('The file differs.');
  },
);

test('every member of a pool can change', () => {
  const told = new Set(changed.map(([member]) => member.split('.')[0]));
  expect(Object.keys(file).filter((name) => name !== 'version' && !told.has(name))).toEqual([]);
});
