import type { WireAnswer } from '../wire.ts';
import { readText } from './parameters.ts';
import type { WireChallenge } from './wire-challenge.ts';

/** Decodes one kind of challenge and encodes its answer. */
export interface Codec<C extends ChallengeBase<string>, A> {
  /** @throws {ChallengeError} `MalformedChallenge`, naming the field. */
  decode(wire: WireChallenge): C;
  /** Returns the keys of this challenge; `encodeAnswer` adds the common ones, e.g. USERNAME. */
  encode(answer: A, challenge: C): WireAnswer;
  /**
   * What the flow proves: the password that the user typed before, or a remembered device. Omitted
   * if the user answers.
   */
  proof?: 'password' | 'device';
}

/** The codec of a silent challenge: the flow computes the answer without asking the user. */
export interface ProofCodec<C extends ChallengeBase<string>, A> extends Codec<C, A> {
  proof: 'password' | 'device';
}

/** The members that every decoded challenge has. */
export interface ChallengeBase<N extends string> {
  name: N;
  /** Links the answer to this challenge. PASSWORD_VERIFIER of USER_SRP_AUTH has none. */
  session: string | undefined;
  /**
   * The username to send back from here on: USER_ID_FOR_SRP, else USERNAME. Undefined if the
   * response has neither; send the name that the user typed.
   */
  username: string | undefined;
  /**
   * Challenges that the user may choose instead, in the service's order, including unknown names.
   */
  availableChallenges: readonly string[];
}

/** Reads the members that every challenge has. */
export function challengeBase<const N extends string>(
  name: N,
  wire: WireChallenge,
): ChallengeBase<N> {
  return {
    name,
    session: wire.session,
    username: readText(wire, 'USER_ID_FOR_SRP') ?? readText(wire, 'USERNAME'),
    availableChallenges: wire.availableChallenges,
  };
}
