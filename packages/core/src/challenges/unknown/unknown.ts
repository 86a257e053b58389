import type { WireAnswer } from '../../wire.ts';
import { type ChallengeBase, type Codec, challengeBase } from '../codec.ts';

/** A name this version does not know. The service's list of challenges grows. */
export interface Unknown extends ChallengeBase<'UNKNOWN'> {
  /** The name as it came. */
  wireName: string;
  /** Every parameter as it came. */
  parameters: Readonly<Record<string, unknown>>;
}

export interface UnknownAnswer {
  /** Sent as they are, for an app that does know the challenge. */
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
