import type { Client } from '../model/client.ts';
import type { Authentication, AuthorizationRequest } from '../model/oauth.ts';
import type { Pool } from '../model/pool.ts';
import type { User } from '../model/user.ts';
import { makeRefreshToken, openGrant } from '../tokens/grants.ts';
import { signTokens } from '../tokens/tokens.ts';
import { beginUserSession } from '../tokens/user-sessions.ts';
import type { OAuthCall } from './call.ts';

/** The body of a successful response of the token endpoint. */
export interface TokenResponse {
  id_token?: string;
  access_token: string;
  refresh_token?: string;
  expires_in: number;
  token_type: 'Bearer';
}

/** Opens a grant for a sign-in by OAuth and issues its first tokens. */
export async function issueTokens(
  { service, info }: OAuthCall,
  given: {
    pool: Pool;
    client: Client;
    user: User;
    request: AuthorizationRequest;
    authentication: Authentication;
  },
): Promise<TokenResponse> {
  const { pool, client, user, request, authentication } = given;
  const { authTime, amr, acr } = authentication;
  const { scopes, resource, nonce } = request;
  const grant = openGrant(service, pool, client, user, {
    scopes,
    authTime,
    ...(resource !== undefined && { resource }),
    ...(amr && { amr }),
    ...(acr !== undefined && { acr }),
  });
  beginUserSession(service, pool, user, grant, info);
  const tokens = await signTokens(service, {
    pool,
    client,
    user,
    grant,
    source: 'HostedAuth',
    metadata: new Map(),
    call: info,
    ...(nonce !== undefined && { nonce }),
  });
  const expiresAt = service.clock.now() + client.refreshTokenLife * 1000;
  return {
    ...tokenResponse(tokens, scopes),
    refresh_token: makeRefreshToken(service, grant, expiresAt),
  };
}

/** Without `openid` there is no ID token. Source: developer guide, "The token issuer endpoint". */
export const tokenResponse = (
  tokens: { AccessToken: string; IdToken: string; ExpiresIn: number },
  scopes: readonly string[],
): TokenResponse => ({
  ...(scopes.includes('openid') && { id_token: tokens.IdToken }),
  access_token: tokens.AccessToken,
  expires_in: tokens.ExpiresIn,
  token_type: 'Bearer',
});
