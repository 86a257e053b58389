import type { Input } from '../input.ts';
import type { Client } from '../model/client.ts';
import type { Pool } from '../model/pool.ts';
import { makeSecret } from '../pools/client-secrets.ts';
import {
  describeClient,
  makeClientId,
  makeClientSecret,
  readClient,
} from '../pools/client-settings.ts';
import { adminClient, poolOf } from '../pools/find.ts';
import type { Service } from '../service.ts';
import { invalidParameter, limitExceeded } from '../service-error.ts';
import { validateValue } from '../validation/validate.ts';
import type { Operations } from './call.ts';
import { page } from './page.ts';

export const clientOperations = {
  CreateUserPoolClient({ service, input }) {
    const pool = poolOf(service.state, input);
    const secret = readSecret(input);
    return { UserPoolClient: describeClient(pool, createClient(service, pool, input, { secret })) };
  },

  DescribeUserPoolClient: (call) => {
    const { pool, client } = adminClient(call.service.state, call.input);
    return { UserPoolClient: describeClient(pool, client) };
  },

  UpdateUserPoolClient(call) {
    const { pool, client } = adminClient(call.service.state, call.input);
    // As at Cognito, members that the call omits get their defaults.
    const updated = readClient(call.input, pool, {
      id: client.id,
      secrets: client.secrets,
      createdAt: client.createdAt,
      now: call.service.clock.now(),
    });
    if (!call.input.has('ClientName')) updated.name = client.name;
    if (client.ssoMinutes !== undefined) updated.ssoMinutes = client.ssoMinutes;
    pool.clients.set(client.id, updated);
    return { UserPoolClient: describeClient(pool, updated) };
  },

  DeleteUserPoolClient(call) {
    const { pool, client } = adminClient(call.service.state, call.input);
    pool.clients.delete(client.id);
    call.service.state.clientPools.delete(client.id);
    for (const [id, { clientId }] of pool.terms) if (clientId === client.id) pool.terms.delete(id);
    return {};
  },

  ListUserPoolClients({ service, input }) {
    const pool = poolOf(service.state, input);
    const { items, next } = page(input, [...pool.clients.values()], {
      count: 'MaxResults',
      token: 'NextToken',
      max: 60,
    });
    return {
      UserPoolClients: items.map((client) => ({
        ClientId: client.id,
        ClientName: client.name,
        UserPoolId: pool.id,
      })),
      ...next,
    };
  },
} satisfies Operations;

/**
 * Returns the secret that the call gives or asks to generate.
 * @throws {ServiceError} InvalidParameterException when it does both.
 */
function readSecret(input: Input): string | undefined {
  const own = input.optionalText('ClientSecret');
  const generate = input.flag('GenerateSecret') ?? false;
  if (own !== undefined && generate)
    throw invalidParameter('Only one of GenerateSecret and ClientSecret can be given.');
  return generate ? makeClientSecret() : own;
}

const maxClients = 1000;

/**
 * Creates a client. A seed file may give it a fixed id and secret.
 * @throws {ServiceError}
 */
export function createClient(
  service: Service,
  pool: Pool,
  input: Input,
  { id = makeClientId(), secret }: { id?: string | undefined; secret?: string | undefined },
): Client {
  if (pool.clients.size >= maxClients)
    throw limitExceeded('Maximum number of clients in this pool reached.');
  validateValue('ClientIdType', id, 'clientId');
  if (service.state.clientPools.has(id)) throw invalidParameter(`Client ${id} already exists.`);
  const now = service.clock.now();
  const client = readClient(input, pool, {
    id,
    secrets: secret === undefined ? [] : [makeSecret(id, [], secret, now)],
    createdAt: now,
    now,
  });
  pool.clients.set(id, client);
  service.state.clientPools.set(id, pool.id);
  return client;
}
