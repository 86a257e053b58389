import type { Client } from '../model/client.ts';
import type { Pool } from '../model/pool.ts';
import { poolScopes } from '../pools/client-oauth.ts';
import { issuerOf, sign } from '../tokens/tokens.ts';
import type { OAuthCall } from './call.ts';
import { OAuthError } from './errors.ts';
import type { TokenResponse } from './issue-tokens.ts';
import { wordsOf } from './words.ts';

/**
 * Issues the access token of a machine, which has custom scopes only.
 * @throws {OAuthError} `unauthorized_client`, `invalid_scope`.
 * Source: developer guide, "The token issuer endpoint", client credentials.
 */
export async function clientCredentials(
  { service, form, info }: OAuthCall,
  pool: Pool,
  client: Client,
): Promise<TokenResponse> {
  if (!client.oauth.flows.includes('client_credentials'))
    throw new OAuthError('unauthorized_client');
  const custom = poolScopes(pool).filter((scope) => client.oauth.scopes.includes(scope));
  const asked = wordsOf(form, 'scope');
  if (asked.some((scope) => !custom.includes(scope))) throw new OAuthError('invalid_scope');
  const now = Math.floor(service.clock.now() / 1000);
  const access_token = await sign(pool, {
    sub: client.id,
    token_use: 'access',
    scope: (asked.length > 0 ? asked : custom).join(' '),
    auth_time: now,
    iss: issuerOf(service, pool, info.origin),
    exp: now + client.accessTokenLife,
    iat: now,
    version: 2,
    jti: crypto.randomUUID(),
    client_id: client.id,
  });
  return { access_token, expires_in: client.accessTokenLife, token_type: 'Bearer' };
}
