import { ChallengeError } from '../challenge-error.ts';
import { decodeChallenge } from '../decode-challenge.ts';
import type { Challenge } from '../registry.ts';
import { type AuthenticationResult, fromJson } from '../response/initiate-auth-response.ts';
import type { ResponseFormatError } from '../response/response-format-error.ts';
import type { WireAuthenticationResult, WireResponse } from '../wire.ts';

export type Outcome =
  /** The tokens, read, and as they came. */
  | { tokens: AuthenticationResult; told: WireAuthenticationResult }
  | { challenge: Challenge }
  | { error: ChallengeError };

/** What an answer of the service means: tokens first, then a challenge, else it is unreadable. */
export function readOutcome(response: WireResponse): Outcome {
  try {
    const told = response.AuthenticationResult;
    const tokens = told && fromJson(response).authenticationResult;
    return tokens ? { tokens, told } : { challenge: decodeChallenge(response) };
  } catch (cause) {
    if (cause instanceof ChallengeError) return { error: cause };
    // Reading throws nothing else.
    const { path: field } = cause as ResponseFormatError;
    return { error: new ChallengeError('MalformedChallenge', { field, cause }) };
  }
}
