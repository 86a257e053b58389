import type { WireChallenge } from './challenges/codec.ts';
import { malformed } from './challenges/parameters.ts';
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
  const wire = readChallenge(response);
  return codecs[isChallengeName(wire.name) ? wire.name : 'UNKNOWN'].decode(wire);
}

/** The members that are read, in the wire's spelling or the response model's. */
export type ChallengeResponse =
  | {
      readonly ChallengeName?: string | null | undefined;
      readonly Session?: string | null | undefined;
      readonly ChallengeParameters?: Readonly<Record<string, unknown>> | null | undefined;
      readonly AvailableChallenges?: readonly string[] | null | undefined;
    }
  | {
      readonly challengeName?: string | undefined;
      readonly session?: string | undefined;
      readonly challengeParameters?: Readonly<Record<string, unknown>> | undefined;
      readonly availableChallenges?: readonly string[] | undefined;
    };

function readChallenge(response: unknown): WireChallenge {
  if (!isObject(response)) throw malformed('ChallengeName');
  const session = member(response, 'Session');
  const parameters = member(response, 'ChallengeParameters') ?? {};
  const available = member(response, 'AvailableChallenges') ?? [];
  if (session !== undefined && typeof session !== 'string') throw malformed('Session');
  if (!isObject(parameters)) throw malformed('ChallengeParameters');
  if (!isListOfText(available)) throw malformed('AvailableChallenges');
  const onlyAList = available.length > 0 && session !== undefined;
  const name = member(response, 'ChallengeName') ?? (onlyAList ? 'SELECT_CHALLENGE' : undefined);
  if (typeof name !== 'string' || name === '') throw malformed('ChallengeName');
  return { name, session, parameters, availableChallenges: [...new Set(available)] };
}

function member(response: Record<string, unknown>, wireName: string): unknown {
  const modelName = wireName.charAt(0).toLowerCase() + wireName.slice(1);
  const key = Object.hasOwn(response, wireName) ? wireName : modelName;
  return Object.hasOwn(response, key) ? (response[key] ?? undefined) : undefined;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isListOfText = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((entry) => typeof entry === 'string');
