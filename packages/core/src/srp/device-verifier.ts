import { toBase64 } from './base64.ts';
import { privateKey, randomBytes } from './exchange.ts';
import { powerOfG } from './mod-pow.ts';
import { pad, toInteger } from './pad.ts';

/**
 * Creates a new device's password and the verifier for ConfirmDevice. Once ConfirmDevice succeeds,
 * store the password with the two keys; Cognito cannot return it.
 * Source: Cognito API reference, ConfirmDevice, DeviceSecretVerifierConfig.
 */
export async function deviceVerifier({
  deviceGroupKey,
  deviceKey,
  devicePassword = toBase64(randomBytes(40)),
  salt = toInteger(randomBytes(16)),
}: DeviceVerifierInput): Promise<DeviceVerifier> {
  const identity = { group: deviceGroupKey, name: deviceKey, password: devicePassword };
  const verifier = powerOfG(await privateKey(identity, salt));
  return {
    devicePassword,
    passwordVerifier: toBase64(pad(verifier)),
    salt: toBase64(pad(salt)),
  };
}

export interface DeviceVerifierInput {
  /** `NewDeviceMetadata.DeviceGroupKey`. */
  deviceGroupKey: string;
  /** `NewDeviceMetadata.DeviceKey`. */
  deviceKey: string;
  /** Used as text, not as bytes. Default: 40 random bytes in base64. */
  devicePassword?: string | undefined;
  /** Default: 16 random bytes as an integer. */
  salt?: bigint | undefined;
}

export interface DeviceVerifier {
  /** A secret. Store it per user, for `startDeviceSrp`. */
  devicePassword: string;
  /** `DeviceSecretVerifierConfig.PasswordVerifier`, base64. */
  passwordVerifier: string;
  /** `DeviceSecretVerifierConfig.Salt`, base64; 17 bytes if its top bit is set. */
  salt: string;
}
