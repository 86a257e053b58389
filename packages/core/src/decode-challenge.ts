import { type ChallengeResponse, wireOf } from './challenges/wire-of.ts';
import { type Challenge, codecs, isChallengeName } from './registry.ts';

/**
 * Reads what InitiateAuth or RespondToAuthChallenge asks. Takes the body as it came
 * (`{ ChallengeName, Session, ChallengeParameters, AvailableChallenges }`, the AWS SDK's output
 * too) or the response model's value (`{ challengeName, … }`).
 *
 * A name that is not known gives `{ name: 'UNKNOWN', wireName, … }`; an answer with only a list
 * and a session is a SELECT_CHALLENGE.
 * @throws {ChallengeError} `MalformedChallenge`, naming the member or parameter at fault;
 *   `ChallengeName` when nothing is asked, as in an answer that holds tokens.
 * Source: Cognito API reference, InitiateAuth, response syntax.
 */
export function decodeChallenge(response: ChallengeResponse): Challenge {
  const wire = wireOf(response);
  return codecs[isChallengeName(wire.name) ? wire.name : 'UNKNOWN'].decode(wire);
}
