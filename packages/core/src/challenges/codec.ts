import type { WireAnswer } from '../wire.ts';
import { readText } from './parameters.ts';
import type { WireChallenge } from './wire-challenge.ts';

/** One challenge, both directions. */
export interface Codec<C extends ChallengeBase<string>, A> {
  /** @throws {ChallengeError} `MalformedChallenge`, naming the field. */
  decode(wire: WireChallenge): C;
  /** Gives the keys that belong to this challenge; `encodeAnswer` adds USERNAME and the like. */
  encode(answer: A, challenge: C): WireAnswer;
  /**
   * What is proved: the password that was typed before, or a remembered device. Left out where a
   * person answers.
   */
  proof?: 'password' | 'device';
}

/** Of a challenge that nobody is asked: the flow computes what is sent. */
export interface ProofCodec<C extends ChallengeBase<string>, A> extends Codec<C, A> {
  proof: 'password' | 'device';
}

/** What every decoded challenge carries. */
export interface ChallengeBase<N extends string> {
  name: N;
  /** Links the answer to this challenge; absent for PASSWORD_VERIFIER of USER_SRP_AUTH. */
  session: string | undefined;
  /**
   * The user name the service wants back from here on: USER_ID_FOR_SRP, else USERNAME.
   * Absent when neither came: then it is the name that was typed.
   */
  username: string | undefined;
  /** Names the service says may be chosen instead, in its order, unknown ones kept. */
  availableChallenges: readonly string[];
}

/** The members that every challenge shares. */
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
