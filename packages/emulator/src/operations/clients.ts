import { type Input, limits } from '../input.ts';
import type { Client, Pool } from '../model.ts';
import {
  clientIdOf,
  describeClient,
  makeClientId,
  makeClientSecret,
  readClient,
} from '../pools/client-settings.ts';
import { poolOf } from '../pools/find.ts';
import type { Service } from '../service.ts';
import { invalidParameter, limitExceeded, resourceNotFound } from '../service-error.ts';
import type { Call, Operations } from './operation.ts';
import { page } from './page.ts';

export const clientOperations: Operations = {
  CreateUserPoolClient({ service, input }) {
    const pool = poolOf(service.state, input);
    input.require('ClientName');
    const secret = readSecret(input);
    return { UserPoolClient: describeClient(pool, createClient(service, pool, input, { secret })) };
  },

  DescribeUserPoolClient: (call) => {
    const { pool, client } = target(call);
    return { UserPoolClient: describeClient(pool, client) };
  },

  UpdateUserPoolClient(call) {
    const { pool, client } = target(call);
    // What is left out goes back to its default, as at the service.
    const updated = readClient(call.input, pool, {
      id: client.id,
      ...(client.secret !== undefined && { secret: client.secret }),
      createdAt: client.createdAt,
      now: call.service.clock.now(),
    });
    if (!call.input.has('ClientName')) updated.name = client.name;
    pool.clients.set(client.id, updated);
    return { UserPoolClient: describeClient(pool, updated) };
  },

  DeleteUserPoolClient(call) {
    const { pool, client } = target(call);
    pool.clients.delete(client.id);
    call.service.state.clientPools.delete(client.id);
    return {};
  },

  ListUserPoolClients({ service, input }) {
    const pool = poolOf(service.state, input);
    const { items, next } = page(input, [...pool.clients.values()], {
      count: 'MaxResults',
      token: 'NextToken',
      min: 1,
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
};

/** A secret of one's own, or a made one. @throws {ServiceError} for both at once. */
function readSecret(input: Input): string | undefined {
  const own = input.optionalText('ClientSecret', { min: 24, max: 64, pattern: /^[\w+]+$/ });
  const generate = input.flag('GenerateSecret') ?? false;
  if (own !== undefined && generate)
    throw invalidParameter('Only one of GenerateSecret and ClientSecret can be given.');
  return generate ? makeClientSecret() : own;
}

const clientsPerPool = 1000;

/** Also the seed file's way in, which may fix id and secret. @throws {ServiceError} */
export function createClient(
  service: Service,
  pool: Pool,
  input: Input,
  { id = makeClientId(), secret }: { id?: string | undefined; secret?: string | undefined },
): Client {
  if (pool.clients.size >= clientsPerPool)
    throw limitExceeded('Maximum number of clients in this pool reached.');
  if (!limits.clientId.pattern.test(id)) throw invalidParameter(`Invalid client id ${id}`);
  if (service.state.clientPools.has(id)) throw invalidParameter(`Client ${id} already exists.`);
  const now = service.clock.now();
  const client = readClient(input, pool, {
    id,
    ...(secret !== undefined && { secret }),
    createdAt: now,
    now,
  });
  pool.clients.set(id, client);
  service.state.clientPools.set(id, pool.id);
  return client;
}

function target({ service, input }: Call): { pool: Pool; client: Client } {
  const pool = poolOf(service.state, input);
  const id = clientIdOf(input);
  const client = pool.clients.get(id);
  if (!client) throw resourceNotFound(`User pool client ${id} does not exist.`);
  return { pool, client };
}
