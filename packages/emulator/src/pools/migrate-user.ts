import { isObject } from '../is-object.ts';
import { triggerSubject } from '../lambdas/trigger.ts';
import type { Client } from '../model/client.ts';
import type { Pool } from '../model/pool.ts';
import type { User } from '../model/user.ts';
import type { Service } from '../service.ts';
import { ServiceError } from '../service-error.ts';
import { checkAttributes } from './check-attributes.ts';
import { freeAliases, refuseTakenAliases } from './create-user.ts';
import { setUncheckedPassword } from './passwords.ts';
import { addUser } from './users.ts';

interface Migration {
  source: 'Authentication' | 'ForgotPassword';
  /** Absent where the user forgot it. */
  password?: string;
  validationData: Map<string, string>;
  metadata: Map<string, string>;
}

/**
 * Asks the pool's UserMigration trigger for a user who is not there, and adds them.
 * @returns `undefined` when the pool has no such trigger.
 * @throws {ServiceError} UserLambdaValidationException when the trigger throws,
 *   UserNotFoundException when it names no attributes, or an error of the attributes.
 * Source: developer guide, "Migrate user Lambda trigger". No live pool confirms the error.
 */
export async function migrateUser(
  service: Service,
  pool: Pool,
  client: Client,
  name: string,
  { source, password, validationData, metadata }: Migration,
): Promise<User | undefined> {
  const migrated = await service.lambdas.call('UserMigration', triggerSubject(pool, client, name), {
    source: `UserMigration_${source}`,
    request: {
      ...(password !== undefined && { password }),
      validationData: Object.fromEntries(validationData),
      clientMetadata: Object.fromEntries(metadata),
    },
    response: {},
  });
  if (!migrated) return undefined;
  const attributes = readAttributes(migrated['userAttributes']);
  if (attributes.size === 0)
    throw new ServiceError(
      'UserNotFoundException',
      `Exception migrating user in app client ${client.id}`,
    );
  const username = attributes.get('username') ?? name;
  attributes.delete('username');
  attributes.delete('sub');
  checkAttributes(pool, attributes);
  const keeps = migrated['finalUserStatus'] === 'CONFIRMED' && password !== undefined;
  const user = addUser(service, pool, username, attributes, keeps ? 'CONFIRMED' : 'RESET_REQUIRED');
  if (migrated['forceAliasCreation'] === true) freeAliases(pool, user);
  else refuseTakenAliases(pool, user);
  // The guide: Cognito does not apply the password policy to a password that it takes over.
  if (keeps) await setUncheckedPassword(pool, user, password);
  if (migrated['enableSMSMFA'] === true && user.attributes.get('phone_number'))
    user.mfa.enabled.push('SMS_MFA');
  return user;
}

const readAttributes = (given: unknown): Map<string, string> =>
  new Map(
    isObject(given)
      ? Object.entries(given).flatMap(([name, value]) =>
          typeof value === 'string' ? [[name, value] as const] : [],
        )
      : [],
  );
