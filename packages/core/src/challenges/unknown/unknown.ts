import type { WireAnswer } from '../../wire.ts';
import { type ChallengeBase, type Codec, challengeBase } from '../codec.ts';

/** A challenge that this version does not know. Cognito adds challenges over time. */
export interface Unknown extends ChallengeBase<'UNKNOWN'> {
  /** AWS's name of the challenge, unchanged. */
  wireName: string;
  /** Every parameter, unchanged. */
  parameters: Readonly<Record<string, unknown>>;
}

export interface UnknownAnswer {
  /** Sent unchanged, for apps that know the challenge. */
  challengeResponses: WireAnswer;
}

export const unknown: Codec<Unknown, UnknownAnswer> = {
  decode: (wire) => ({
    ...challengeBase('UNKNOWN', wire),
    wireName: wire.name,
    parameters: wire.parameters,
  }),
  encode: ({ challengeResponses }) => challengeResponses,
};
