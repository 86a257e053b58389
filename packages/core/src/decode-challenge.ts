import { type ChallengeResponse, wireOf } from './challenges/wire-of.ts';
import { type Challenge, codecs, isChallengeName } from './registry.ts';

/**
 * Decodes the challenge in a response of InitiateAuth or RespondToAuthChallenge. Takes the JSON
 * body or the AWS SDK's output (`{ ChallengeName, Session, ChallengeParameters, AvailableChallenges
 * }`), or the response model's value (`{ challengeName, … }`).
 *
 * An unknown name decodes to `{ name: 'UNKNOWN', wireName, … }`. A response with only a list and a
 * session decodes to SELECT_CHALLENGE.
 * @throws {ChallengeError} `MalformedChallenge`, naming the member or parameter at fault;
 *   `ChallengeName` if the response has no challenge, e.g. because it has tokens.
 * Source: Cognito API reference, InitiateAuth, response syntax.
 */
export function decodeChallenge(response: ChallengeResponse): Challenge {
  const wire = wireOf(response);
  return codecs[isChallengeName(wire.name) ? wire.name : 'UNKNOWN'].decode(wire);
}
