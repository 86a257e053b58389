import type { Authentication, AuthorizationRequest } from '../model/oauth.ts';
import { findClient, requireUser } from '../pools/find.ts';
import { ServiceError } from '../service-error.ts';
import type { OAuthCall } from './call.ts';
import { makeCode } from './codes.ts';
import { RedirectError } from './errors.ts';
import { issueTokens } from './issue-tokens.ts';
import { redirectToApp } from './redirect.ts';

/**
 * Leads back to the app with a code, or with tokens in the implicit flow.
 * @throws {RedirectError} when a trigger refuses the tokens.
 */
export async function grantAccess(
  call: OAuthCall,
  request: AuthorizationRequest,
  authentication: Authentication,
  headers?: Record<string, string>,
): Promise<Response> {
  if (request.responseType === 'code') {
    const code = makeCode(call.service, request, authentication);
    return redirectToApp(request, { code }, headers);
  }
  try {
    const { pool, client } = findClient(call.service.state, request.clientId);
    const user = requireUser(pool, authentication.sub);
    const {
      refresh_token: _,
      expires_in,
      ...tokens
    } = await issueTokens(call, {
      pool,
      client,
      user,
      request,
      authentication,
    });
    return redirectToApp(request, { ...tokens, expires_in: String(expires_in) }, headers);
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    throw new RedirectError(request, 'invalid_request', error.message);
  }
}
