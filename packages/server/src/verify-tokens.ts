import { createRemoteJWKSet, customFetch, decodeJwt, type JWTPayload, jwtVerify } from 'jose';
import type { AuthConfig } from './config.ts';
import { issuersOf, keysOf } from './pool-addresses.ts';

/** Verifies an ID and an access token of one sign-in, and gives the claims of both. */
export type VerifyTokens = (tokens: {
  idToken: string;
  accessToken: string;
}) => Promise<{ id: JWTPayload; access: JWTPayload }>;

/**
 * Verifies by the pool's published keys: signature, expiry, issuer, app client, use, and that both
 * are the same person's. The keys are fetched once, and again when an unknown one signs.
 * Source: Cognito developer guide, Verifying JSON Web Tokens.
 */
export function tokenVerifier(config: AuthConfig, now: () => number): VerifyTokens {
  const { clientId } = config;
  const issuer = issuersOf(config);
  const keys = createRemoteJWKSet(keysOf(config), config.fetch && { [customFetch]: config.fetch });
  const verify = async (token: string, use: string) => {
    const { payload } = await jwtVerify(token, keys, {
      issuer,
      algorithms: ['RS256'],
      currentDate: new Date(now()),
      clockTolerance: 30,
    });
    if (payload['token_use'] !== use) throw new Error(`not an ${use} token`);
    return payload;
  };
  return async ({ idToken, accessToken }) => {
    const [id, access] = await Promise.all([verify(idToken, 'id'), verify(accessToken, 'access')]);
    if (id.aud !== clientId || access['client_id'] !== clientId) {
      throw new Error('tokens of another app client');
    }
    if (!id.sub || id.sub !== access.sub) throw new Error('tokens of two people');
    return { id, access };
  };
}

/** The device that a sign-in belongs to, as its access token says. Renewal has to name it. */
export function deviceOf(accessToken: string): string | undefined {
  const key = decodeJwt(accessToken)['device_key'];
  return typeof key === 'string' ? key : undefined;
}
