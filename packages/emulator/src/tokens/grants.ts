import { randomBytes, toBase64Url, utf8 } from '../bytes.ts';
import { forget } from '../forget.ts';
import type { Client } from '../model/client.ts';
import type { Grant, RefreshToken } from '../model/grant.ts';
import type { Pool } from '../model/pool.ts';
import type { User } from '../model/user.ts';
import type { Service } from '../service.ts';
import { notAuthorized, ServiceError } from '../service-error.ts';

/**
 * Starts a grant: what the tokens of one sign-in share, such as `origin_jti` and whether they are
 * revoked.
 */
export function openGrant(
  service: Service,
  pool: Pool,
  client: Client,
  user: User,
  given: Pick<Grant, 'deviceKey' | 'scopes' | 'resource' | 'amr' | 'acr'> & {
    authTime?: number;
  } = {},
): Grant {
  const { grants } = service.state;
  const now = service.clock.now();
  const grant: Grant = {
    id: crypto.randomUUID(),
    poolId: pool.id,
    clientId: client.id,
    username: user.username,
    authTime: now,
    ...given,
    revoked: false,
    expiresAt: now + 1000 * Math.max(client.refreshTokenLife, client.accessTokenLife),
  };
  forget(grants, now, maxGrants);
  grants.set(grant.id, grant);
  return grant;
}

const maxGrants = 100_000;

const header = toBase64Url(utf8('{"cty":"JWT","enc":"A256GCM","alg":"RSA-OAEP"}'));

/**
 * Makes a refresh token. Like Cognito's, it has the five parts of an encrypted JWT, and nobody can
 * read it.
 */
export function makeRefreshToken(service: Service, grant: Grant, expiresAt: number): string {
  const part = (length: number) => toBase64Url(randomBytes(length));
  const token = [header, part(256), part(12), part(640), part(16)].join('.');
  const { refreshTokens } = service.state;
  forget(refreshTokens, service.clock.now(), maxGrants);
  refreshTokens.set(token, { grant: grant.id, expiresAt });
  return token;
}

/**
 * Returns the grant that a refresh token renews.
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

/** Revokes every sign-in of a user. Refresh tokens end, and the API refuses their access tokens. */
export function revokeAll(service: Service, pool: Pool, user: User): void {
  for (const grant of service.state.grants.values())
    if (grant.poolId === pool.id && grant.username === user.username) grant.revoked = true;
}
