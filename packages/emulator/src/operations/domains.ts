import type { Input } from '../input.ts';
import type { Pool, PoolDomain } from '../model/pool.ts';
import type { State } from '../model/state.ts';
import { poolOf } from '../pools/find.ts';
import { rawMembers } from '../pools/raw-members.ts';
import { invalidParameter, resourceNotFound } from '../service-error.ts';
import type { Operations } from './call.ts';

/** The domains of pools, where their OAuth endpoints are. */
export const domainOperations = {
  CreateUserPoolDomain({ service, input }) {
    const pool = poolOf(service.state, input);
    const domain = readDomain(input);
    if (!domain.custom && domain.name.includes('.')) throw invalidPrefix();
    if (poolOfDomain(service.state, domain.name))
      throw invalidParameter('Domain already associated with another user pool.');
    if ([...pool.domains.values()].some(({ custom }) => custom === domain.custom))
      throw invalidParameter('User pool already has a domain configured.');
    pool.domains.set(domain.name, domain);
    return describeCreated(domain);
  },

  /** Members that the call omits stay. A custom domain stays one. */
  UpdateUserPoolDomain({ service, input }) {
    const pool = poolOf(service.state, input);
    const domain = domainOf(pool, input);
    Object.assign(domain.raw, readDomain(input).raw);
    return describeCreated(domain);
  },

  /** Returns an empty description for a name that no pool has. */
  DescribeUserPoolDomain({ service, input }) {
    const name = input.text('Domain');
    const pool = poolOfDomain(service.state, name);
    const domain = pool?.domains.get(name);
    return { DomainDescription: pool && domain ? describeDomain(pool, domain) : {} };
  },

  DeleteUserPoolDomain({ service, input }) {
    const pool = poolOf(service.state, input);
    pool.domains.delete(domainOf(pool, input).name);
    return {};
  },
} satisfies Operations;

const readDomain = (input: Input): PoolDomain => ({
  name: input.text('Domain'),
  custom: input.has('CustomDomainConfig'),
  raw: rawMembers(input, ['CustomDomainConfig', 'ManagedLoginVersion', 'Routing']),
});

/** Source: mineiros-io/terraform-aws-cognito-user-pool#69. */
const invalidPrefix = () =>
  invalidParameter(
    'The domain name contains an invalid character. Domain names can only contain lower-case letters, numbers, and hyphens. Please enter a different name that follows this format: ^[a-z0-9](?:[a-z0-9\\-]{0,61}[a-z0-9])?$',
  );

const poolOfDomain = (state: State, name: string): Pool | undefined =>
  [...state.pools.values()].find(({ domains }) => domains.has(name));

/** @throws {ServiceError} ResourceNotFoundException. */
function domainOf(pool: Pool, input: Input): PoolDomain {
  const name = input.text('Domain');
  const domain = pool.domains.get(name);
  if (!domain) throw resourceNotFound(`Domain ${name} does not exist.`);
  return domain;
}

/** Source: API reference, CreateUserPoolDomain: the name for an app's DNS, of custom domains only. */
const describeCreated = ({ custom, raw }: PoolDomain) => ({
  ManagedLoginVersion: raw['ManagedLoginVersion'] ?? 1,
  ...(custom && { CloudFrontDomain: distribution }),
});

const distribution = 'd111111abcdef8.cloudfront.net';

const describeDomain = (pool: Pool, { name, custom, raw }: PoolDomain) => ({
  UserPoolId: pool.id,
  AWSAccountId: '000000000000',
  Domain: name,
  S3Bucket: `aws-cognito-prod-${pool.region}-assets`,
  CloudFrontDistribution: distribution,
  Version: '1',
  Status: 'ACTIVE',
  CustomDomainConfig: custom ? raw['CustomDomainConfig'] : {},
  ManagedLoginVersion: raw['ManagedLoginVersion'] ?? 1,
  ...(raw['Routing'] !== undefined && { Routing: raw['Routing'] }),
});
