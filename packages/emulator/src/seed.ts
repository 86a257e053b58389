/** Pools, clients and users from a file, in the words of the admin API. */
import { Input } from './input.ts';
import type { Pool } from './model/pool.ts';
import { createClient } from './operations/clients.ts';
import { createPool } from './operations/pools.ts';
import { operations } from './operations/registry.ts';
import { makeClientSecret } from './pools/client-settings.ts';
import { findUser } from './pools/find.ts';
import { setMfaSettings } from './pools/mfa-settings.ts';
import {
  at,
  attributesAt,
  listAt,
  objectAt,
  onlyKnown,
  optionalTextAt,
  textAt,
  wrong,
} from './seed-reader.ts';
import type { Service } from './service.ts';

/** What a seed file holds. */
export interface Seed {
  pools: SeedPool[];
}

export interface SeedPool {
  /** Fixed, e.g. `us-east-1_Demo00001`; left out, one is made. */
  id?: string;
  /** Input of CreateUserPool. */
  create: Record<string, unknown>;
  /** Input of SetUserPoolMfaConfig, without UserPoolId. */
  mfa?: Record<string, unknown>;
  /** Inputs of CreateUserPoolClient, with a fixed id and secret where wanted. */
  clients?: ({ id?: string; secret?: string } & Record<string, unknown>)[];
  /** Group names, or inputs of CreateGroup. */
  groups?: (string | Record<string, unknown>)[];
  users?: SeedUser[];
}

export interface SeedUser {
  username: string;
  attributes?: Record<string, string>;
  /** A permanent password. */
  password?: string;
  temporaryPassword?: string;
  /** As after SignUp, before the code was given; or as after AdminResetUserPassword. */
  status?: 'UNCONFIRMED' | 'RESET_REQUIRED';
  /** Members of AdminSetUserMFAPreference. */
  mfa?: Record<string, unknown>;
  /** Base32 secret of an authenticator app that is set up already. */
  totpSecret?: string;
  disabled?: boolean;
  groups?: string[];
  /** What this user demonstrates; listed by `GET /_emulator/users`. */
  shows?: string;
}

/**
 * Makes what a seed says.
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
  onlyKnown(entry, path, ['id', 'create', 'mfa', 'clients', 'groups', 'users']);
  const create = objectAt(entry['create'], `${path}.create`);
  const id = optionalTextAt(entry['id'], `${path}.id`);
  const pool = await at(`${path}.create`, () => createPool(service, new Input(create), id));
  const mfa = entry['mfa'];
  if (mfa !== undefined)
    await at(`${path}.mfa`, () => setMfaSettings(pool, new Input(objectAt(mfa, `${path}.mfa`))));
  for (const [index, client] of listAt(entry['clients'] ?? [], `${path}.clients`).entries())
    await applyClient(service, pool, client, `${path}.clients[${index}]`);
  for (const [index, group] of listAt(entry['groups'] ?? [], `${path}.groups`).entries())
    await applyGroup(service, pool, group, `${path}.groups[${index}]`);
  for (const [index, user] of listAt(entry['users'] ?? [], `${path}.users`).entries())
    await applyUser(service, pool, user, `${path}.users[${index}]`);
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
  await at(path, () => createClient(service, pool, new Input(entry), { id, secret }));
}

async function applyGroup(
  service: Service,
  pool: Pool,
  value: unknown,
  path: string,
): Promise<void> {
  const entry = typeof value === 'string' ? { GroupName: value } : objectAt(value, path);
  await at(path, () => call(service, 'CreateGroup', { ...entry, UserPoolId: pool.id }));
}

const userMembers = [
  'username',
  'attributes',
  'password',
  'temporaryPassword',
  'status',
  'mfa',
  'totpSecret',
  'disabled',
  'groups',
  'shows',
];

async function applyUser(
  service: Service,
  pool: Pool,
  value: unknown,
  path: string,
): Promise<void> {
  const entry = objectAt(value, path);
  onlyKnown(entry, path, userMembers);
  const username = textAt(entry['username'], `${path}.username`);
  const password = optionalTextAt(entry['password'], `${path}.password`);
  const temporary = optionalTextAt(entry['temporaryPassword'], `${path}.temporaryPassword`);
  const target = { UserPoolId: pool.id, Username: username };
  await at(path, () =>
    call(service, 'AdminCreateUser', {
      ...target,
      UserAttributes: attributesAt(entry['attributes'] ?? {}, `${path}.attributes`),
      MessageAction: 'SUPPRESS',
      ...(temporary !== undefined && { TemporaryPassword: temporary }),
    }),
  );
  const user = findUser(pool, username);
  if (!user) throw new TypeError(`${path}.username: no such user was made.`);
  if (password !== undefined)
    await at(`${path}.password`, () =>
      call(service, 'AdminSetUserPassword', { ...target, Password: password, Permanent: true }),
    );
  else if (temporary === undefined) {
    // Neither was given: a user who never had a password.
    delete user.password;
    user.status = 'CONFIRMED';
  }
  const totpSecret = optionalTextAt(entry['totpSecret'], `${path}.totpSecret`);
  if (totpSecret !== undefined) {
    if (!/^[A-Z2-7]{16,}$/.test(totpSecret))
      throw wrong(`${path}.totpSecret`, 'base32 text of at least 16 characters');
    user.totp = { secret: totpSecret, usedSteps: [] };
  }
  const mfa = entry['mfa'];
  if (mfa !== undefined)
    await at(`${path}.mfa`, () =>
      call(service, 'AdminSetUserMFAPreference', {
        ...objectAt(mfa, `${path}.mfa`),
        ...target,
      }),
    );
  for (const [index, group] of listAt(entry['groups'] ?? [], `${path}.groups`).entries())
    await at(`${path}.groups[${index}]`, () => joinGroup(service, pool, target, group));
  const status = optionalTextAt(entry['status'], `${path}.status`);
  if (status !== undefined && status !== 'UNCONFIRMED' && status !== 'RESET_REQUIRED')
    throw wrong(`${path}.status`, 'UNCONFIRMED or RESET_REQUIRED');
  if (status !== undefined) user.status = status;
  const disabled = entry['disabled'];
  if (disabled !== undefined && typeof disabled !== 'boolean')
    throw wrong(`${path}.disabled`, 'true or false');
  if (disabled) user.enabled = false;
  const shows = optionalTextAt(entry['shows'], `${path}.shows`);
  const shown = password ?? temporary;
  if (shows !== undefined)
    user.seeded = {
      shows,
      username,
      ...(shown !== undefined && { password: shown }),
      ...(totpSecret !== undefined && { totpSecret }),
    };
}

async function joinGroup(
  service: Service,
  pool: Pool,
  target: object,
  group: unknown,
): Promise<void> {
  if (typeof group !== 'string') throw new TypeError('must be the name of a group.');
  if (!pool.groups.has(group))
    await call(service, 'CreateGroup', { UserPoolId: pool.id, GroupName: group });
  await call(service, 'AdminAddUserToGroup', { ...target, GroupName: group });
}

async function call(service: Service, name: string, input: object): Promise<void> {
  const info = { origin: 'http://localhost', sourceIp: '127.0.0.1' };
  await operations.get(name)?.({ service, input: new Input(input), info });
}
