import { ChallengeError } from '../challenge-error.ts';

/**
 * Reads an integer from hexadecimal digits, in either case, of any length, with or without leading
 * zeros.
 * @throws {ChallengeError} `MalformedChallenge` naming the field.
 */
export function readHex(field: string, text: string): bigint {
  // N has 768 digits. A far longer value would only keep the page busy.
  if (!/^[\da-f]{1,1024}$/i.test(text)) throw malformed(field);
  return BigInt(`0x${text}`);
}

/**
 * Reads bytes from standard base64.
 * @throws {ChallengeError} `MalformedChallenge` naming the field, also for an empty value.
 */
export function readBase64(field: string, text: string): Uint8Array {
  // atob skips white space, which is invalid here.
  if (!/^\S+$/.test(text)) throw malformed(field);
  try {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  } catch {
    throw malformed(field);
  }
}

/**
 * Returns the value, unless it is 0 modulo N, which would let a server predict the shared secret.
 * @throws {ChallengeError} `MalformedChallenge` naming the field.
 */
export function notZero(field: string, value: bigint): bigint {
  if (!value) throw malformed(field);
  return value;
}

// Omit the cause: the unreadable value may be part of a secret.
const malformed = (field: string) => new ChallengeError('MalformedChallenge', { field });
