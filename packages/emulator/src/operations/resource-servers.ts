import type { Input } from '../input.ts';
import type { Pool, ResourceServer } from '../model/pool.ts';
import { poolOf } from '../pools/find.ts';
import { invalidParameter, resourceNotFound } from '../service-error.ts';
import type { Operations } from './call.ts';
import { page } from './page.ts';

/** The APIs whose scopes access tokens can carry, as `<identifier>/<scope>`. */
export const resourceServerOperations = {
  CreateResourceServer({ service, input }) {
    const pool = poolOf(service.state, input);
    const server = readServer(input);
    if (pool.resourceServers.has(server.identifier))
      throw invalidParameter(`${server.identifier} already exists in user pool ${pool.id}.`);
    pool.resourceServers.set(server.identifier, server);
    return { ResourceServer: describe(pool, server) };
  },

  DescribeResourceServer({ service, input }) {
    const pool = poolOf(service.state, input);
    return { ResourceServer: describe(pool, serverOf(pool, input)) };
  },

  UpdateResourceServer({ service, input }) {
    const pool = poolOf(service.state, input);
    serverOf(pool, input);
    // As at Cognito, scopes that the call omits are removed.
    const server = readServer(input);
    pool.resourceServers.set(server.identifier, server);
    return { ResourceServer: describe(pool, server) };
  },

  DeleteResourceServer({ service, input }) {
    const pool = poolOf(service.state, input);
    pool.resourceServers.delete(serverOf(pool, input).identifier);
    return {};
  },

  ListResourceServers({ service, input }) {
    const pool = poolOf(service.state, input);
    const { items, next } = page(input, [...pool.resourceServers.values()], {
      count: 'MaxResults',
      token: 'NextToken',
      max: 50,
    });
    return { ResourceServers: items.map((server) => describe(pool, server)), ...next };
  },
} satisfies Operations;

const readServer = (input: Input): ResourceServer => ({
  identifier: input.text('Identifier'),
  name: input.text('Name'),
  scopes: input.objects('Scopes').map((scope) => ({
    name: scope.text('ScopeName'),
    description: scope.text('ScopeDescription'),
  })),
});

/** @throws {ServiceError} ResourceNotFoundException. */
function serverOf(pool: Pool, input: Input): ResourceServer {
  const identifier = input.text('Identifier');
  const server = pool.resourceServers.get(identifier);
  if (!server) throw resourceNotFound(`Resource server ${identifier} does not exist.`);
  return server;
}

const describe = (pool: Pool, { identifier, name, scopes }: ResourceServer) => ({
  UserPoolId: pool.id,
  Identifier: identifier,
  Name: name,
  Scopes: scopes.map((scope) => ({
    ScopeName: scope.name,
    ScopeDescription: scope.description,
  })),
});
