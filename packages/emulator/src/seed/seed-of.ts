import type { Links, Pool, PoolAttribute, PoolProvider } from '@countersign/core/pool';
import type { SeedPool } from './seed.ts';

/**
 * Returns the seed of a pool like the one that `countersign pull` wrote to a file: same ids, so that
 * an app finds its pool in the emulator. The file has no users, triggers, secrets or callback URLs;
 * add them to the seed that you get. What a provider needs from its owner is made up, and a custom
 * domain becomes a prefix: `auth-example-com` for `auth.example.com`.
 */
export function seedOf(
  pool: Pool,
): Required<Pick<SeedPool, 'id' | 'create' | 'clients'>> & SeedPool {
  const { userPoolId, domain, providers, terms = {} } = pool;
  return {
    id: userPoolId,
    create: createOf(pool),
    mfa: mfaOf(pool),
    ...(domain !== undefined && { domain: domainOf(domain) }),
    providers: providers.map(providerOf),
    clients: [clientOf(pool)],
    terms: [
      ...termsOf(pool, 'terms-of-use', terms.termsOfUse),
      ...termsOf(pool, 'privacy-policy', terms.privacyPolicy),
    ],
  };
}

function createOf({ signIn, signUp, tier, issuer, passwordPolicy, ...pool }: Pool) {
  const { names } = signIn;
  const aliases = names.filter((name) => name !== 'username');
  return {
    PoolName: pool.userPoolId,
    UserPoolTier: tier,
    ...(names.includes('username')
      ? aliases.length > 0 && { AliasAttributes: aliases }
      : { UsernameAttributes: names }),
    AutoVerifiedAttributes: signUp.autoVerified,
    UsernameConfiguration: { CaseSensitive: signIn.caseSensitive },
    AdminCreateUserConfig: { AllowAdminCreateUserOnly: !signUp.allowed },
    UserAttributeUpdateSettings: {
      AttributesRequireVerificationBeforeUpdate: pool.verifiedBeforeUpdate,
    },
    // Source: Cognito API reference, IssuerConfigurationType.
    IssuerConfiguration: { Type: /^https:\/\/issuer-/.test(issuer) ? 'UPDATED' : 'ORIGINAL' },
    Policies: {
      PasswordPolicy: {
        MinimumLength: passwordPolicy.minimumLength,
        RequireLowercase: passwordPolicy.requireLowercase,
        RequireUppercase: passwordPolicy.requireUppercase,
        RequireNumbers: passwordPolicy.requireNumbers,
        RequireSymbols: passwordPolicy.requireSymbols,
      },
      SignInPolicy: { AllowedFirstAuthFactors: signIn.firstFactors },
    },
    Schema: pool.attributes.map(attributeOf),
  };
}

function attributeOf({ name, kind, required, mutable, ...bounds }: PoolAttribute) {
  const { min, max, minLength, maxLength } = bounds;
  return {
    Name: name.replace(/^custom:/, ''),
    AttributeDataType: kind,
    Mutable: mutable,
    ...(!name.startsWith('custom:') && { Required: required }),
    ...(kind === 'String' && {
      StringAttributeConstraints: {
        ...(minLength !== undefined && { MinLength: `${minLength}` }),
        ...(maxLength !== undefined && { MaxLength: `${maxLength}` }),
      },
    }),
    ...(kind === 'Number' && {
      NumberAttributeConstraints: {
        ...(min !== undefined && { MinValue: `${min}` }),
        ...(max !== undefined && { MaxValue: `${max}` }),
      },
    }),
  };
}

function mfaOf({ mfa: { mode, methods }, passkey }: Pool) {
  const isSecond = methods.includes('WEB_AUTHN');
  return {
    MfaConfiguration: mode,
    ...(methods.includes('SMS_MFA') && { SmsMfaConfiguration: { SmsConfiguration: sender } }),
    ...(methods.includes('SOFTWARE_TOKEN_MFA') && {
      SoftwareTokenMfaConfiguration: { Enabled: true },
    }),
    ...(methods.includes('EMAIL_OTP') && { EmailMfaConfiguration: {} }),
    ...((passkey || isSecond) && {
      WebAuthnConfiguration: {
        ...(passkey?.relyingPartyId && { RelyingPartyId: passkey.relyingPartyId }),
        ...(passkey?.userVerification && { UserVerification: passkey.userVerification }),
        ...(isSecond && { FactorConfiguration: 'MULTI_FACTOR_WITH_USER_VERIFICATION' }),
      },
    }),
  };
}

const sender = { SnsCallerArn: 'arn:aws:iam::000000000000:role/emulated' };

function clientOf({ clientId, signIn, attributes, providers }: Pool) {
  const readable = attributes.filter((one) => one.readable).map(({ name }) => name);
  // An app client that reads an address or a number may know whether it is verified.
  const marks = ['email', 'phone_number']
    .filter((name) => readable.includes(name))
    .map((name) => `${name}_verified`);
  return {
    id: clientId,
    ClientName: clientId,
    ExplicitAuthFlows: [...signIn.flows.map((flow) => `ALLOW_${flow}`), 'ALLOW_REFRESH_TOKEN_AUTH'],
    PreventUserExistenceErrors: 'ENABLED',
    EnableTokenRevocation: true,
    AuthSessionValidity: Math.max(3, Math.round(signIn.sessionSeconds / 60)),
    ReadAttributes: [...readable, ...marks],
    WriteAttributes: attributes.filter(({ writable }) => writable).map(({ name }) => name),
    SupportedIdentityProviders: ['COGNITO', ...providers.map(({ name }) => name)],
  };
}

const termsOf = ({ clientId }: Pool, TermsName: string, links: Links | undefined) =>
  links
    ? [
        {
          ClientId: clientId,
          TermsName,
          TermsSource: 'LINK',
          Enforcement: 'NONE',
          Links: Object.fromEntries(
            Object.entries(links).map(([tag, url]) => [
              `cognito:${languages.get(tag) ?? tag}`,
              url,
            ]),
          ),
        },
      ]
    : [];

const domainOf = (host: string): string =>
  /^([^.]+)\.auth(?:-fips)?\.[^.]+\.amazoncognito\.com(?:\.cn)?$/.exec(host)?.[1] ??
  host.replaceAll('.', '-');

/** The details that Cognito wants of each type. Source: API reference, CreateIdentityProvider. */
const providerOf = ({ name, type }: PoolProvider) => ({
  ProviderName: name,
  ProviderType: type,
  ProviderDetails:
    type === 'SAML'
      ? { MetadataURL: 'https://provider.example.com/metadata' }
      : {
          client_id: 'emulated',
          client_secret: 'emulated',
          team_id: 'emulated',
          key_id: 'emulated',
          authorize_scopes: 'openid',
          ...(type === 'OIDC' && {
            oidc_issuer: 'https://provider.example.com',
            attributes_request_method: 'GET',
          }),
        },
});

/** Names of languages by their tags. Source: Cognito API reference, CreateTerms, Links. */
const languages: ReadonlyMap<string, string> = new Map([
  ['id', 'bahasa-indonesia'],
  ['zh-Hans', 'chinese-simplified'],
  ['zh-Hant', 'chinese-traditional'],
  ['nl', 'dutch'],
  ['en', 'english'],
  ['fr', 'french'],
  ['de', 'german'],
  ['it', 'italian'],
  ['ja', 'japanese'],
  ['ko', 'korean'],
  ['pt-BR', 'portuguese-brazil'],
  ['es', 'spanish'],
]);
