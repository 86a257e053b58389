import { decodeJwt, type JWTPayload, jwtVerify } from 'jose';
import type { AuthConfig } from '../config.ts';
import { issuersOf, keysOf } from '../pool-addresses.ts';
import { poolKeys } from './pool-keys.ts';

/**
 * Verifies an ID and an access token of one sign-in, and gives the claims of both.
 * @throws {ChallengeError} `KeysUnavailable` when it cannot be told just now.
 * @throws {Error} when they are wrong.
 */
export type VerifyTokens = (tokens: {
  idToken: string;
  accessToken: string;
}) => Promise<{ id: JWTPayload; access: JWTPayload }>;

export interface TokenVerifier {
  verify: VerifyTokens;
  /** Resolves once there are keys to verify with. @throws {ChallengeError} `KeysUnavailable`. */
  ready(): Promise<void>;
}

/**
 * Verifies by the pool's published keys: signature, expiry, issuer, app client, use, and that both
 * are the same person's.
 * Source: Cognito developer guide, Verifying JSON Web Tokens.
 */
export function tokenVerifier(config: AuthConfig, now: () => number): TokenVerifier {
  const { clientId } = config;
  const issuer = issuersOf(config);
  const keys = poolKeys(keysOf(config).href, config.fetch, now);
  const verifyOne = async (token: string, use: string) => {
    const { payload } = await jwtVerify(token, keys.find, {
      issuer,
      algorithms: ['RS256'],
      currentDate: new Date(now()),
      clockTolerance: 30,
    });
    if (payload['token_use'] !== use) throw new Error(`not an ${use} token`);
    return payload;
  };
  const verify: VerifyTokens = async ({ idToken, accessToken }) => {
    const [id, access] = await Promise.all([
      verifyOne(idToken, 'id'),
      verifyOne(accessToken, 'access'),
    ]);
    if (id.aud !== clientId || access['client_id'] !== clientId) {
      throw new Error('tokens of another app client');
    }
    if (!id.sub || id.sub !== access.sub) throw new Error('tokens of two people');
    return { id, access };
  };
  return { verify, ready: keys.ready };
}

/** The device that a sign-in belongs to, as its access token says. Renewal has to name it. */
export function deviceOf(accessToken: string): string | undefined {
  const key = decodeJwt(accessToken)['device_key'];
  return typeof key === 'string' ? key : undefined;
}
