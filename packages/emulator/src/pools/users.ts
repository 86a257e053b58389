import type { Pool } from '../model/pool.ts';
import type { User, UserStatus } from '../model/user.ts';
import { notInThisRegion } from '../replicas/allowed.ts';
import type { Service } from '../service.ts';
import { aliasExists, invalidParameter, limitExceeded, ServiceError } from '../service-error.ts';
import { revokeAll } from '../tokens/grants.ts';
import { aliasTaken, findUser, userKey } from './find.ts';

/**
 * Adds a user. In a pool with `UsernameAttributes`, the given name becomes that attribute and the
 * canonical username is the `sub`.
 * @throws {ServiceError} UsernameExistsException, AliasExistsException, LimitExceededException.
 */
export function addUser(
  service: Service,
  pool: Pool,
  name: string,
  attributes: Map<string, string>,
  status: UserStatus,
): User {
  // AdminCreateUser reports it; SignUp has its own check and text.
  const taken = () => new ServiceError('UsernameExistsException', 'User account already exists');
  const sub = crypto.randomUUID();
  const all = new Map([['sub', sub], ...attributes]);
  const asAttribute = usernameAttribute(pool, name);
  if (asAttribute) {
    if (findUser(pool, name)) throw taken();
    all.set(asAttribute, name);
  }
  const username = asAttribute ? sub : name;
  if (pool.users.has(userKey(pool, username))) throw taken();
  return insertUser(service, pool, username, all, status);
}

/**
 * Adds a user under a canonical username, which nobody has.
 * @throws {ServiceError} LimitExceededException; OperationNotEnabledException in a secondary Region.
 */
export function insertUser(
  service: Service,
  pool: Pool,
  username: string,
  attributes: ReadonlyMap<string, string>,
  status: UserStatus,
): User {
  if (service.secondary) throw notInThisRegion('Creating a user');
  if (pool.users.size >= service.config.limits.users)
    throw limitExceeded('Maximum number of users in this pool reached.');
  const now = service.clock.now();
  const user: User = {
    username,
    attributes: new Map([['sub', crypto.randomUUID()], ...attributes]),
    status,
    enabled: true,
    createdAt: now,
    modifiedAt: now,
    history: [],
    mfa: { enabled: [] },
    passkeys: new Map(),
    devices: new Map(),
    groups: [],
    identities: [],
    codes: new Map(),
  };
  pool.users.set(userKey(pool, username), user);
  return user;
}

/**
 * Returns the attribute that a username stands for in a pool with `UsernameAttributes`.
 * @throws {ServiceError} InvalidParameterException when the name is neither an address nor a
 *   number.
 */
export function usernameAttribute(pool: Pool, name: string): string | undefined {
  const { usernameAttributes } = pool.settings;
  if (usernameAttributes.length === 0) return undefined;
  if (usernameAttributes.includes('email') && name.includes('@')) return 'email';
  if (usernameAttributes.includes('phone_number') && /^\+\d+$/.test(name)) return 'phone_number';
  throw invalidParameter(`Username should be ${expected(usernameAttributes)}.`);
}

const expected = (names: readonly string[]): string =>
  names.length > 1
    ? 'either an email or a phone number'
    : names.includes('email')
      ? 'an email'
      : 'a phone number';

/**
 * Marks an attribute as verified. The user may then sign in with it.
 * @throws {ServiceError} AliasExistsException when another user has it.
 */
export function verifyAttribute(pool: Pool, user: User, name: string): void {
  const other = aliasTaken(pool, user, name, user.attributes.get(name) ?? '');
  if (other) throw aliasExists(name);
  user.attributes.set(`${name}_verified`, 'true');
}

export const subOf = ({ attributes }: User): string => attributes.get('sub') ?? '';

export function touch(service: Service, user: User): void {
  user.modifiedAt = service.clock.now();
}

export const epochSeconds = (milliseconds: number): number => milliseconds / 1000;

/** Deletes a user and revokes their sign-ins. */
export function deleteUser(service: Service, pool: Pool, user: User): void {
  revokeAll(service, pool, user);
  pool.users.delete(userKey(pool, user.username));
}
