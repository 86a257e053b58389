import { forgetTokens, type Tokens } from './tokens.ts';

/** Where to sign out: this session alone, or every one of the person's. */
export type SignOutScope = 'here' | 'everywhere';

/**
 * Revokes at Cognito, then forgets. The tokens are forgotten whatever Cognito says; the outcome
 * tells whether it heard.
 */
export async function signOut(
  scope: SignOutScope,
  tokens: Tokens,
  { endpoint, clientId }: { endpoint: string; clientId: string },
): Promise<'revoked' | 'forgotten'> {
  try {
    const response =
      scope === 'here'
        ? await call(endpoint, 'RevokeToken', { Token: tokens.refreshToken, ClientId: clientId })
        : await call(endpoint, 'GlobalSignOut', { AccessToken: tokens.accessToken });
    return response.ok ? 'revoked' : 'forgotten';
  } catch {
    return 'forgotten';
  } finally {
    forgetTokens();
  }
}

function call(endpoint: string, operation: string, input: object): Promise<Response> {
  return fetch(endpoint, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': `AWSCognitoIdentityProviderService.${operation}`,
    },
    body: JSON.stringify(input),
  });
}
