import { json } from '../http/answers.ts';
import { allAttributes, isReadable } from '../pools/describe-user.ts';
import { ServiceError } from '../service-error.ts';
import { readBearer } from '../tokens/access-token.ts';
import { attributesInScope } from '../tokens/scopes.ts';
import type { OAuthCall } from './call.ts';
import { OAuthError } from './errors.ts';
import { oauthFailure } from './responses.ts';

/**
 * GET and POST /oauth2/userInfo: the attributes of the access token's user that its scopes open, as
 * text.
 * Source: developer guide, "The userInfo endpoint".
 */
export async function userInfo({ service, request, domain }: OAuthCall): Promise<Response> {
  const [, token] = /^Bearer +(\S+)$/i.exec(request.headers.get('authorization') ?? '') ?? [];
  if (token === undefined)
    return refusal(400, 'invalid_request', 'Bad OAuth2 request at UserInfo Endpoint');
  try {
    const { pool, client, user, scopes } = await readBearer(service, token);
    if (domain && domain !== pool) return invalidToken();
    // Source of the text: simov/grant#189.
    if (!scopes.includes('openid'))
      return refusal(401, 'invalid_token', 'Access token does not contain openid scope');
    const shown = attributesInScope(allAttributes(user), scopes).filter(
      ([name]) => name === 'identities' || isReadable(client.readable, name),
    );
    return json({ ...Object.fromEntries(shown), username: user.username });
  } catch (error) {
    if (error instanceof ServiceError) return invalidToken();
    throw error;
  }
}

const invalidToken = () =>
  refusal(
    401,
    'invalid_token',
    'Access token is expired, disabled, or deleted, or the user has globally signed out.',
  );

function refusal(status: number, error: string, description: string): Response {
  const response = oauthFailure(new OAuthError(error, description, status));
  response.headers.set(
    'www-authenticate',
    `Bearer error="${error}", error_description="${description}"`,
  );
  return response;
}
