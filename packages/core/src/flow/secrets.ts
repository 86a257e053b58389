import type { DeviceSrpSession, SrpSession } from '../srp/index.ts';
import type { DeviceRecord } from './device-store.ts';

/** What an answer is computed from. `now` is the service's time. */
export interface ProofContext {
  secrets: Secrets;
  userPoolId: string | undefined;
  device: DeviceRecord | undefined;
  now: () => number;
}

/**
 * What is known during one action of the person and forgotten with it: the password they typed,
 * and the proofs begun.
 */
export interface Secrets {
  password?: string | undefined;
  /** A proof that was begun before the password was given. */
  ahead?: Promise<SrpSession> | undefined;
  srp?: SrpSession | undefined;
  /** The device that proves itself, from its first step to its last. */
  deviceSrp?: DeviceProof | undefined;
  /** True when the device could not prove itself: the action goes on without one. */
  withoutDevice?: boolean | undefined;
}

export interface DeviceProof {
  device: DeviceRecord;
  srp: DeviceSrpSession;
}
