import type { OAuthCall } from './call.ts';
import { authenticateClient } from './client-authentication.ts';
import { invalidRequest, OAuthError } from './errors.ts';

/**
 * POST /oauth2/revoke: ends a refresh token and the access tokens that came of it. An unknown token
 * is no error.
 * Source: developer guide, "The token revocation endpoint"; RFC 7009.
 */
export function revoke(call: OAuthCall): Response {
  const token = call.form.get('token');
  if (!token) throw invalidRequest();
  const { client } = authenticateClient(call);
  if (!client.revocation) throw invalidRequest();
  if (token.split('.').length === 3) throw new OAuthError('unsupported_token_type');
  const { refreshTokens, grants } = call.service.state;
  const grant = grants.get(refreshTokens.get(token)?.grant ?? '');
  if (grant && grant.clientId !== client.id) throw new OAuthError('unauthorized_client');
  if (grant) grant.revoked = true;
  return new Response(null, { headers: { 'access-control-allow-origin': '*' } });
}
