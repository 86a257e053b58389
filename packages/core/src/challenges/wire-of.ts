import { isObject, malformed } from './parameters.ts';
import type { WireChallenge } from './wire-challenge.ts';

/** The members that this package reads, spelled as on the wire or as in the response model. */
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

/**
 * Checks the shape of a response and turns either spelling into one form.
 * @throws {ChallengeError} `MalformedChallenge`, naming the member.
 */
export function wireOf(response: unknown): WireChallenge {
  if (!isObject(response)) throw malformed('ChallengeName');
  const session = member(response, 'Session');
  const parameters = member(response, 'ChallengeParameters') ?? {};
  // The step works without its list of alternatives.
  const listed = member(response, 'AvailableChallenges');
  const available = Array.isArray(listed) ? listed.filter((name) => typeof name === 'string') : [];
  if (session !== undefined && typeof session !== 'string') throw malformed('Session');
  if (!isObject(parameters)) throw malformed('ChallengeParameters');
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
