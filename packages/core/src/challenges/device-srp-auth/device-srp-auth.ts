import { type ChallengeBase, challengeBase, type ProofCodec } from '../codec.ts';

/**
 * A remembered device proves itself in place of the second factor. The flow answers it with
 * `startDeviceSrp()`, without asking the user.
 * Source: Cognito developer guide, Working with user devices.
 */
export interface DeviceSrpAuth extends ChallengeBase<'DEVICE_SRP_AUTH'> {}

export interface DeviceSrpAuthAnswer {
  /** The key of the remembered device, e.g. `us-east-1_2f9c1b7e-…`. */
  deviceKey: string;
  /** Lower-case hex. */
  srpA: string;
}

export const deviceSrpAuth: ProofCodec<DeviceSrpAuth, DeviceSrpAuthAnswer> = {
  proof: 'device',
  decode: (wire) => challengeBase('DEVICE_SRP_AUTH', wire),
  encode: ({ deviceKey, srpA }) => ({ DEVICE_KEY: deviceKey, SRP_A: srpA }),
};
