import type { DeviceSrpSession, SrpSession } from '../srp/index.ts';
import type { DeviceRecord } from './device-store.ts';

/** What computing an answer needs. `now` is the service's time, in ms since the epoch. */
export interface ProofContext {
  secrets: Secrets;
  userPoolId: string | undefined;
  device: DeviceRecord | undefined;
  now: () => number;
}

/** Secrets that live as long as one action of the user: their password and the started proofs. */
export interface Secrets {
  password?: string | undefined;
  /** A proof that started before the user submitted the password. */
  ahead?: Promise<SrpSession> | undefined;
  srp?: SrpSession | undefined;
  /** The device that is proving itself, across its steps. */
  deviceSrp?: DeviceProof | undefined;
  /** True if the device failed its proof: the action continues without it. */
  withoutDevice?: boolean | undefined;
}

export interface DeviceProof {
  device: DeviceRecord;
  srp: DeviceSrpSession;
}
