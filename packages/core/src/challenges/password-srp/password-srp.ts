import { type ChallengeBase, type Codec, challengeBase } from '../codec.ts';
import { requireSrpA } from '../srp-a.ts';

/**
 * The password by SRP: it is proved, never sent. Usually reached through SELECT_CHALLENGE rather
 * than by this name. PASSWORD_VERIFIER follows.
 * Source: Cognito API reference, RespondToAuthChallenge, ChallengeResponses.
 */
export interface PasswordSrp extends ChallengeBase<'PASSWORD_SRP'> {}

export interface PasswordSrpAnswer {
  /** What the person typed. Stays here: only `srpA`, computed with it in mind, is sent. */
  password?: string;
  /** `startSrp().srpA`, lower-case hex. */
  srpA?: string;
}

export const passwordSrp: Codec<PasswordSrp, PasswordSrpAnswer> = {
  decode: (wire) => challengeBase('PASSWORD_SRP', wire),
  encode: ({ srpA }) => ({ SRP_A: requireSrpA(srpA) }),
};
