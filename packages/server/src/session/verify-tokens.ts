import { decodeJwt, type JWTPayload, jwtVerify } from 'jose';
import type { AuthConfig } from '../config.ts';
import { issuersOf, keysOf } from '../pool-addresses.ts';
import { poolKeys } from './pool-keys.ts';

/**
 * Verifies the ID token and the access token of one sign-in, and returns the claims of both.
 * @throws {ChallengeError} `KeysUnavailable` when the tokens cannot be verified right now.
 * @throws {Error} when a token is not valid.
 */
export type VerifyTokens = (tokens: {
  idToken: string;
  accessToken: string;
}) => Promise<{ id: JWTPayload; access: JWTPayload }>;

export interface TokenVerifier {
  verify: VerifyTokens;
  /** Resolves once the pool's keys are known. @throws {ChallengeError} `KeysUnavailable`. */
  ready(): Promise<void>;
}

/**
 * Verifies tokens with the pool's published keys: signature, expiry, issuer, app client, use, and that
 * both belong to one user.
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

/** Returns the device key from an access token. A renewal must send it. */
export function deviceOf(accessToken: string): string | undefined {
  const key = decodeJwt(accessToken)['device_key'];
  return typeof key === 'string' ? key : undefined;
}
