import { type SrpChallenge, type SrpClaim, startExchange } from './exchange.ts';
import type { SrpOptions } from './password-claim.ts';

/**
 * Opens the exchange in which a remembered device proves itself: `srpA` answers DEVICE_SRP_AUTH,
 * `claim` DEVICE_PASSWORD_VERIFIER.
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
  /** `SRP_A`: lower-case hexadecimal, not padded. */
  srpA: string;
  /**
   * The answer to DEVICE_PASSWORD_VERIFIER, DEVICE_KEY left to the caller. Once only.
   * @throws {ChallengeError} `MalformedChallenge`; `field` is `SALT`, `SRP_B` or `SECRET_BLOCK`.
   * @throws {TypeError} when called again.
   */
  claim(input: DeviceClaimInput): Promise<SrpClaim>;
}

export interface DeviceClaimInput extends SrpChallenge {
  /** `NewDeviceMetadata.DeviceGroupKey`. */
  deviceGroupKey: string;
  /** `NewDeviceMetadata.DeviceKey`, e.g. `us-east-1_2f9c1b7e-…`. */
  deviceKey: string;
  /** The text that `deviceVerifier` made, as that text. */
  devicePassword: string;
}
