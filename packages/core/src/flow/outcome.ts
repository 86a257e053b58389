import { ChallengeError } from '../challenge-error.ts';
import { isObject } from '../challenges/parameters.ts';
import { decodeChallenge } from '../decode-challenge.ts';
import type { Challenge } from '../registry.ts';
import { type AuthenticationResult, fromJson } from '../response/initiate-auth-response.ts';
import type { ResponseFormatError } from '../response/response-format-error.ts';
import type { AskedResponse, WireAuthenticationResult, WireResponse } from '../wire.ts';

export type Outcome =
  /** The tokens, read, and as they came. */
  | { tokens: AuthenticationResult; told: WireAuthenticationResult }
  /** The challenge, read, and as it came. */
  | { challenge: Challenge; asked: AskedResponse }
  | { error: ChallengeError };

/**
 * What an answer of the service means: tokens where an access token is, then a challenge, else it
 * is unreadable. Some answer with an empty AuthenticationResult beside a challenge.
 */
export function readOutcome(response: WireResponse): Outcome {
  // An own transport, or storage, may hold anything.
  const { AuthenticationResult, ...asked } = isObject(response) ? response : {};
  try {
    if (!hasTokens(AuthenticationResult)) return { challenge: decodeChallenge(asked), asked };
    const { authenticationResult } = fromJson({ AuthenticationResult });
    // It is there: `hasTokens` saw it.
    return { tokens: authenticationResult as AuthenticationResult, told: AuthenticationResult };
  } catch (cause) {
    if (cause instanceof ChallengeError) return { error: cause };
    // Reading throws nothing else.
    const { path: field } = cause as ResponseFormatError;
    return { error: new ChallengeError('MalformedChallenge', { field, cause }) };
  }
}

/** An access token, or the word of one's own server, which keeps it, of what came with it. */
function hasTokens(result: unknown): result is WireAuthenticationResult {
  if (!isObject(result)) return false;
  if (result['AccessToken']) return true;
  const kept = isObject(result['Claims']) || isObject(result['NewDeviceMetadata']);
  return kept && !result['IdToken'];
}
