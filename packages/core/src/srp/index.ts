/**
 * Secure Remote Password as Cognito speaks it, for users and for remembered devices. Needs WebCrypto
 * (in a browser: https or localhost) when called, and nothing when imported.
 */
export { type DeviceClaimInput, type DeviceSrpSession, startDeviceSrp } from './device-claim.ts';
export {
  type DeviceVerifier,
  type DeviceVerifierInput,
  deviceVerifier,
} from './device-verifier.ts';
export type { SrpChallenge, SrpClaim } from './exchange.ts';
export {
  type PasswordClaimInput,
  type SrpOptions,
  type SrpSession,
  startSrp,
} from './password-claim.ts';
