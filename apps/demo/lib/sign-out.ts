import { callCognito } from './cognito.ts';
import { clientOf, forgetTokens, type Tokens } from './tokens.ts';

/** Where to sign out: this session alone, or every one of the person's. */
export type SignOutScope = 'here' | 'everywhere';

/**
 * Revokes at Cognito, then forgets. The tokens are forgotten whatever Cognito says; the outcome
 * tells whether it heard.
 */
export async function signOut(
  scope: SignOutScope,
  tokens: Tokens,
  endpoint: string,
): Promise<'revoked' | 'forgotten'> {
  try {
    const response =
      scope === 'here'
        ? await callCognito(endpoint, 'RevokeToken', {
            Token: tokens.refreshToken,
            ClientId: clientOf(tokens),
          })
        : await callCognito(endpoint, 'GlobalSignOut', { AccessToken: tokens.accessToken });
    return response.ok ? 'revoked' : 'forgotten';
  } catch {
    return 'forgotten';
  } finally {
    forgetTokens();
  }
}
