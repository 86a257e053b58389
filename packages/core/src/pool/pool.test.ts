import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createEmulator } from '../../../emulator/src/index.ts';
import { type DescribedAnswers, type Pool, poolOf, readPool } from './index.ts';

/** What an emulator answers to the calls of `countersign pull`. */
async function answersOf({ pool = {}, client = {}, mfa = {} }): Promise<DescribedAnswers> {
  const emulator = createEmulator();
  const call = async (operation: string, input: object) => {
    const response = await emulator.fetch(
      new Request('http://localhost/', {
        method: 'POST',
        headers: {
          'content-type': 'application/x-amz-json-1.1',
          'x-amz-target': `AWSCognitoIdentityProviderService.${operation}`,
        },
        body: JSON.stringify(input),
      }),
    );
    const answer = await response.json();
    expect(answer).not.toHaveProperty('__type');
    return answer;
  };
  const { UserPool } = await call('CreateUserPool', { PoolName: 'example', ...pool });
  const UserPoolId: string = UserPool.Id;
  const made = await call('CreateUserPoolClient', { UserPoolId, ClientName: 'web', ...client });
  await call('SetUserPoolMfaConfig', { UserPoolId, ...mfa });
  return {
    pool: (await call('DescribeUserPool', { UserPoolId })).UserPool,
    client: made.UserPoolClient,
    mfa: await call('GetUserPoolMfaConfig', { UserPoolId }),
  };
}

const full = await answersOf({
  pool: {
    UserPoolTier: 'PLUS',
    UsernameAttributes: ['email'],
    UsernameConfiguration: { CaseSensitive: false },
    AutoVerifiedAttributes: ['email'],
    UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate: ['email'] },
    Policies: {
      PasswordPolicy: { MinimumLength: 12, RequireNumbers: true },
      SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'EMAIL_OTP', 'WEB_AUTHN'] },
    },
    Schema: [
      { Name: 'given_name', Required: true },
      {
        Name: 'shoe_size',
        AttributeDataType: 'Number',
        NumberAttributeConstraints: { MinValue: '16', MaxValue: '50' },
      },
      {
        Name: 'team',
        AttributeDataType: 'String',
        Mutable: false,
        StringAttributeConstraints: { MinLength: '2', MaxLength: '20' },
      },
      { Name: 'internal', AttributeDataType: 'String', DeveloperOnlyAttribute: true },
    ],
  },
  client: {
    GenerateSecret: true,
    AuthSessionValidity: 5,
    ExplicitAuthFlows: ['ALLOW_USER_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
    WriteAttributes: ['email', 'given_name', 'custom:team'],
    SupportedIdentityProviders: ['COGNITO'],
  },
  mfa: {
    MfaConfiguration: 'OPTIONAL',
    SoftwareTokenMfaConfiguration: { Enabled: true },
    WebAuthnConfiguration: { RelyingPartyId: 'example.com', UserVerification: 'required' },
  },
});

test('a pool is what the service answers, without its secrets', () => {
  const pool = poolOf({
    ...full,
    client: { ...full.client, SupportedIdentityProviders: ['COGNITO', 'Google'] },
    providers: [
      { ProviderName: 'Google', ProviderType: 'Google' },
      { ProviderName: 'OtherApp', ProviderType: 'OIDC' },
    ],
    terms: [
      {
        TermsName: 'terms-of-use',
        Links: {
          'cognito:default': 'https://example.com/terms',
          'cognito:german': 'https://example.com/agb',
        },
      },
    ],
  });
  const id = full.pool.Id ?? '';
  expect({ ...pool, attributes: [] }).toEqual({
    version: 1,
    region: 'us-east-1',
    userPoolId: id,
    clientId: full.client.ClientId,
    issuer: `https://cognito-idp.us-east-1.amazonaws.com/${id}`,
    tier: 'PLUS',
    signIn: {
      flows: ['USER_AUTH'],
      firstFactors: ['PASSWORD', 'EMAIL_OTP', 'WEB_AUTHN'],
      names: ['email'],
      caseSensitive: false,
      sessionSeconds: 300,
    },
    signUp: { allowed: true, autoVerified: ['email'] },
    mfa: { mode: 'OPTIONAL', methods: ['SOFTWARE_TOKEN_MFA'] },
    passwordPolicy: {
      minimumLength: 12,
      requireLowercase: false,
      requireUppercase: false,
      requireNumbers: true,
      requireSymbols: false,
    },
    attributes: [],
    verifiedBeforeUpdate: ['email'],
    providers: [{ name: 'Google', type: 'Google' }],
    passkey: { relyingPartyId: 'example.com', userVerification: 'required' },
    terms: { termsOfUse: { default: 'https://example.com/terms', de: 'https://example.com/agb' } },
  });
  const attribute = (name: string) => pool.attributes.find((one) => one.name === name);
  expect(attribute('given_name')).toEqual({
    name: 'given_name',
    kind: 'String',
    required: true,
    mutable: true,
    readable: true,
    writable: true,
    minLength: 0,
    maxLength: 2048,
  });
  expect(attribute('custom:shoe_size')).toMatchObject({
    kind: 'Number',
    min: 16,
    max: 50,
    writable: false,
  });
  expect(attribute('custom:team')).toMatchObject({
    mutable: false,
    writable: true,
    minLength: 2,
    maxLength: 20,
  });
  expect(pool.attributes.filter(({ name }) => /sub|_verified|internal/.test(name))).toEqual([]);
  expect(full.client).toHaveProperty('ClientSecret');
  expect(JSON.stringify(pool)).not.toContain(Object(full.client).ClientSecret);
});

