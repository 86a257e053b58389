import type { Input } from '../input.ts';
import type { Pool } from '../model/pool.ts';
import type { Replica } from '../model/replica.ts';
import { homeRegion } from '../partition.ts';
import { poolArn } from '../pools/describe-pool.ts';
import { poolOf } from '../pools/find.ts';
import { newReplica } from '../replicas/settings.ts';
import {
  invalidParameter,
  limitExceeded,
  resourceNotFound,
  unavailableInLite,
} from '../service-error.ts';
import type { Operations } from './call.ts';

/** Replicas of a pool in other Regions. Source: API reference, and the guide's page on replication. */
export const replicaOperations = {
  CreateUserPoolReplica({ service, input }) {
    const pool = poolOf(service.state, input);
    const region = input.text('RegionName');
    requireReplicable(pool);
    if (region === homeRegion(pool.id))
      throw invalidParameter(`User pool ${pool.id} is in ${region} already.`);
    if (pool.replica) throw limitExceeded('A user pool can have one replica.');
    pool.replica = newReplica(
      region,
      input.has('UserPoolTags') ? input.raw('UserPoolTags') : undefined,
    );
    // It is there at once; the first answer is the service's all the same.
    return { UserPoolReplica: { ...secondary(pool, pool.replica), Status: 'CREATING' } };
  },

  ListUserPoolReplicas({ service, input }) {
    const pool = poolOf(service.state, input);
    const primary = {
      RegionName: homeRegion(pool.id),
      Status: 'ACTIVE',
      Role: 'PRIMARY',
      UserPoolArn: poolArn({ id: pool.id, region: homeRegion(pool.id) }),
    };
    const all = [primary, ...(pool.replica ? [secondary(pool, pool.replica)] : [])];
    return {
      UserPoolReplicas: all.sort((a, b) => (a.RegionName < b.RegionName ? -1 : 1)),
    };
  },

  UpdateUserPoolReplica({ service, input }) {
    const { pool, replica } = named(poolOf(service.state, input), input);
    replica.status = input.text('Status') === 'ACTIVE' ? 'ACTIVE' : 'INACTIVE';
    return { UserPoolReplica: secondary(pool, replica) };
  },

  DeleteUserPoolReplica({ service, input }) {
    const { pool, replica } = named(poolOf(service.state, input), input);
    if (replica.status === 'ACTIVE')
      throw invalidParameter('Only a replica that is inactive can be deleted.');
    delete pool.replica;
    return { UserPoolReplica: { ...secondary(pool, replica), Status: 'DELETING' } };
  },
} satisfies Operations;

/** @throws {ServiceError} */
function requireReplicable({ settings }: Pool): void {
  if (settings.tier === 'LITE') throw unavailableInLite('Multi-Region replication');
  // The model has checked that it is a structure.
  const key = settings.raw['KeyConfiguration'] as { KeyType?: unknown } | undefined;
  if (key?.KeyType !== 'CUSTOMER_MANAGED_KEY')
    throw invalidParameter(
      'A user pool needs a multi-Region customer managed key to be replicated.',
    );
  if (settings.issuer !== 'UPDATED')
    throw invalidParameter('A user pool needs the issuer type UPDATED to be replicated.');
}

/** @throws {ServiceError} ResourceNotFoundException. */
function named(pool: Pool, input: Input): { pool: Pool; replica: Replica } {
  const region = input.text('RegionName');
  if (pool.replica?.region !== region)
    throw resourceNotFound(`User pool ${pool.id} has no replica in ${region}.`);
  return { pool, replica: pool.replica };
}

const secondary = ({ id }: Pool, { region, status }: Replica) => ({
  RegionName: region,
  Status: status,
  Role: 'SECONDARY',
  UserPoolArn: poolArn({ id, region }),
});
