import type { Pool } from '../model/pool.ts';
import type { Verifier } from '../model/srp.ts';
import type { User } from '../model/user.ts';
import { ServiceError } from '../service-error.ts';
import { makeVerifier, verifies } from '../srp/srp-server.ts';

/** Joined as the SRP identity wants it: the pool id's last part, then the canonical user name. */
export const srpIdentity = (pool: Pool, username: string): string =>
  `${pool.id.slice(pool.id.indexOf('_') + 1)}${username}`;

/** The first rule that the password breaks, in the service's words. */
function brokenRule(pool: Pool, password: string): string | undefined {
  const policy = pool.settings.passwordPolicy;
  const rules: [boolean, string][] = [
    [Array.from(password).length < policy.minimumLength, 'Password not long enough'],
    [policy.uppercase && !/[A-Z]/.test(password), 'Password must have uppercase characters'],
    [policy.lowercase && !/[a-z]/.test(password), 'Password must have lowercase characters'],
    [policy.numbers && !/[0-9]/.test(password), 'Password must have numeric characters'],
    [
      // A space inside counts as one. Source: developer guide, "Adding user pool password requirements".
      policy.symbols && !/[ ^$*.[\]{}()?"!@#%&/\\,><':;|_~`=+-]/.test(password),
      'Password must have symbol characters',
    ],
  ];
  return rules.find(([broken]) => broken)?.[1];
}

/** @throws {ServiceError} InvalidPasswordException naming the rule. */
export function checkPolicy(pool: Pool, password: string): void {
  const broken = brokenRule(pool, password);
  if (broken)
    throw new ServiceError(
      'InvalidPasswordException',
      `Password does not conform to policy: ${broken}`,
    );
}

/**
 * Sets a permanent password. The old verifiers are kept as far as the pool's history goes.
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

/** A password that the user must change; good for the days that the pool's policy says. */
export async function setTemporaryPassword(
  pool: Pool,
  user: User,
  password: string,
  now: number,
): Promise<void> {
  checkPolicy(pool, password);
  user.password = await makeVerifier(srpIdentity(pool, user.username), password);
  user.temporaryUntil = now + pool.settings.passwordPolicy.temporaryDays * 86_400_000;
}

const decoy: Verifier = { salt: '1', verifier: '1' };

/** As slow for a user who is not there as for one who is. */
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
