/**
 * Lockout after failed attempts: 2^(n-5) seconds from the fifth one on, about 15 minutes at most.
 * Attempts are counted by name, so a name that nobody has is locked too.
 * Source: developer guide, "Lockout behavior for failed sign-in attempts".
 */
import type { Failures } from '../model/failures.ts';
import type { Pool } from '../model/pool.ts';
import type { Service } from '../service.ts';
import { notAuthorized } from '../service-error.ts';
import type { SignInContext } from './context.ts';

const freeAttempts = 5;
const maxLockMs = 15 * 60_000;
const maxNames = 10_000;

/** @throws {ServiceError} NotAuthorizedException "Password attempts exceeded" during a lockout. */
export function requireUnlocked(service: Service, pool: Pool, name: string): void {
  const failures = current(service, pool, name);
  if (failures && failures.lockedUntil > service.clock.now())
    throw notAuthorized('Password attempts exceeded');
}

export function countFailure(service: Service, pool: Pool, name: string): void {
  const now = service.clock.now();
  const count = (current(service, pool, name)?.count ?? 0) + 1;
  const seconds = count >= freeAttempts ? 2 ** (count - freeAttempts) : 0;
  pool.failures.delete(name);
  pool.failures.set(name, {
    count,
    lastAt: now,
    lockedUntil: now + Math.min(seconds * 1000, maxLockMs),
  });
  for (const oldest of pool.failures.keys()) {
    if (pool.failures.size <= maxNames) break;
    pool.failures.delete(oldest);
  }
}

export const clearFailures = (pool: Pool, name: string): void => {
  pool.failures.delete(name);
};

/**
 * Returns the failed attempts, which are forgotten 15 minutes after the lockout or the last
 * attempt.
 */
function current(service: Service, pool: Pool, name: string): Failures | undefined {
  const failures = pool.failures.get(name);
  if (!failures) return undefined;
  const quiet = Math.max(failures.lastAt, failures.lockedUntil) + maxLockMs;
  return quiet > service.clock.now() ? failures : undefined;
}

/**
 * The name under which failed MFA codes are counted. They are counted apart from passwords, so that
 * the right password does not allow five more guesses.
 */
export const mfaKey = (context: SignInContext): string => `mfa:${context.signIn.username}`;
