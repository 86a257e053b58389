import type { Client } from '../model/client.ts';
import type { Pool } from '../model/pool.ts';
import type { User } from '../model/user.ts';
import { clientIdOf, findClient, findUser } from '../pools/find.ts';
import { checkSecretHash } from '../sign-in/secret-hash.ts';
import type { Call } from './call.ts';

/**
 * Reads ClientId, Username and SecretHash of a call that needs no access token.
 * @throws {ServiceError} ResourceNotFoundException, InvalidParameterException,
 *   NotAuthorizedException.
 */
export async function namedUser({ service, input }: Call): Promise<{
  pool: Pool;
  client: Client;
  name: string;
  /** Absent when nobody has the name. */
  user: User | undefined;
}> {
  const { pool, client } = findClient(service.state, clientIdOf(input));
  const name = input.text('Username');
  await checkSecretHash(client, name, input.optionalText('SecretHash'));
  return { pool, client, name, user: findUser(pool, name) };
}
