import type { JWTPayload } from 'jose';
import { isObject } from '../http/read-request.ts';
import { failedBehind } from '../refusal.ts';

/** The tokens of an AuthenticationResult. */
export interface Tokens {
  accessToken: string;
  idToken: string;
  refreshToken: string | undefined;
  /** Seconds. */
  expiresIn: number;
  newDevice: { DeviceKey: string; DeviceGroupKey: string } | undefined;
}

/** @throws {Refusal} 502 when a token is missing. */
export function readTokens(result: unknown): Tokens {
  const {
    AccessToken: accessToken,
    IdToken: idToken,
    ExpiresIn: expiresIn,
    NewDeviceMetadata: device,
  } = isObject(result) ? result : {};
  if (!isToken(accessToken) || !isToken(idToken) || typeof expiresIn !== 'number') {
    throw failedBehind(502, 'The sign-in service issued an incomplete set of tokens.');
  }
  const { DeviceKey, DeviceGroupKey } = isObject(device) ? device : {};
  return {
    accessToken,
    idToken,
    refreshToken: refreshTokenIn(result),
    expiresIn,
    newDevice:
      isToken(DeviceKey) && isToken(DeviceGroupKey) ? { DeviceKey, DeviceGroupKey } : undefined,
  };
}

/** Returns the refresh token, also from an incomplete set. */
export function refreshTokenIn(result: unknown): string | undefined {
  const token = isObject(result) ? result['RefreshToken'] : undefined;
  return isToken(token) ? token : undefined;
}

/**
 * Returns how long a set of tokens is valid, in ms: until the first one expires. Uses the tokens' own
 * times, because this server's clock may be wrong.
 */
export function lifetimeOf(
  { expiresIn }: Tokens,
  { id, access }: { id: JWTPayload; access: JWTPayload },
): number {
  const spans = [id, access].map(({ iat, exp }) =>
    iat === undefined || exp === undefined ? expiresIn : exp - iat,
  );
  return Math.min(expiresIn, ...spans) * 1000;
}

const isToken = (value: unknown): value is string => typeof value === 'string' && value !== '';
