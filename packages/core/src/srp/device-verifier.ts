import { toBase64 } from './base64.ts';
import { privateKey, randomBytes } from './exchange.ts';
import { powerOfG } from './mod-pow.ts';
import { pad, toInteger } from './pad.ts';

/**
 * Makes a new device's password and the verifier that ConfirmDevice is told. Keep the password with
 * the two keys once ConfirmDevice worked; it cannot be asked for again.
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
  /** 40 random bytes in base64 when left out; used as that text. */
  devicePassword?: string | undefined;
  /** 16 random bytes as an integer when left out. */
  salt?: bigint | undefined;
}

export interface DeviceVerifier {
  /** Secret: store it for `startDeviceSrp`, per user. */
  devicePassword: string;
  /** `DeviceSecretVerifierConfig.PasswordVerifier`, base64. */
  passwordVerifier: string;
  /** `DeviceSecretVerifierConfig.Salt`, base64; 17 bytes when its top bit is set. */
  salt: string;
}
