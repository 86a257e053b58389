import { type ChallengeBase, type Codec, challengeBase } from '../codec.ts';
import { textsOf } from '../parameters.ts';

/**
 * The question that the pool's CreateAuthChallenge trigger asks. Cognito may send several in a row.
 * Source: Cognito developer guide, Create auth challenge Lambda trigger.
 */
export interface CustomChallenge extends ChallengeBase<'CUSTOM_CHALLENGE'> {
  /** The trigger's publicChallengeParameters: any keys, arbitrary text. */
  parameters: Readonly<Record<string, string>>;
}

export interface CustomChallengeAnswer {
  /** One string, whose meaning the pool's triggers define. */
  answer: string;
}

export const customChallenge: Codec<CustomChallenge, CustomChallengeAnswer> = {
  decode: (wire) => ({
    ...challengeBase('CUSTOM_CHALLENGE', wire),
    parameters: textsOf(wire.parameters),
  }),
  encode: ({ answer }) => ({ ANSWER: answer }),
};
