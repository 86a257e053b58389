import { type AnswerOf, type ChallengeName, type ChallengeOf, codecs } from './registry.ts';
import type { WireAnswer } from './wire.ts';

export { wireNameOf } from './challenges/parameters.ts';

/**
 * Gives the `ChallengeResponses` for RespondToAuthChallenge.
 *
 * USERNAME is the name the challenge carries, else `options.username` (what was typed); with
 * neither it is left out, and the service will refuse the call.
 * @throws {TypeError} when a computed value is missing, e.g. `srpA` for PASSWORD_SRP.
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
  /** Used when the challenge names no user: the last name it did name, else what was typed. */
  username?: string | undefined;
  /** Key of the remembered device, e.g. `us-east-1_2f9c1b7e-…`. */
  deviceKey?: string | undefined;
  /**
   * For app clients with a secret, so on a server only. Made from the USERNAME of this request.
   */
  secretHash?: string | undefined;
}

interface Encoder<N extends ChallengeName> {
  encode(answer: AnswerOf<N>, challenge: ChallengeOf<N>): WireAnswer;
}
