import { type ChallengeBase, type Codec, challengeBase } from '../codec.ts';

/**
 * Asks for the password, which is sent as typed. It usually comes as a choice of SELECT_CHALLENGE.
 * Source: Cognito API reference, RespondToAuthChallenge, ChallengeResponses.
 */
export interface Password extends ChallengeBase<'PASSWORD'> {}

export interface PasswordAnswer {
  password: string;
}

export const password: Codec<Password, PasswordAnswer> = {
  decode: (wire) => challengeBase('PASSWORD', wire),
  encode: (answer) => ({ PASSWORD: answer.password }),
};
