import { homeRegion, prefixDomain, serviceHost } from '../transport/region.ts';
import type {
  DescribedAnswers,
  DescribedAttribute,
  DescribedClient,
  DescribedMfa,
  DescribedPool,
  DescribedTerms,
} from './described.ts';
import type { Links, MfaMethod, Pool, PoolAttribute, PoolPasswordPolicy } from './pool.ts';
import { readPool } from './read-pool.ts';
import { values } from './values.ts';

/**
 * Returns a pool from what Cognito answers to the Describe calls: of the AWS SDK, or of an
 * emulator. Values that this release does not know, such as a new first factor, are left out.
 * @throws {TypeError} naming the member that Cognito did not send.
 */
export function poolOf(answers: DescribedAnswers): Pool {
  const { pool, client, mfa, providers = [], terms = [], endpoint } = answers;
  const id = pool.Id ?? '';
  const region = homeRegion(id);
  const domain = domainOf(pool, region);
  const supported = client.SupportedIdentityProviders ?? [];
  const links = termsOf(terms);
  const passkey = passkeyOf(mfa);
  return readPool({
    version: 1,
    region,
    userPoolId: id,
    clientId: client.ClientId,
    ...(endpoint !== undefined && { endpoint }),
    issuer: issuerOf(pool, region, id, endpoint),
    tier: pool.UserPoolTier ?? 'ESSENTIALS',
    signIn: {
      flows: flowsOf(client.ExplicitAuthFlows ?? []),
      firstFactors: known(
        pool.Policies?.SignInPolicy?.AllowedFirstAuthFactors ?? ['PASSWORD'],
        values.firstFactors,
      ),
      names: known(namesOf(pool), values.names),
      caseSensitive: pool.UsernameConfiguration?.CaseSensitive ?? true,
      sessionSeconds: 60 * (client.AuthSessionValidity ?? 3),
    },
    signUp: {
      allowed: pool.AdminCreateUserConfig?.AllowAdminCreateUserOnly !== true,
      autoVerified: known(pool.AutoVerifiedAttributes ?? [], values.verified),
    },
    mfa: { mode: mfa.MfaConfiguration ?? 'OFF', methods: methodsOf(mfa) },
    passwordPolicy: policyOf(pool),
    attributes: (pool.SchemaAttributes ?? [])
      .filter(isForUsers)
      .map((attribute) => attributeOf(attribute, client)),
    verifiedBeforeUpdate: known(
      pool.UserAttributeUpdateSettings?.AttributesRequireVerificationBeforeUpdate ?? [],
      values.verified,
    ),
    providers: providers
      .filter(({ ProviderName }) => supported.some((name) => name === ProviderName))
      .map(({ ProviderName, ProviderType }) => ({ name: ProviderName, type: ProviderType })),
    ...(domain !== undefined && { domain }),
    ...(passkey && { passkey }),
    ...(links && { terms: links }),
  });
}

const known = (names: readonly string[], ours: readonly string[]): readonly string[] =>
  names.filter((name) => ours.includes(name));

/** An address or number that is the username stands alone; an alias stands beside a username. */
const namesOf = ({ UsernameAttributes = [], AliasAttributes = [] }: DescribedPool) =>
  UsernameAttributes.length > 0 ? UsernameAttributes : ['username', ...AliasAttributes];

/**
 * The flows that the names of a client allow. Clients with the older names allow custom challenges,
 * and SRP unless they have CUSTOM_AUTH_FLOW_ONLY.
 * Source: Cognito API reference, CreateUserPoolClient, ExplicitAuthFlows.
 */
function flowsOf(names: readonly string[]): readonly string[] {
  if (names.length === 0) return ['USER_SRP_AUTH', 'CUSTOM_AUTH'];
  if (names.some((name) => name.startsWith('ALLOW_')))
    return values.flows.filter((flow) => names.includes(`ALLOW_${flow}`));
  return [
    ...(names.includes('CUSTOM_AUTH_FLOW_ONLY') ? [] : ['USER_SRP_AUTH']),
    ...known(names, ['USER_PASSWORD_AUTH']),
    'CUSTOM_AUTH',
  ];
}

const methodsOf = (mfa: DescribedMfa): readonly MfaMethod[] => {
  const isOn: { [M in MfaMethod]: boolean } = {
    SMS_MFA: mfa.SmsMfaConfiguration !== undefined,
    SOFTWARE_TOKEN_MFA: mfa.SoftwareTokenMfaConfiguration?.Enabled === true,
    EMAIL_OTP: mfa.EmailMfaConfiguration !== undefined,
    WEB_AUTHN:
      mfa.WebAuthnConfiguration?.FactorConfiguration === 'MULTI_FACTOR_WITH_USER_VERIFICATION',
  };
  // The keys are those of the table.
  return (Object.keys(isOn) as MfaMethod[]).filter((method) => isOn[method]);
};

