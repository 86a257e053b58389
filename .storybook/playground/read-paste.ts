import {
  type Challenge,
  ChallengeError,
  decodeChallenge,
  ResponseFormatError,
  readResponse,
  type ServiceError,
} from '@countersign/core';
import { fromJson } from '@countersign/core/respond-to-auth-challenge-response';
import { type Fault, findFault } from './json-fault.ts';

/** What a pasted response turns out to be. */
export type Reading =
  | { is: 'too-long' }
  | { is: 'not-json'; fault: Fault }
  | { is: 'no-object' }
  | { is: 'challenge'; challenge: Challenge }
  | { is: 'tokens'; expiresIn: number | undefined; newDevice: boolean }
  | { is: 'refusal'; error: ServiceError }
  | { is: 'unreadable'; error: ChallengeError | ResponseFormatError };

/** Cognito's answers have a few kilobytes. */
const longestPaste = 256 * 1024;

/** Reads what Cognito answered, as an app would: the same functions, in the same order. */
export function readPaste(text: string, status: number): Reading {
  if (text.length > longestPaste) return { is: 'too-long' };
  const fault = findFault(text);
  if (fault) return { is: 'not-json', fault };
  const body: unknown = parsed(text);
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return { is: 'no-object' };
  const read = readResponse(status, undefined, body);
  if (!read.ok) return { is: 'refusal', error: read.error };
  try {
    if (Object.hasOwn(read.response, 'AuthenticationResult')) {
      const tokens = fromJson(read.response).authenticationResult;
      if (tokens) {
        const { expiresIn, newDeviceMetadata } = tokens;
        return { is: 'tokens', expiresIn, newDevice: newDeviceMetadata !== undefined };
      }
    }
    return { is: 'challenge', challenge: decodeChallenge(read.response) };
  } catch (error) {
    if (error instanceof ChallengeError || error instanceof ResponseFormatError) {
      return { is: 'unreadable', error };
    }
    throw error;
  }
}

/** Nesting that overflows a parser is no response either. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
