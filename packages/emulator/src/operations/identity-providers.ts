import type { Input } from '../input.ts';
import type { IdentityProvider, Pool } from '../model/pool.ts';
import { poolOf } from '../pools/find.ts';
import { epochSeconds } from '../pools/users.ts';
import { providerIdentifiedBy } from '../providers/identities.ts';
import { checkProvider, defaultMapping } from '../providers/provider-types.ts';
import { invalidParameter, resourceNotFound, ServiceError } from '../service-error.ts';
import type { Operations } from './call.ts';
import { page } from './page.ts';

/** The identity providers of pools. In the emulator, a made-up one stands for each. */
export const identityProviderOperations = {
  CreateIdentityProvider({ service, input }) {
    const pool = poolOf(service.state, input);
    const name = input.text('ProviderName');
    const now = service.clock.now();
    if (pool.providers.has(name))
      throw new ServiceError(
        'DuplicateProviderException',
        // Source: cloudformation-coverage-roadmap#1287.
        `${name} already exists in user pool ${pool.id}`,
      );
    const type = input.text('ProviderType');
    const provider: IdentityProvider = {
      name,
      type,
      details: details(input),
      mapping: new Map([...defaultMapping(type), ...input.map('AttributeMapping')]),
      identifiers: input.texts('IdpIdentifiers') ?? [],
      createdAt: now,
      modifiedAt: now,
      people: [],
      ...readAcr(input),
    };
    check(pool, provider);
    pool.providers.set(name, provider);
    return { IdentityProvider: describe(pool, provider) };
  },

  /** Members that the call omits stay. */
  UpdateIdentityProvider({ service, input }) {
    const pool = poolOf(service.state, input);
    const before = providerOf(pool, input);
    const updated: IdentityProvider = {
      ...before,
      ...(input.has('ProviderDetails') && { details: details(input) }),
      ...(input.has('AttributeMapping') && {
        mapping: new Map([...defaultMapping(before.type), ...input.map('AttributeMapping')]),
      }),
      ...(input.has('IdpIdentifiers') && { identifiers: input.texts('IdpIdentifiers') ?? [] }),
      modifiedAt: service.clock.now(),
      ...readAcr(input),
    };
    check(pool, updated);
    pool.providers.set(before.name, updated);
    return { IdentityProvider: describe(pool, updated) };
  },

  DescribeIdentityProvider({ service, input }) {
    const pool = poolOf(service.state, input);
    return { IdentityProvider: describe(pool, providerOf(pool, input)) };
  },

  /** The pool's clients no longer support it either. */
  DeleteIdentityProvider({ service, input }) {
    const pool = poolOf(service.state, input);
    const { name } = providerOf(pool, input);
    pool.providers.delete(name);
    for (const { oauth, raw } of pool.clients.values()) {
      if (!oauth.providers.includes(name)) continue;
      oauth.providers = oauth.providers.filter((other) => other !== name);
      raw['SupportedIdentityProviders'] = oauth.providers;
    }
    return {};
  },

  ListIdentityProviders({ service, input }) {
    const pool = poolOf(service.state, input);
    const { items, next } = page(input, [...pool.providers.values()], {
      count: 'MaxResults',
      token: 'NextToken',
      max: 60,
    });
    return {
      Providers: items.map(({ name, type, createdAt, modifiedAt }) => ({
        ProviderName: name,
        ProviderType: type,
        LastModifiedDate: epochSeconds(modifiedAt),
        CreationDate: epochSeconds(createdAt),
      })),
      ...next,
    };
  },

  GetIdentityProviderByIdentifier({ service, input }) {
    const pool = poolOf(service.state, input);
    const identifier = input.text('IdpIdentifier');
    const provider = providerIdentifiedBy(pool, identifier);
    if (!provider) throw resourceNotFound(`No provider has the identifier ${identifier}.`);
    return { IdentityProvider: describe(pool, provider) };
  },
} satisfies Operations;

/** @throws {ServiceError} ResourceNotFoundException. */
function providerOf(pool: Pool, input: Input): IdentityProvider {
  const name = input.text('ProviderName');
  const provider = pool.providers.get(name);
  if (!provider) throw resourceNotFound(`Identity provider ${name} does not exist.`);
  return provider;
}

const details = (input: Input): Record<string, string> =>
  Object.fromEntries(input.map('ProviderDetails'));

const readAcr = (input: Input) =>
  input.has('AcrMapping') && { acrMapping: input.raw('AcrMapping') };

/** @throws {ServiceError} InvalidParameterException. */
function check(pool: Pool, provider: IdentityProvider): void {
  checkProvider(provider);
  const known = ['username', ...pool.settings.schema.map(({ name }) => name)];
  const unknown = [...provider.mapping.keys()].filter((attribute) => !known.includes(attribute));
  // Source: aws-cli#9729.
  if (unknown.length > 0)
    throw invalidParameter(`AttributeMapping contains invalid mapping: [${unknown.join(', ')}]`);
  for (const { name, identifiers } of pool.providers.values())
    if (name !== provider.name && identifiers.some((one) => provider.identifiers.includes(one)))
      throw invalidParameter(`An identifier belongs to the provider ${name} already.`);
}

const describe = (pool: Pool, provider: IdentityProvider) => ({
  UserPoolId: pool.id,
  ProviderName: provider.name,
  ProviderType: provider.type,
  ProviderDetails: provider.details,
  AttributeMapping: Object.fromEntries(provider.mapping),
  IdpIdentifiers: provider.identifiers,
  ...(provider.acrMapping !== undefined && { AcrMapping: provider.acrMapping }),
  LastModifiedDate: epochSeconds(provider.modifiedAt),
  CreationDate: epochSeconds(provider.createdAt),
});
