import { randomBytes, randomText, toHex } from '../bytes.ts';
import type { Input } from '../input.ts';
import type { Pool } from '../model/pool.ts';
import { homeRegion } from '../partition.ts';
import { describePool } from '../pools/describe-pool.ts';
import { poolOf } from '../pools/find.ts';
import { describeMfa, readPoolMfa, setMfaSettings } from '../pools/mfa-settings.ts';
import { readPoolSettings } from '../pools/pool-settings.ts';
import { addCustomAttributes } from '../pools/schema.ts';
import { epochSeconds } from '../pools/users.ts';
import { replicaHere, updateReplica } from '../replicas/settings.ts';
import type { Service } from '../service.ts';
import { invalidParameter, limitExceeded } from '../service-error.ts';
import { validateValue } from '../validation/validate.ts';
import type { Operations } from './call.ts';
import { page } from './page.ts';

export const poolOperations = {
  CreateUserPool: ({ service, input }) => ({ UserPool: describePool(createPool(service, input)) }),

  DescribeUserPool: ({ service, input }) => ({
    UserPool: describePool(poolOf(service.state, input)),
  }),

  UpdateUserPool({ service, input }) {
    const pool = poolOf(service.state, input);
    const replica = replicaHere(pool);
    if (replica) {
      updateReplica(replica, input);
      return {};
    }
    const settings = readPoolSettings(input, pool.settings);
    const mfa = readPoolMfa(input, pool);
    Object.assign(pool, { settings, mfa, modifiedAt: service.clock.now() });
    return {};
  },

  AddCustomAttributes({ service, input }) {
    const pool = poolOf(service.state, input);
    pool.settings.schema = addCustomAttributes(pool.settings.schema, input);
    pool.modifiedAt = service.clock.now();
    return {};
  },

  /** Source of the second text: terraform-provider-aws#16479. */
  DeleteUserPool({ service, input }) {
    const pool = poolOf(service.state, input);
    if (pool.settings.deletionProtected)
      throw invalidParameter(
        'The user pool cannot be deleted because deletion protection is activated. Deletion protection must be inactivated first.',
      );
    if (pool.domains.size > 0)
      throw invalidParameter(
        'User pool cannot be deleted. It has a domain configured that should be deleted first.',
      );
    for (const id of pool.clients.keys()) service.state.clientPools.delete(id);
    service.state.pools.delete(pool.id);
    return {};
  },

  ListUserPools({ service, input }) {
    const { items, next } = page(input, [...service.state.pools.values()], {
      count: 'MaxResults',
      token: 'NextToken',
      max: 60,
    });
    return {
      UserPools: items.map((pool) => ({
        Id: pool.id,
        Name: pool.settings.name,
        LastModifiedDate: epochSeconds(pool.modifiedAt),
        CreationDate: epochSeconds(pool.createdAt),
        ...(pool.replica && { ReplicaRegions: [pool.replica.region] }),
      })),
      ...next,
    };
  },

  SetUserPoolMfaConfig({ service, input }) {
    const pool = poolOf(service.state, input);
    setMfaSettings(pool, input);
    return describeMfa(pool);
  },

  GetUserPoolMfaConfig: ({ service, input }) => describeMfa(poolOf(service.state, input)),
} satisfies Operations;

/**
 * Creates a pool. A seed file may give it a fixed id.
 * @throws {ServiceError}
 */
export function createPool(service: Service, input: Input, id?: string): Pool {
  if (service.state.pools.size >= service.config.limits.pools)
    throw limitExceeded('Maximum number of user pools reached.');
  const { region } = service.config;
  const poolId = id ?? `${region}_${randomText(9)}`;
  validateValue('UserPoolIdType', poolId, 'userPoolId');
  if (service.state.pools.has(poolId))
    throw invalidParameter(`User pool ${poolId} already exists.`);
  const now = service.clock.now();
  const pool: Pool = {
    id: poolId,
    region: homeRegion(poolId),
    createdAt: now,
    modifiedAt: now,
    settings: readPoolSettings(input),
    mfa: readPoolMfa(input),
    clients: new Map(),
    users: new Map(),
    groups: new Map(),
    terms: new Map(),
    domains: new Map(),
    providers: new Map(),
    resourceServers: new Map(),
    sessionTracking: { enabled: false, maxPerUser: 20 },
    simulationKey: toHex(randomBytes(32)),
    failures: new Map(),
  };
  service.state.pools.set(pool.id, pool);
  return pool;
}
