import { randomBytes, toBase64Url, utf8 } from '../bytes.ts';
import type { Client } from '../model/client.ts';
import type { Grant, RefreshToken } from '../model/grant.ts';
import type { Pool } from '../model/pool.ts';
import type { User } from '../model/user.ts';
import type { Service } from '../service.ts';
import { notAuthorized, ServiceError } from '../service-error.ts';

/** Starts what a sign-in's tokens have in common: `origin_jti`, and whether it was revoked. */
export function openGrant(
  service: Service,
  pool: Pool,
  client: Client,
  user: User,
  deviceKey?: string,
): Grant {
  const { grants } = service.state;
  const now = service.clock.now();
  const grant: Grant = {
    id: crypto.randomUUID(),
    poolId: pool.id,
    clientId: client.id,
    username: user.username,
    authTime: now,
    ...(deviceKey !== undefined && { deviceKey }),
    revoked: false,
    expiresAt: now + 1000 * Math.max(client.refreshTokenLife, client.accessTokenLife),
  };
  dropOldest(grants, maxGrants, (old) => old.expiresAt < now);
  grants.set(grant.id, grant);
  return grant;
}

const maxGrants = 100_000;

function dropOldest<T>(entries: Map<string, T>, limit: number, dead: (entry: T) => boolean): void {
  for (const [key, entry] of entries) {
    if (!dead(entry) && entries.size < limit) break;
    entries.delete(key);
  }
}

const header = toBase64Url(utf8('{"cty":"JWT","enc":"A256GCM","alg":"RSA-OAEP"}'));

/** Five parts, as an encrypted token has; nothing in it can be read. */
export function makeRefreshToken(service: Service, grant: Grant, expiresAt: number): string {
  const part = (length: number) => toBase64Url(randomBytes(length));
  const token = [header, part(256), part(12), part(640), part(16)].join('.');
  dropOldest(service.state.refreshTokens, maxGrants, (old) => old.expiresAt < service.clock.now());
  service.state.refreshTokens.set(token, { grant: grant.id, expiresAt });
  return token;
}

/**
 * The sign-in that a refresh token renews.
 * @throws {ServiceError} NotAuthorizedException, RefreshTokenReuseException.
 */
export function openRefreshToken(
  service: Service,
  token: string,
  clientId: string,
): { entry: RefreshToken; grant: Grant } {
  const entry = service.state.refreshTokens.get(token);
  const grant = service.state.grants.get(entry?.grant ?? '');
  if (!entry || !grant || grant.clientId !== clientId) throw notAuthorized('Invalid Refresh Token');
  if (grant.revoked) throw notAuthorized('Refresh Token has been revoked');
  const now = service.clock.now();
  if (entry.expiresAt <= now) throw notAuthorized('Refresh Token has expired');
  if (entry.replacedUntil !== undefined && entry.replacedUntil <= now)
    throw new ServiceError('RefreshTokenReuseException', 'Refresh token has been reused.');
  return { entry, grant };
}

/** Ends every sign-in of a user: their refresh tokens, and access tokens at this API. */
export function revokeAll(service: Service, pool: Pool, user: User): void {
  for (const grant of service.state.grants.values())
    if (grant.poolId === pool.id && grant.username === user.username) grant.revoked = true;
}
