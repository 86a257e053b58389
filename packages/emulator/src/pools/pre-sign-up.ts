import { triggerSubject } from '../lambdas/trigger.ts';
import type { Client } from '../model/client.ts';
import type { Pool } from '../model/pool.ts';
import type { Service } from '../service.ts';
import type { Channel } from './channel.ts';

/**
 * Calls PreSignUp before a user is added, and returns what it decides: whether the user is confirmed,
 * and which attributes count as verified.
 * @throws {ServiceError} when the trigger refuses.
 */
export async function preSignUp(
  service: Service,
  reason: 'SignUp' | 'AdminCreateUser' | 'ExternalProvider',
  { pool, client, username }: { pool: Pool; client: Client | undefined; username: string },
  request: Record<string, unknown>,
): Promise<{ confirms: boolean; verifies: Channel[] }> {
  const decided = await service.lambdas.call('PreSignUp', triggerSubject(pool, client, username), {
    source: `PreSignUp_${reason}`,
    request,
    response: { autoConfirmUser: false, autoVerifyEmail: false, autoVerifyPhone: false },
  });
  return {
    confirms: decided?.['autoConfirmUser'] === true,
    verifies: [
      ...(decided?.['autoVerifyEmail'] === true ? (['email'] as const) : []),
      ...(decided?.['autoVerifyPhone'] === true ? (['phone_number'] as const) : []),
    ],
  };
}
