import { type ChallengeBase, type Codec, challengeBase } from '../codec.ts';

/**
 * The password, as typed. Usually reached through SELECT_CHALLENGE rather than by this name.
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
