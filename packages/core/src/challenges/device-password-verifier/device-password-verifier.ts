import { type ChallengeBase, challengeBase, type ProofCodec } from '../codec.ts';
import { readText, requireText } from '../parameters.ts';

/**
 * The service's half of a device's SRP exchange. The flow answers it without asking the user.
 * Source: Cognito developer guide, Working with user devices.
 */
export interface DevicePasswordVerifier extends ChallengeBase<'DEVICE_PASSWORD_VERIFIER'> {
  /** The device key in the response, if it has one; otherwise use the stored key. */
  deviceKey: string | undefined;
  /** Hex. */
  salt: string;
  /** Hex. */
  srpB: string;
  /** Base64, opaque; echoed as received. */
  secretBlock: string;
}

export interface DevicePasswordVerifierAnswer {
  deviceKey: string;
  /** The exact string that was signed, e.g. `Sun Nov 8 09:05:03 UTC 2026`. */
  timestamp: string;
  /** Base64. */
  signature: string;
}

export const devicePasswordVerifier: ProofCodec<
  DevicePasswordVerifier,
  DevicePasswordVerifierAnswer
> = {
  proof: 'device',
  decode: (wire) => ({
    ...challengeBase('DEVICE_PASSWORD_VERIFIER', wire),
    deviceKey: readText(wire, 'DEVICE_KEY'),
    salt: requireText(wire, 'SALT'),
    srpB: requireText(wire, 'SRP_B'),
    secretBlock: requireText(wire, 'SECRET_BLOCK'),
  }),
  encode: ({ deviceKey, timestamp, signature }, { secretBlock }) => ({
    DEVICE_KEY: deviceKey,
    PASSWORD_CLAIM_SECRET_BLOCK: secretBlock,
    PASSWORD_CLAIM_SIGNATURE: signature,
    TIMESTAMP: timestamp,
  }),
};
