import type { Authentication, AuthorizationRequest } from '../model/oauth.ts';
import { findClient, requireUser } from '../pools/find.ts';
import type { OAuthCall } from './call.ts';
import { makeCode } from './codes.ts';
import { issueTokens } from './issue-tokens.ts';
import { redirectToApp } from './redirect.ts';

/** Leads back to the app with a code, or with tokens in the implicit flow. */
export async function grantAccess(
  call: OAuthCall,
  request: AuthorizationRequest,
  authentication: Authentication,
  headers?: Record<string, string>,
): Promise<Response> {
  const { username, provider, authTime } = authentication;
  const who = { username, provider, authTime };
  if (request.responseType === 'code')
    return redirectToApp(request, { code: makeCode(call.service, request, who) }, headers);
  const { pool, client } = findClient(call.service.state, request.clientId);
  const user = requireUser(pool, username);
  const {
    refresh_token: _,
    expires_in,
    ...tokens
  } = await issueTokens(call, {
    pool,
    client,
    user,
    request,
    authTime,
  });
  return redirectToApp(request, { ...tokens, expires_in: String(expires_in) }, headers);
}
