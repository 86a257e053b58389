/**
 * Cognito's variant of Secure Remote Password, for users and remembered devices. Calls need
 * WebCrypto, which browsers provide on https and localhost; importing it needs nothing.
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
