import type { Input } from '../input.ts';
import type { Pool } from '../model/pool.ts';
import type { Replica } from '../model/replica.ts';
import { readLambdas } from '../pools/lambda-config.ts';
import { rawMembers } from '../pools/raw-members.ts';
import { notInThisRegion } from './allowed.ts';

/**
 * The settings that each Region has for itself.
 * Source: developer guide, "Multi-Region replication for user pools".
 */
const regional = ['EmailConfiguration', 'SmsConfiguration', 'LambdaConfig', 'UserPoolTags'];

export const newReplica = (region: string, tags: unknown): Replica => ({
  region,
  status: 'INACTIVE',
  raw: tags === undefined ? {} : { UserPoolTags: tags },
  lambdas: new Map(),
  preTokenVersion: 'V1_0',
  failures: new Map(),
});

/**
 * Reads UpdateUserPool in the Region of a replica.
 * @throws {ServiceError} OperationNotEnabledException for a setting of the primary Region.
 */
export function updateReplica(replica: Replica, input: Input): void {
  const foreign = input.names().find((name) => ![...regional, 'UserPoolId'].includes(name));
  if (foreign !== undefined) throw notInThisRegion(`UpdateUserPool with ${foreign}`);
  const lambda = input.object('LambdaConfig');
  replica.raw = rawMembers(input, regional);
  replica.lambdas = readLambdas(lambda);
  replica.preTokenVersion =
    lambda?.object('PreTokenGenerationConfig')?.optionalText('LambdaVersion') ?? 'V1_0';
}

/** Returns the replica whose Region this pool was read in; `undefined` in the primary Region. */
export const replicaHere = ({ region, replica }: Pool): Replica | undefined =>
  replica?.region === region ? replica : undefined;

/** Returns the pool as its replica's Region has it. */
export function asReplica(pool: Pool, replica: Replica): Pool {
  const { settings } = pool;
  const shared = Object.entries(settings.raw).filter(([name]) => !regional.includes(name));
  return {
    ...pool,
    region: replica.region,
    failures: replica.failures,
    settings: {
      ...settings,
      lambdas: replica.lambdas,
      preTokenVersion: replica.preTokenVersion,
      raw: { ...Object.fromEntries(shared), ...replica.raw },
    },
  };
}
