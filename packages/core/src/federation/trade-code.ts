import { claimsIn } from '../jwt.ts';
import type { AuthenticationResult } from '../response/initiate-auth-response.ts';
import type { HostedClient } from './addresses.ts';
import type { Callback } from './callback.ts';
import type { OAuthLibrary } from './oauth-library.ts';
import type { FederationProblem } from './problem.ts';
import type { Proof } from './proof.ts';

/** The app client that trades a code, and where. */
export interface Trader extends HostedClient {
  /** Every issuer that the pool's tokens may name. */
  issuers: readonly string[];
  /** The app client's secret, if it has one. Only a server may hold it. */
  clientSecret?: string | undefined;
  fetch?: typeof globalThis.fetch | undefined;
  signal?: AbortSignal | undefined;
}

/** The tokens, or why there are none. */
export type Traded =
  | { result: AuthenticationResult; problem?: undefined }
  | { problem: FederationProblem; cause: unknown };

/**
 * Trades a code for tokens: checks state and issuer of the redirect, sends the verifier, and checks the ID
 * token's issuer, audience, times and nonce. The tokens come from the token endpoint itself, so TLS stands
 * for their signature.
 * Source: OpenID Connect Core, 3.1.3.7; RFC 9207.
 */
export async function tradeCode(
  oauth: OAuthLibrary,
  trader: Trader,
  { parameters }: Callback,
  { state, nonce, verifier }: Proof,
  maxAge?: number,
): Promise<Traded> {
  const { pages, clientId, clientSecret, redirectUri, issuers, fetch, signal } = trader;
  const server = (issuer: unknown) => ({
    issuer: issuers.find((one) => one === issuer) ?? issuers[0],
    authorization_endpoint: `${pages}/oauth2/authorize`,
    token_endpoint: `${pages}/oauth2/token`,
  });
  const client = { client_id: clientId };
  const authentication = (clientSecret && oauth.ClientSecretPost?.(clientSecret)) || oauth.None();
  try {
    const valid = oauth.validateAuthResponse(
      server(parameters.get('iss')),
      client,
      parameters,
      state,
    );
    const response = await oauth.authorizationCodeGrantRequest(
      server(undefined),
      client,
      // The library's own type, which only it can make.
      authentication as never,
      valid,
      redirectUri,
      verifier,
      {
        ...(signal && { signal }),
        ...(fetch && { [oauth.customFetch]: fetch }),
        // Only of a loopback address: see hostedPages.
        [oauth.allowInsecureRequests]: pages.startsWith('http:'),
      },
    );
    if (response.status >= 500) return { problem: 'provider-failed', cause: response.status };
    // The library checks the token against one issuer, and a pool may have two.
    const told: { id_token?: unknown } | null = await response
      .clone()
      .json()
      .catch(() => null);
    const issuer = typeof told?.id_token === 'string' ? claimsIn(told.id_token)['iss'] : undefined;
    const tokens = await oauth.processAuthorizationCodeResponse(server(issuer), client, response, {
      expectedNonce: nonce,
      requireIdToken: true,
      ...(maxAge !== undefined && { maxAge }),
    });
    return { result: resultOf(tokens) };
  } catch (cause) {
    return { problem: (await import('./trade-problem.ts')).problemOf(cause), cause };
  }
}

/** The same members under the names of InitiateAuth. The library has checked their types. */
function resultOf(tokens: Tokens): AuthenticationResult {
  return {
    accessToken: tokens.access_token,
    idToken: tokens.id_token,
    refreshToken: tokens.refresh_token,
    expiresIn: tokens.expires_in,
    tokenType: 'Bearer',
  } as AuthenticationResult;
}

interface Tokens {
  access_token?: string;
  id_token?: string;
  refresh_token?: string;
  expires_in?: number;
}
