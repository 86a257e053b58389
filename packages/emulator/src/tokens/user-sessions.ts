/** The sessions of users in pools that track them. Source: developer guide, "Managing user sessions". */
import { randomText } from '../bytes.ts';
import type { Grant, UserSession } from '../model/grant.ts';
import type { Pool } from '../model/pool.ts';
import type { User } from '../model/user.ts';
import type { CallInfo, Service } from '../service.ts';

export interface TrackedGrant extends Grant {
  session: UserSession;
}

/** Returns the sessions of a user that have neither ended nor expired, oldest activity first. */
export function sessionsOf(service: Service, pool: Pool, user: User): TrackedGrant[] {
  const now = service.clock.now();
  return [...service.state.grants.values()]
    .filter(isTracked)
    .filter(
      (grant) =>
        grant.poolId === pool.id &&
        grant.username === user.username &&
        !grant.revoked &&
        grant.expiresAt > now,
    )
    .sort((a, b) => a.session.lastActiveAt - b.session.lastActiveAt);
}

const isTracked = (grant: Grant): grant is TrackedGrant => grant.session !== undefined;

/**
 * Begins the session of a sign-in if the pool tracks sessions. A user who has as many as the pool
 * allows loses those that were least recently used.
 */
export function beginUserSession(
  service: Service,
  pool: Pool,
  user: User,
  grant: Grant,
  call: CallInfo,
): void {
  const { enabled, maxPerUser } = pool.sessionTracking;
  if (!enabled) return;
  const open = sessionsOf(service, pool, user);
  for (const old of open.slice(0, Math.max(0, open.length - maxPerUser + 1))) old.revoked = true;
  const now = service.clock.now();
  grant.session = {
    id: `tkn${randomText(25, 'abcdefghijklmnopqrstuvwxyz0123456789')}`,
    createdAt: now,
    lastActiveAt: now,
    ...placeOf(call),
  };
}

/** Notes that a session's tokens were renewed. */
export function renewUserSession(service: Service, grant: Grant, call: CallInfo): void {
  if (grant.session)
    Object.assign(grant.session, { lastActiveAt: service.clock.now(), ...placeOf(call) });
}

const maxDeviceLength = 1024;

const placeOf = ({ sourceIp, userAgent }: CallInfo) => ({
  sourceIp,
  device: userAgent.slice(0, maxDeviceLength) || 'unknown',
});
