import type { WireAnswer } from '../../wire.ts';
import { type Asked, asked, type Codec } from '../codec.ts';

/** A name this version does not know. The service's list of challenges grows. */
export interface Unknown extends Asked<'UNKNOWN'> {
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
    ...asked('UNKNOWN', { ...wire, parameters: onlyText(wire.parameters) }),
    wireName: wire.name,
    parameters: wire.parameters,
  }),
  encode: ({ challengeResponses }) => challengeResponses,
};

// A challenge nobody knows may hold anything anywhere; that is no reason to refuse it.
const onlyText = (parameters: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(parameters).filter(([, value]) => typeof value === 'string'));
