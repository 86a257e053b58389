import type { Input } from '../input.ts';
import type { Client } from '../model/client.ts';
import type { Pool } from '../model/pool.ts';
import type { State } from '../model/state.ts';
import type { User } from '../model/user.ts';
import { requireActive } from '../replicas/active.ts';
import { resourceNotFound, userNotFound } from '../service-error.ts';
import { isVerified } from './is-verified.ts';

/** @throws {ServiceError} ResourceNotFoundException. */
function findPool(state: State, id: string): Pool {
  const pool = state.pools.get(id);
  if (!pool) throw resourceNotFound(`User pool ${id} does not exist.`);
  return pool;
}

export const poolOf = (state: State, input: Input): Pool =>
  findPool(state, input.text('UserPoolId'));

/** @throws {ServiceError} ResourceNotFoundException; OperationNotEnabledException at an inactive replica. */
export function findClient(state: State, id: string): { pool: Pool; client: Client } {
  const pool = state.pools.get(state.clientPools.get(id) ?? '');
  const client = pool?.clients.get(id);
  if (!pool || !client) throw clientNotFound(id);
  requireActive(pool);
  return { pool, client };
}

/**
 * Returns the pool and the client that an Admin call names.
 * @throws {ServiceError} ResourceNotFoundException.
 */
export function adminClient(state: State, input: Input): { pool: Pool; client: Client } {
  const pool = poolOf(state, input);
  const id = clientIdOf(input);
  const client = pool.clients.get(id);
  if (!client) throw clientNotFound(id);
  return { pool, client };
}

const clientNotFound = (id: string) => resourceNotFound(`User pool client ${id} does not exist.`);

export const userKey = (pool: Pool, name: string): string =>
  pool.settings.caseSensitive ? name : name.toLowerCase();

/**
 * Finds a user by username, by `sub`, or by an alias that the pool allows and the user has
 * verified.
 */
export function findUser(pool: Pool, name: string): User | undefined {
  const key = userKey(pool, name);
  const user = pool.users.get(key);
  if (user) return user;
  const { aliasAttributes, usernameAttributes } = pool.settings;
  for (const candidate of pool.users.values()) {
    if (candidate.attributes.get('sub') === name) return candidate;
    if (!hasAliases(candidate)) continue;
    const has = (alias: string) => userKey(pool, candidate.attributes.get(alias) ?? '') === key;
    if (usernameAttributes.some(has)) return candidate;
    if (aliasAttributes.some((alias) => has(alias) && isAlias(candidate, alias))) return candidate;
  }
  return undefined;
}

/** Users from a provider cannot sign in with their email address or phone number. */
const hasAliases = ({ status }: User): boolean => status !== 'EXTERNAL_PROVIDER';

const isAlias = (user: User, name: string): boolean =>
  name === 'preferred_username' || isVerified(user, name);

/** @throws {ServiceError} UserNotFoundException. */
export function requireUser(pool: Pool, name: string): User {
  const user = findUser(pool, name);
  if (!user) throw userNotFound();
  return user;
}

/**
 * Returns the pool and the user that an Admin call names.
 * @throws {ServiceError} ResourceNotFoundException, UserNotFoundException.
 */
export function adminUser(state: State, input: Input): { pool: Pool; user: User } {
  const pool = poolOf(state, input);
  return { pool, user: requireUser(pool, input.text('Username')) };
}

/** Returns another user who can sign in with this value. */
export function aliasTaken(pool: Pool, user: User, name: string, value: string): User | undefined {
  if (![...pool.settings.aliasAttributes, ...pool.settings.usernameAttributes].includes(name))
    return undefined;
  const key = userKey(pool, value);
  for (const other of pool.users.values()) {
    if (other === user || !hasAliases(other)) continue;
    if (userKey(pool, other.attributes.get(name) ?? '') !== key) continue;
    if (pool.settings.usernameAttributes.includes(name) || isAlias(other, name)) return other;
  }
  return undefined;
}

export const clientIdOf = (input: Input) => input.text('ClientId');
