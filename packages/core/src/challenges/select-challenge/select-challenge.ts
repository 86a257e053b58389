import type { WireAnswer } from '../../wire.ts';
import { type ChallengeBase, type Codec, challengeBase } from '../codec.ts';
import { requireSrpA } from '../srp-a.ts';

/**
 * The user chooses how to sign in, from `availableChallenges`.
 * Source: Cognito API reference, InitiateAuth, AvailableChallenges.
 */
export interface SelectChallenge extends ChallengeBase<'SELECT_CHALLENGE'> {}

export interface SelectChallengeAnswer {
  /** One of `availableChallenges`, unchanged. */
  choice: string;
  /**
   * With `PASSWORD`, it is sent. With `PASSWORD_SRP`, it stays in the browser and is proved by SRP.
   */
  password?: string;
  /** With `PASSWORD_SRP`: `startSrp().srpA`. */
  srpA?: string;
}

export const selectChallenge: Codec<SelectChallenge, SelectChallengeAnswer> = {
  decode: (wire) => challengeBase('SELECT_CHALLENGE', wire),
  encode: (answer) => ({ ANSWER: answer.choice, ...values.get(answer.choice)?.(answer) }),
};

/** The values to send with a choice; other choices have none. */
const values = new Map<string, (answer: SelectChallengeAnswer) => WireAnswer>([
  ['PASSWORD', ({ password }) => (password === undefined ? {} : { PASSWORD: password })],
  ['PASSWORD_SRP', ({ srpA }) => ({ SRP_A: requireSrpA(srpA) })],
]);