test('the settings that Cognito leaves out have its defaults', async () => {
  expect(poolOf(await answersOf({}))).toMatchObject({
    tier: 'ESSENTIALS',
    signIn: {
      flows: ['USER_SRP_AUTH', 'CUSTOM_AUTH'],
      firstFactors: ['PASSWORD'],
      names: ['username'],
      caseSensitive: true,
      sessionSeconds: 180,
    },
    signUp: { allowed: true, autoVerified: [] },
    mfa: { mode: 'OFF', methods: [] },
    passwordPolicy: { minimumLength: 8, requireSymbols: true },
    providers: [],
  });
});

test.each<[string, object, object]>([
  [
    'issuer of an emulator',
    { endpoint: 'http://localhost:9229/' },
    { issuer: `http://localhost:9229/${full.pool.Id}` },
  ],
  [
    'newer issuer',
    { pool: { ...full.pool, IssuerConfiguration: { Type: 'UPDATED' } } },
    { issuer: `https://issuer-cognito-idp.us-east-1.amazonaws.com/${full.pool.Id}` },
  ],
  [
    'own domain',
    { pool: { ...full.pool, Domain: 'x', CustomDomain: 'auth.example.com' } },
    { domain: 'auth.example.com' },
  ],
  [
    'prefix of a domain',
    { pool: { ...full.pool, Domain: 'example' } },
    { domain: 'example.auth.us-east-1.amazoncognito.com' },
  ],
  [
    'prefix of a domain in AWS GovCloud',
    { pool: { ...full.pool, Id: 'us-gov-west-1_Example', Domain: 'example' } },
    { region: 'us-gov-west-1', domain: 'example.auth-fips.us-gov-west-1.amazoncognito.com' },
  ],
  [
    'prefix of a domain in China',
    { pool: { ...full.pool, Id: 'cn-north-1_Example', Domain: 'example' } },
    { domain: 'example.auth.cn-north-1.amazoncognito.com.cn' },
  ],
  [
    'older flows',
    { client: { ...full.client, ExplicitAuthFlows: ['USER_PASSWORD_AUTH'] } },
    { signIn: { flows: ['USER_SRP_AUTH', 'USER_PASSWORD_AUTH', 'CUSTOM_AUTH'] } },
  ],
  [
    'first factor that is newer than this release',
    {
      pool: {
        ...full.pool,
        Policies: { SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'FACE'] } },
      },
    },
    { signIn: { firstFactors: ['PASSWORD'] } },
  ],
])('reads the %s', (_, changes, expected) => {
  expect(poolOf({ ...full, ...changes })).toMatchObject(expected);
});

const pool = poolOf(full);

test('a pool file that was not edited is read as it is', () => {
  expect(readPool(JSON.parse(JSON.stringify(pool)))).toEqual(pool);
});

test.each<[string, unknown, RegExp]>([
  ['nothing', undefined, /^pool of the pool file must be an object/],
  ['a list', [], /^pool of the pool file must be an object/],
  ['another version', { ...pool, version: 2 }, /^version of the pool file is not 1/],
  ['no version', { ...pool, version: undefined }, /^version of the pool file must be 1/],
  [
    'a misspelled member',
    { ...pool, userpoolId: 'x' },
    /^userpoolId of the pool file must be left out/,
  ],
  [
    'an unknown flow',
    { ...pool, signIn: { ...pool.signIn, flows: ['USER_AUTH', 'SRP'] } },
    /^signIn\.flows\[1\] of the pool file must be USER_AUTH, /,
  ],
  [
    'a member listed twice',
    { ...pool, signIn: { ...pool.signIn, names: ['email', 'email'] } },
    /^signIn\.names\[1\] .* listed once/,
  ],
  [
    'an attribute listed twice',
    { ...pool, attributes: [...pool.attributes, ...pool.attributes] },
    /^attributes\[\d+\] .* listed once/,
  ],
  [
    'a text for a bound',
    withAttribute({ min: '1' }),
    /^attributes\[0\]\.min of the pool file must be a number/,
  ],
  [
    'bounds that exclude all',
    withAttribute({ min: 2, max: 1 }),
    /^attributes\[0\]\.max .* less than min/,
  ],
  [
    'lengths that exclude all',
    withAttribute({ minLength: 2, maxLength: 1 }),
    /^attributes\[0\]\.maxLength/,
  ],
  [
    'a script as a link',
    { ...pool, terms: { termsOfUse: { en: 'javascript:alert(1)' } } },
    /^terms\.termsOfUse\.en .* https:/,
  ],
  [
    'a member of the prototype',
    JSON.parse(JSON.stringify(pool).replace('{', '{"__proto__":{"a":1},')),
    /^__proto__ .* left out/,
  ],
])('%s is an error that names the member', (_, value, message) => {
  expect(() => readPool(value)).toThrow(message);
  expect(() => readPool(value)).toThrow(TypeError);
});

