import { type ChallengeBase, type Codec, challengeBase } from '../codec.ts';
import { requireSrpA } from '../srp-a.ts';

/**
 * Asks for a password that is proved by SRP and never sent. It usually comes as a choice of
 * SELECT_CHALLENGE. PASSWORD_VERIFIER follows.
 * Source: Cognito API reference, RespondToAuthChallenge, ChallengeResponses.
 */
export interface PasswordSrp extends ChallengeBase<'PASSWORD_SRP'> {}

export interface PasswordSrpAnswer {
  /** The password that the user typed. It stays in the browser: only `srpA` is sent. */
  password?: string;
  /** `startSrp().srpA`, lowercase hex. */
  srpA?: string;
}

export const passwordSrp: Codec<PasswordSrp, PasswordSrpAnswer> = {
  decode: (wire) => challengeBase('PASSWORD_SRP', wire),
  encode: ({ srpA }) => ({ SRP_A: requireSrpA(srpA) }),
};
