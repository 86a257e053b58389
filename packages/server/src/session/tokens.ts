import type { JWTPayload } from 'jose';
import { isObject } from '../http/read-request.ts';
import { failedBehind } from '../refusal.ts';

/** An AuthenticationResult that holds what a session needs. */
export interface Tokens {
  accessToken: string;
  idToken: string;
  refreshToken: string | undefined;
  /** Seconds. */
  expiresIn: number;
  newDevice: { DeviceKey: string; DeviceGroupKey: string } | undefined;
}

/** @throws {Refusal} 502 when it does not. */
export function readTokens(result: unknown): Tokens {
  const {
    AccessToken: accessToken,
    IdToken: idToken,
    ExpiresIn: expiresIn,
    NewDeviceMetadata: device,
  } = isObject(result) ? result : {};
  if (!isToken(accessToken) || !isToken(idToken) || typeof expiresIn !== 'number') {
    throw failedBehind(502, 'The sign-in service gave no whole set of tokens.');
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

/** The refresh token alone, also of a set that is not whole. */
export function refreshTokenIn(result: unknown): string | undefined {
  const token = isObject(result) ? result['RefreshToken'] : undefined;
  return isToken(token) ? token : undefined;
}

/**
 * How long a whole set of tokens is good for, in ms: as long as the one that expires first. By the
 * tokens' own times, whatever this server's clock says.
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
