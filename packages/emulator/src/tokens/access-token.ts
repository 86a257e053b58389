import type { JWTPayload } from 'jose';
import type { Client } from '../model/client.ts';
import type { Grant } from '../model/grant.ts';
import type { Pool } from '../model/pool.ts';
import type { User } from '../model/user.ts';
import { findClient, findUser } from '../pools/find.ts';
import { requireActive } from '../replicas/active.ts';
import type { Service } from '../service.ts';
import { notAuthorized, ServiceError } from '../service-error.ts';
import { signingKey } from './keys.ts';
import { loadJose } from './load-jose.ts';

/** What an access token stands for. */
export interface Bearer {
  pool: Pool;
  client: Client;
  user: User;
  grant: Grant;
  scopes: string[];
  authTime: number;
}

/**
 * Checks an access token: its signature, expiry, use, scope and revocation.
 * @throws {ServiceError} NotAuthorizedException with the reason; UserNotFoundException.
 */
export async function readAccessToken(service: Service, token: string): Promise<Bearer> {
  const bearer = await readBearer(service, token);
  if (!bearer.scopes.includes('aws.cognito.signin.user.admin'))
    throw notAuthorized('Access Token does not have required scopes');
  return bearer;
}

/** As `readAccessToken`, for a token with any scopes. */
export async function readBearer(service: Service, token: string): Promise<Bearer> {
  const claims = await verified(service, token);
  requireActive(claims.pool);
  if (claims.payload['token_use'] !== 'access') throw notAuthorized('Invalid Access Token');
  const { pool, client } = known(service, String(claims.payload['client_id']));
  if (pool !== claims.pool) throw notAuthorized('Invalid Access Token');
  const grant = service.state.grants.get(String(claims.payload['origin_jti']));
  if (!grant || grant.revoked) throw notAuthorized('Access Token has been revoked');
  const user = findUser(pool, String(claims.payload['username']));
  if (!user || user.attributes.get('sub') !== claims.payload.sub)
    throw new ServiceError('UserNotFoundException', 'User does not exist.');
  if (!user.enabled) throw notAuthorized('User is disabled.');
  const scopes = String(claims.payload['scope']).split(' ');
  return { pool, client, user, grant, scopes, authTime: grant.authTime };
}

async function verified(
  service: Service,
  token: string,
): Promise<{ pool: Pool; payload: JWTPayload }> {
  const { decodeJwt, jwtVerify } = await loadJose();
  try {
    const pool = service.state.pools.get(decodeJwt(token).iss?.split('/').at(-1) ?? '');
    if (pool) {
      const key = await signingKey(pool);
      const { payload } = await jwtVerify(token, key.public, {
        algorithms: ['RS256'],
        currentDate: new Date(service.clock.now()),
      });
      return { pool, payload };
    }
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ERR_JWT_EXPIRED')
      throw notAuthorized('Access Token has expired');
  }
  throw notAuthorized('Invalid Access Token');
}

function known(service: Service, clientId: string): { pool: Pool; client: Client } {
  try {
    return findClient(service.state, clientId);
  } catch {
    throw notAuthorized('Invalid Access Token');
  }
}
