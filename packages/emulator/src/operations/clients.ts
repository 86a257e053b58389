import { type Input, limits } from '../input.ts';
import type { Client, Pool } from '../model.ts';
import {
  clientIdOf,
  makeClientId,
  makeClientSecret,
  readClient,
} from '../pools/client-settings.ts';
import { poolOf } from '../pools/find.ts';
import { epochSeconds } from '../pools/users.ts';
import type { Service } from '../service.ts';
import { invalidParameter, limitExceeded, resourceNotFound } from '../service-error.ts';
import type { Call, Operations } from './operation.ts';

export const clientOperations: Operations = {
  CreateUserPoolClient({ service, input }) {
    const pool = poolOf(service.state, input);
    input.text('ClientName', { min: 1, max: 128 });
    const secret = input.flag('GenerateSecret') ? makeClientSecret() : undefined;
    return { UserPoolClient: describeClient(pool, createClient(service, pool, input, { secret })) };
  },

  DescribeUserPoolClient: (call) => {
    const { pool, client } = target(call);
    return { UserPoolClient: describeClient(pool, client) };
  },

  UpdateUserPoolClient(call) {
    const { pool, client } = target(call);
    // What is left out goes back to its default, as at the service.
    const updated = readClient(call.input, {
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
    const start = Number(input.optionalText('NextToken') ?? 0) || 0;
    const count = input.integer('MaxResults', { min: 1, max: 60 }) ?? 60;
    const clients = [...pool.clients.values()];
    return {
      UserPoolClients: clients
        .slice(start, start + count)
        .map((client) => ({ ClientId: client.id, ClientName: client.name, UserPoolId: pool.id })),
      ...(clients.length > start + count && { NextToken: String(start + count) }),
    };
  },
};

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
  const client = readClient(input, {
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

const describeClient = (pool: Pool, client: Client) => ({
  ...client.raw,
  UserPoolId: pool.id,
  ClientId: client.id,
  ClientName: client.name,
  ...(client.secret !== undefined && { ClientSecret: client.secret }),
  ExplicitAuthFlows: client.flows,
  AccessTokenValidity: client.accessTokenLife,
  IdTokenValidity: client.idTokenLife,
  RefreshTokenValidity: client.refreshTokenLife,
  TokenValidityUnits: { AccessToken: 'seconds', IdToken: 'seconds', RefreshToken: 'seconds' },
  AuthSessionValidity: client.sessionLife / 60,
  PreventUserExistenceErrors: client.hidesUnknownUsers ? 'ENABLED' : 'LEGACY',
  EnableTokenRevocation: client.revocation,
  AllowedOAuthFlowsUserPoolClient: false,
  LastModifiedDate: epochSeconds(client.modifiedAt),
  CreationDate: epochSeconds(client.createdAt),
});
