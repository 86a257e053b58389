import { type SrpChallenge, type SrpClaim, startExchange } from './exchange.ts';
import type { SrpOptions } from './password-claim.ts';

/**
 * Starts the exchange in which a remembered device proves itself: `srpA` answers DEVICE_SRP_AUTH,
 * `claim` answers DEVICE_PASSWORD_VERIFIER.
 * Source: Cognito developer guide, Working with user devices.
 */
export function startDeviceSrp(options: SrpOptions = {}): DeviceSrpSession {
  const { srpA, prove } = startExchange(options.a);
  return {
    srpA,
    claim: ({ deviceGroupKey, deviceKey, devicePassword, ...challenge }) =>
      prove({ group: deviceGroupKey, name: deviceKey, password: devicePassword }, challenge),
  };
}

export interface DeviceSrpSession {
  /** `SRP_A`: lowercase hexadecimal, not padded. */
  srpA: string;
  /**
   * Computes the answer to DEVICE_PASSWORD_VERIFIER, without DEVICE_KEY. Call it once.
   * @throws {ChallengeError} `MalformedChallenge`; `field` is `SALT`, `SRP_B` or `SECRET_BLOCK`.
   * @throws {TypeError} if called again.
   */
  claim(input: DeviceClaimInput): Promise<SrpClaim>;
}

export interface DeviceClaimInput extends SrpChallenge {
  /** `NewDeviceMetadata.DeviceGroupKey`. */
  deviceGroupKey: string;
  /** `NewDeviceMetadata.DeviceKey`, e.g. `us-east-1_2f9c1b7e-…`. */
  deviceKey: string;
  /** The unchanged text from `deviceVerifier`. */
  devicePassword: string;
}
