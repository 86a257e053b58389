import { type ChallengeBase, type Codec, challengeBase } from '../codec.ts';

/**
 * The name of a server-side flow that stands in the service's list of challenges.
 * RespondToAuthChallenge does not take it: a server signs in with AdminInitiateAuth instead.
 * Source: Cognito API reference, RespondToAuthChallenge, ChallengeName.
 */
export interface AdminNoSrpAuth extends ChallengeBase<'ADMIN_NO_SRP_AUTH'> {}

export interface AdminNoSrpAuthAnswer {
  /** For one's own server, which passes it on as ADMIN_USER_PASSWORD_AUTH. */
  password: string;
}

export const adminNoSrpAuth: Codec<AdminNoSrpAuth, AdminNoSrpAuthAnswer> = {
  decode: (wire) => challengeBase('ADMIN_NO_SRP_AUTH', wire),
  encode: ({ password }) => ({ PASSWORD: password }),
};