/** A pool without a policy has Cognito's default, which asks for everything. */
function policyOf({ Policies }: DescribedPool): PoolPasswordPolicy {
  const policy = Policies?.PasswordPolicy;
  const asks = (member: boolean | undefined) => member ?? policy === undefined;
  return {
    minimumLength: policy?.MinimumLength ?? 8,
    requireLowercase: asks(policy?.RequireLowercase),
    requireUppercase: asks(policy?.RequireUppercase),
    requireNumbers: asks(policy?.RequireNumbers),
    requireSymbols: asks(policy?.RequireSymbols),
  };
}

/** False for attributes that only Cognito or an administrator writes. */
const isForUsers = ({ Name = '', DeveloperOnlyAttribute }: DescribedAttribute): boolean =>
  DeveloperOnlyAttribute !== true &&
  !Name.endsWith('_verified') &&
  !['sub', 'identities'].includes(Name);

function attributeOf(attribute: DescribedAttribute, client: DescribedClient): PoolAttribute {
  const {
    Name = '',
    StringAttributeConstraints: text,
    NumberAttributeConstraints: number,
  } = attribute;
  // A client without these lists has the standard attributes.
  // Source: Cognito API reference, CreateUserPoolClient, ReadAttributes and WriteAttributes.
  const has = (list: readonly string[] | undefined) =>
    list ? list.includes(Name) : !Name.startsWith('custom:');
  return {
    name: Name,
    kind: (attribute.AttributeDataType ?? 'String') as PoolAttribute['kind'], // readPool checks it.
    required: attribute.Required === true,
    mutable: attribute.Mutable !== false,
    readable: has(client.ReadAttributes),
    writable: has(client.WriteAttributes),
    ...bound('min', number?.MinValue),
    ...bound('max', number?.MaxValue),
    ...bound('minLength', text?.MinLength),
    ...bound('maxLength', text?.MaxLength),
  };
}

/** Cognito sends bounds as text. */
const bound = (member: string, value: string | undefined) =>
  value === undefined || value === '' ? {} : { [member]: Number(value) };

const issuerOf = (pool: DescribedPool, region: string, id: string, endpoint?: string): string => {
  if (endpoint !== undefined) return `${endpoint.replace(/\/+$/, '')}/${id}`;
  const isNewer = pool.IssuerConfiguration?.Type === 'UPDATED';
  return `https://${isNewer ? 'issuer-' : ''}${serviceHost(region)}/${id}`;
};

const domainOf = ({ CustomDomain, Domain }: DescribedPool, region: string): string | undefined =>
  CustomDomain ?? (Domain === undefined ? undefined : prefixDomain(Domain, region));

const passkeyOf = ({ WebAuthnConfiguration: passkey }: DescribedMfa) =>
  passkey && {
    ...(passkey.RelyingPartyId !== undefined && { relyingPartyId: passkey.RelyingPartyId }),
    ...(passkey.UserVerification !== undefined && { userVerification: passkey.UserVerification }),
  };

function termsOf(terms: readonly DescribedTerms[]) {
  const linksOf = (kind: string): Links | undefined => {
    const found = terms.find(({ TermsName }) => TermsName?.startsWith(kind))?.Links;
    return found && Object.fromEntries(Object.entries(found).map(([id, url]) => [tagOf(id), url]));
  };
  const [termsOfUse, privacyPolicy] = [linksOf('terms-of-use'), linksOf('privacy-policy')];
  if (!termsOfUse && !privacyPolicy) return undefined;
  return { ...(termsOfUse && { termsOfUse }), ...(privacyPolicy && { privacyPolicy }) };
}

const tagOf = (id: string): string => tags.get(id) ?? id.replace(/^cognito:/, '');

/**
 * Language tags by the names of managed login; `default` stands for all others.
 * Source: Cognito API reference, CreateTerms, Links.
 */
const tags: ReadonlyMap<string, string> = new Map([
  ['cognito:bahasa-indonesia', 'id'],
  ['cognito:chinese-simplified', 'zh-Hans'],
  ['cognito:chinese-traditional', 'zh-Hant'],
  ['cognito:dutch', 'nl'],
  ['cognito:english', 'en'],
  ['cognito:french', 'fr'],
  ['cognito:german', 'de'],
  ['cognito:italian', 'it'],
  ['cognito:japanese', 'ja'],
  ['cognito:korean', 'ko'],
  ['cognito:portuguese-brazil', 'pt-BR'],
  ['cognito:spanish', 'es'],
]);
