import type { Pool } from '../model/pool.ts';
import type { Verifier } from '../model/srp.ts';
import type { User } from '../model/user.ts';
import { ServiceError } from '../service-error.ts';
import { makeVerifier, verifies } from '../srp/srp-server.ts';
import { checkPolicy } from './password-policy.ts';

/**
 * Returns the identity that SRP hashes: the last part of the pool's id, then the canonical
 * username.
 */
export const srpIdentity = (pool: Pool, username: string): string =>
  `${pool.id.slice(pool.id.indexOf('_') + 1)}${username}`;

/**
 * Sets a permanent password, and keeps as many old verifiers as the pool's policy says.
 * @throws {ServiceError} InvalidPasswordException, PasswordHistoryPolicyViolationException.
 */
export async function setPassword(pool: Pool, user: User, password: string): Promise<void> {
  checkPolicy(pool, password);
  const identity = srpIdentity(pool, user.username);
  const size = pool.settings.passwordPolicy.historySize;
  if (size > 0) {
    const former = [...(user.password ? [user.password] : []), ...user.history].slice(0, size);
    for (const old of former)
      if (await verifies(old, identity, password))
        throw new ServiceError(
          'PasswordHistoryPolicyViolationException',
          'Password has previously been used',
        );
    user.history = former;
  }
  user.password = await makeVerifier(identity, password);
  delete user.temporaryUntil;
}

/**
 * Sets a password that the user must change within the days that the pool's policy says.
 * @throws {ServiceError} InvalidPasswordException.
 */
export async function setTemporaryPassword(
  pool: Pool,
  user: User,
  password: string,
  now: number,
): Promise<void> {
  checkPolicy(pool, password);
  await setUncheckedPassword(pool, user, password);
  user.temporaryUntil = now + pool.settings.passwordPolicy.temporaryDays * 86_400_000;
}

/** Sets a permanent password that the pool's policy does not have to allow. */
export async function setUncheckedPassword(
  pool: Pool,
  user: User,
  password: string,
): Promise<void> {
  user.password = await makeVerifier(srpIdentity(pool, user.username), password);
}

const decoy: Verifier = { salt: '1', verifier: '1' };

/** Whether the password is right. It takes as long for a user who does not exist. */
export async function passwordMatches(
  pool: Pool,
  user: User | undefined,
  password: string,
): Promise<boolean> {
  const identity = srpIdentity(pool, user?.username ?? '');
  return (
    (await verifies(user?.password ?? decoy, identity, password)) && user?.password !== undefined
  );
}
