import { type AnswerOf, type ChallengeName, type ChallengeOf, codecs } from './registry.ts';
import type { WireAnswer } from './wire.ts';

export { wireNameOf } from './challenges/parameters.ts';

/**
 * Returns the `ChallengeResponses` for RespondToAuthChallenge.
 *
 * USERNAME is the challenge's username, else `options.username`, which is the name that the user
 * typed. Without both it is omitted, and Cognito refuses the call.
 * @throws {TypeError} if a computed value is missing, e.g. `srpA` for PASSWORD_SRP.
 * Source: Cognito API reference, RespondToAuthChallenge, ChallengeResponses.
 */
export function encodeAnswer<N extends ChallengeName>(
  challenge: ChallengeOf<N> & { name: N },
  answer: AnswerOf<N>,
  options: AnswerOptions = {},
): WireAnswer {
  const encoders: { [K in ChallengeName]: Encoder<K> } = codecs;
  const { encode }: Encoder<N> = encoders[challenge.name];
  const username = challenge.username ?? options.username;
  return {
    ...(username !== undefined && { USERNAME: username }),
    ...encode(answer, challenge),
    ...(options.deviceKey !== undefined && { DEVICE_KEY: options.deviceKey }),
    ...(options.secretHash !== undefined && { SECRET_HASH: options.secretHash }),
  };
}

export interface AnswerOptions {
  /**
   * The username for challenges without one: the last one that Cognito sent, else the name that the
   * user typed.
   */
  username?: string | undefined;
  /** The key of the remembered device, e.g. `us-east-1_2f9c1b7e-…`. */
  deviceKey?: string | undefined;
  /**
   * For app clients with a secret, on servers only. Compute it from the USERNAME of this request.
   */
  secretHash?: string | undefined;
}

interface Encoder<N extends ChallengeName> {
  encode(answer: AnswerOf<N>, challenge: ChallengeOf<N>): WireAnswer;
}
