import { json } from '../http/answers.ts';
import type { Client } from '../model/client.ts';
import type { Pool } from '../model/pool.ts';
import { renew } from '../operations/refresh.ts';
import { findUser } from '../pools/find.ts';
import { openRefreshToken } from '../tokens/grants.ts';
import type { OAuthCall } from './call.ts';
import { authenticateClient } from './client-authentication.ts';
import { clientCredentials } from './client-credentials.ts';
import { takeCode } from './codes.ts';
import { invalidGrant, invalidRequest, OAuthError } from './errors.ts';
import { issueTokens, type TokenResponse, tokenResponse } from './issue-tokens.ts';

type GrantType = (call: OAuthCall, pool: Pool, client: Client) => Promise<TokenResponse>;

const grantTypes: ReadonlyMap<string, GrantType> = new Map<string, GrantType>([
  ['authorization_code', tradeCode],
  ['refresh_token', refresh],
  ['client_credentials', clientCredentials],
]);

/** POST /oauth2/token. Source: developer guide, "The token issuer endpoint". */
export async function token(call: OAuthCall): Promise<Response> {
  const type = call.form.get('grant_type');
  if (!type) throw invalidRequest();
  const grantType = grantTypes.get(type);
  if (!grantType) throw new OAuthError('unsupported_grant_type');
  const { pool, client } = authenticateClient(call);
  if (!client.oauth.enabled) throw new OAuthError('unauthorized_client');
  // As RFC 6749, 5.1 asks, `json` keeps caches from storing the tokens.
  return json(await grantType(call, pool, client));
}

async function tradeCode(call: OAuthCall, pool: Pool, client: Client): Promise<TokenResponse> {
  if (!client.oauth.flows.includes('code')) throw new OAuthError('unauthorized_client');
  const code = call.form.get('code');
  if (!code) throw invalidRequest();
  const { request, authentication } = await takeCode(call.service, client, {
    code,
    redirectUri: call.form.get('redirect_uri'),
    verifier: call.form.get('code_verifier'),
  });
  const user = findUser(pool, authentication.sub);
  if (!user?.enabled) throw invalidGrant();
  return issueTokens(call, { pool, client, user, request, authentication });
}

/**
 * Renews tokens. As the guide says, clients need no ALLOW_REFRESH_TOKEN_AUTH for it. With rotation
 * on, the response has the next refresh token.
 */
async function refresh(call: OAuthCall, pool: Pool, client: Client): Promise<TokenResponse> {
  const old = call.form.get('refresh_token');
  if (!old) throw invalidRequest();
  const { grant } = openRefreshToken(call.service, old, client.id);
  const renewed = await renew(call, pool, client, old, grant.deviceKey, new Map(), true);
  return {
    // A sign-in by the API has no scopes that the app asked for, and gets an ID token all the same.
    ...tokenResponse(renewed, grant.scopes ?? ['openid']),
    ...(renewed.RefreshToken !== undefined && { refresh_token: renewed.RefreshToken }),
  };
}
