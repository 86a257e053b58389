import { ChallengeError } from '../challenge-error.ts';
import { isObject } from '../challenges/parameters.ts';
import { decodeChallenge } from '../decode-challenge.ts';
import type { Challenge } from '../registry.ts';
import { type AuthenticationResult, fromJson } from '../response/initiate-auth-response.ts';
import type { ResponseFormatError } from '../response/response-format-error.ts';
import type { AskedResponse, WireAuthenticationResult, WireResponse } from '../wire.ts';

export type Outcome =
  /** The tokens, decoded and as on the wire. */
  | { tokens: AuthenticationResult; raw: WireAuthenticationResult }
  /** The challenge, decoded and as on the wire. */
  | { challenge: Challenge; asked: AskedResponse }
  | { error: ChallengeError };

/**
 * Decodes a response: tokens if it has an access token, else a challenge, else an error. Some
 * services send an empty AuthenticationResult with a challenge.
 */
export function readOutcome(response: WireResponse): Outcome {
  // An app's transport or storage may return anything.
  const { AuthenticationResult, ...asked } = isObject(response) ? response : {};
  try {
    if (!hasTokens(AuthenticationResult)) return { challenge: decodeChallenge(asked), asked };
    const { authenticationResult } = fromJson({ AuthenticationResult });
    // The cast holds: `hasTokens` has checked it.
    return { tokens: authenticationResult as AuthenticationResult, raw: AuthenticationResult };
  } catch (cause) {
    if (cause instanceof ChallengeError) return { error: cause };
    // Decoding throws nothing else.
    const { path: field } = cause as ResponseFormatError;
    return { error: new ChallengeError('MalformedChallenge', { field, cause }) };
  }
}

/** True for an access token, or for the claims that a relay sends in its place. */
function hasTokens(result: unknown): result is WireAuthenticationResult {
  if (!isObject(result)) return false;
  if (result['AccessToken']) return true;
  const isRelayed = isObject(result['Claims']) || isObject(result['NewDeviceMetadata']);
  return isRelayed && !result['IdToken'];
}
