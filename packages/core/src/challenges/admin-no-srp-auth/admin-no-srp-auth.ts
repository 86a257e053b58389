import { type ChallengeBase, type Codec, challengeBase } from '../codec.ts';

/**
 * A server-side flow whose name is in the service's list of challenges. RespondToAuthChallenge does
 * not accept it; a server calls AdminInitiateAuth instead.
 * Source: Cognito API reference, RespondToAuthChallenge, ChallengeName.
 */
export interface AdminNoSrpAuth extends ChallengeBase<'ADMIN_NO_SRP_AUTH'> {}

export interface AdminNoSrpAuthAnswer {
  /** For the app's server, which sends it with ADMIN_USER_PASSWORD_AUTH. */
  password: string;
}

export const adminNoSrpAuth: Codec<AdminNoSrpAuth, AdminNoSrpAuthAnswer> = {
  decode: (wire) => challengeBase('ADMIN_NO_SRP_AUTH', wire),
  encode: ({ password }) => ({ PASSWORD: password }),
};
