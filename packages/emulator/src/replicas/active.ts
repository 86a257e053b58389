import type { Pool } from '../model/pool.ts';
import { ServiceError } from '../service-error.ts';
import { replicaHere } from './settings.ts';

/**
 * Refuses users at an inactive replica.
 * @throws {ServiceError} OperationNotEnabledException.
 */
export function requireActive(pool: Pool): void {
  if (replicaHere(pool)?.status === 'INACTIVE')
    throw new ServiceError(
      'OperationNotEnabledException',
      `The replica of user pool ${pool.id} in ${pool.region} is inactive.`,
    );
}
