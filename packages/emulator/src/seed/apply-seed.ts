import { Input } from '../input.ts';
import type { Pool } from '../model/pool.ts';
import { createClient } from '../operations/clients.ts';
import { createPool } from '../operations/pools.ts';
import { makeClientSecret } from '../pools/client-settings.ts';
import type { Service } from '../service.ts';
import { validateInput, validateValue } from '../validation/validate.ts';
import { applyProvider } from './apply-provider.ts';
import { applyUser } from './apply-user.ts';
import { callOperation } from './call-operation.ts';
import { at, listAt, objectAt, onlyKnown, optionalTextAt } from './seed-reader.ts';

/**
 * Creates the pools, clients, groups and users of a seed.
 * @throws {TypeError} naming the path of the wrong member, e.g. `pools[0].users[2].password`.
 */
export async function applySeed(service: Service, seed: unknown): Promise<void> {
  const root = objectAt(seed, 'the seed');
  onlyKnown(root, '', ['pools', '$comment', '$schema']);
  for (const [index, entry] of listAt(root['pools'], 'pools').entries())
    await applyPool(service, objectAt(entry, `pools[${index}]`), `pools[${index}]`);
}

async function applyPool(
  service: Service,
  entry: Record<string, unknown>,
  path: string,
): Promise<void> {
  onlyKnown(entry, path, poolMembers);
  const create = objectAt(entry['create'], `${path}.create`);
  const id = optionalTextAt(entry['id'], `${path}.id`);
  const pool = await at(`${path}.create`, () => {
    validateInput('CreateUserPool', create);
    return createPool(service, new Input(create), id);
  });
  const mfa = entry['mfa'];
  if (mfa !== undefined)
    await at(`${path}.mfa`, () =>
      callOperation(service, 'SetUserPoolMfaConfig', {
        ...objectAt(mfa, `${path}.mfa`),
        UserPoolId: pool.id,
      }),
    );
  const sessions = entry['sessions'];
  if (sessions !== undefined)
    await at(`${path}.sessions`, () =>
      callOperation(service, 'SetUserPoolSessionConfiguration', {
        ...objectAt(sessions, `${path}.sessions`),
        UserPoolId: pool.id,
      }),
    );
  await applyOAuth(service, pool, entry, path);
  for (const [index, client] of listAt(entry['clients'] ?? [], `${path}.clients`).entries())
    await applyClient(service, pool, client, `${path}.clients[${index}]`);
  for (const [index, group] of listAt(entry['groups'] ?? [], `${path}.groups`).entries())
    await applyGroup(service, pool, group, `${path}.groups[${index}]`);
  for (const [index, user] of listAt(entry['users'] ?? [], `${path}.users`).entries())
    await applyUser(service, pool, user, `${path}.users[${index}]`);
}

const poolMembers = [
  'id',
  'create',
  'mfa',
  'sessions',
  'domain',
  'resourceServers',
  'providers',
  'clients',
  'groups',
  'users',
];

/** Applies what clients refer to: the pool's domain, resource servers and identity providers. */
async function applyOAuth(
  service: Service,
  pool: Pool,
  entry: Record<string, unknown>,
  path: string,
): Promise<void> {
  const domain = entry['domain'];
  const of = { UserPoolId: pool.id };
  if (domain !== undefined)
    await at(`${path}.domain`, () => {
      const input = typeof domain === 'string' ? { Domain: domain } : objectAt(domain, path);
      return callOperation(service, 'CreateUserPoolDomain', { ...input, ...of });
    });
  for (const [index, server] of listAt(entry['resourceServers'] ?? [], path).entries()) {
    const place = `${path}.resourceServers[${index}]`;
    await at(place, () =>
      callOperation(service, 'CreateResourceServer', { ...objectAt(server, place), ...of }),
    );
  }
  for (const [index, provider] of listAt(entry['providers'] ?? [], path).entries())
    await applyProvider(service, pool, provider, `${path}.providers[${index}]`);
}

async function applyClient(
  service: Service,
  pool: Pool,
  value: unknown,
  path: string,
): Promise<void> {
  const entry = objectAt(value, path);
  const id = optionalTextAt(entry['id'], `${path}.id`);
  const secret =
    optionalTextAt(entry['secret'], `${path}.secret`) ??
    (entry['GenerateSecret'] === true ? makeClientSecret() : undefined);
  await at(path, () => {
    if (secret !== undefined) validateValue('ClientSecretType', secret, 'secret');
    validateInput('CreateUserPoolClient', { ClientName: 'client', ...entry, UserPoolId: pool.id });
    return createClient(service, pool, new Input(entry), { id, secret });
  });
}

async function applyGroup(
  service: Service,
  pool: Pool,
  value: unknown,
  path: string,
): Promise<void> {
  const entry = typeof value === 'string' ? { GroupName: value } : objectAt(value, path);
  await at(path, () => callOperation(service, 'CreateGroup', { ...entry, UserPoolId: pool.id }));
}
