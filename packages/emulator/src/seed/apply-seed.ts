import { Input } from '../input.ts';
import type { Pool } from '../model/pool.ts';
import { createClient } from '../operations/clients.ts';
import { createPool } from '../operations/pools.ts';
import { makeClientSecret } from '../pools/client-settings.ts';
import type { Service } from '../service.ts';
import { validateInput, validateValue } from '../validation/validate.ts';
import { applyProvider } from './apply-provider.ts';
import { applyUser } from './apply-user.ts';
import { applyInput } from './call-operation.ts';
import { at, eachAt, listAt, objectAt, onlyKnown, optionalTextAt } from './seed-reader.ts';

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
  const apply = (operation: string, value: unknown, place: string) =>
    applyInput(service, pool, operation, value, place);
  const { mfa, sessions, domain } = entry;
  if (mfa !== undefined) await apply('SetUserPoolMfaConfig', mfa, `${path}.mfa`);
  if (sessions !== undefined)
    await apply('SetUserPoolSessionConfiguration', sessions, `${path}.sessions`);
  if (domain !== undefined) {
    const input = typeof domain === 'string' ? { Domain: domain } : domain;
    await apply('CreateUserPoolDomain', input, `${path}.domain`);
  }
  // Clients refer to the scopes of resource servers and to providers, so these come first.
  await eachAt(entry, 'resourceServers', path, (server, place) =>
    apply('CreateResourceServer', server, place),
  );
  await eachAt(entry, 'providers', path, (provider, place) =>
    applyProvider(service, pool, provider, place),
  );
  await eachAt(entry, 'clients', path, (client, place) =>
    applyClient(service, pool, client, place),
  );
  await eachAt(entry, 'terms', path, (terms, place) => apply('CreateTerms', terms, place));
  await eachAt(entry, 'groups', path, (group, place) =>
    apply('CreateGroup', typeof group === 'string' ? { GroupName: group } : group, place),
  );
  await eachAt(entry, 'users', path, (user, place) => applyUser(service, pool, user, place));
  if (entry['replica'] !== undefined) {
    const { Status, ...replica } = objectAt(entry['replica'], `${path}.replica`);
    await apply('CreateUserPoolReplica', replica, `${path}.replica`);
    const { RegionName } = replica;
    if (Status !== undefined)
      await apply('UpdateUserPoolReplica', { RegionName, Status }, `${path}.replica`);
  }
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
  'terms',
  'groups',
  'users',
  'replica',
];

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
