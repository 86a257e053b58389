import { isObject } from './read-request.ts';
import { failedBehind } from './refusal.ts';

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
    RefreshToken: refreshToken,
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
    refreshToken: isToken(refreshToken) ? refreshToken : undefined,
    expiresIn,
    newDevice:
      isToken(DeviceKey) && isToken(DeviceGroupKey) ? { DeviceKey, DeviceGroupKey } : undefined,
  };
}

const isToken = (value: unknown): value is string => typeof value === 'string' && value !== '';