/** A file with every member that there is. */
const whole: Pool = {
  ...pool,
  endpoint: 'http://localhost:9440',
  domain: 'auth.example.com',
  providers: [{ name: 'Google', type: 'Google' }],
  attributes: [
    { name: 'n', kind: 'Number', required: false, mutable: true, readable: true, writable: true },
  ].map((one) => ({ ...one, kind: 'Number' as const, min: 1, max: 2, minLength: 3, maxLength: 4 })),
  terms: {
    termsOfUse: { en: 'https://example.com' },
    privacyPolicy: { en: 'https://example.com' },
  },
};

/** Paths of all members and items: `signIn`, `signIn.flows`, `signIn.flows[0]`. */
function pathsIn(value: unknown, path = ''): string[] {
  if (Array.isArray(value))
    return value.flatMap((item, at) => [`${path}[${at}]`, ...pathsIn(item, `${path}[${at}]`)]);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, item]) => {
    const member = path ? `${path}.${name}` : name;
    return [member, ...pathsIn(item, member)];
  });
}

/** A copy with another value at a path. */
function edited(path: string, value: unknown): unknown {
  const copy = structuredClone(whole) as unknown as Record<string, unknown>;
  const keys = path.match(/[^.[\]]+/g) ?? [];
  const last = keys.pop() ?? '';
  const owner = keys.reduce((inner, key) => inner[key] as typeof inner, copy);
  owner[last] = value;
  return copy;
}

const optional =
  /^(endpoint|domain|passkey|passkey\..*|terms|terms\.(termsOfUse|privacyPolicy)|attributes\[0\]\.(min|max)(Length)?)$/;

const messageOf = (value: unknown): string => {
  try {
    readPool(value);
  } catch (error) {
    return error instanceof TypeError ? error.message : '';
  }
  return '';
};

test.each(pathsIn(whole))('%s, edited by hand or missing, is named', (path) => {
  const start = `${path} of the pool file `;
  for (const value of [null, () => 1, Number.NaN]) {
    expect(messageOf(edited(path, value)).slice(0, start.length)).toBe(start);
  }
  const missing = messageOf(edited(path, undefined)).slice(0, start.length);
  expect(missing).toBe(optional.test(path) ? '' : start);
});

test.each([
  '',
  'signIn.',
  'signUp.',
  'mfa.',
  'passwordPolicy.',
  'attributes[0].',
  'providers[0].',
  'passkey.',
  'terms.',
])('a misspelled member of "%s" is named', (path) => {
  const member = `${path}misspelled`;
  expect(messageOf(edited(member, 1))).toMatch(/^[\w.[\]]+ of the pool file must be left out/);
  expect(messageOf(edited(member, 1)).startsWith(`${member} of`)).toBe(true);
});

test.each([0, 2, '1', null, {}])('version %j is told with what to run', (version) => {
  expect(messageOf({ ...whole, version })).toMatch(/^version of the pool file .*countersign pull/);
});

function withAttribute(changes: object) {
  const [first, ...others] = pool.attributes;
  return { ...pool, attributes: [{ ...first, ...changes }, ...others] };
}

test('any value is a pool or an error without the value', () => {
  const edited = fc
    .tuple(fc.constantFrom(...Object.keys(pool)), fc.anything())
    .map(([member, value]) => ({ ...pool, [member]: value }));
  fc.assert(
    fc.property(fc.oneof(fc.anything(), edited), (value) => {
      let read: Pool;
      try {
        read = readPool(value);
      } catch (error) {
        expect(error).toBeInstanceOf(TypeError);
        expect(String(error)).toContain('of the pool file');
        return;
      }
      expect(readPool(read)).toEqual(read);
    }),
    { numRuns: 500 },
  );
});
