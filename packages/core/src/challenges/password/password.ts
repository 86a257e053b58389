import { type Asked, asked, type Codec } from '../codec.ts';

/**
 * The password, as typed. Usually reached through SELECT_CHALLENGE rather than by this name.
 * Source: Cognito API reference, RespondToAuthChallenge, ChallengeResponses.
 */
export interface Password extends Asked<'PASSWORD'> {}

export interface PasswordAnswer {
  password: string;
}

export const password: Codec<Password, PasswordAnswer> = {
  decode: (wire) => asked('PASSWORD', wire),
  encode: (answer) => ({ PASSWORD: answer.password }),
};
