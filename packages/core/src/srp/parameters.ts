import { ChallengeError } from '../challenge-error.ts';

/**
 * An integer sent as hexadecimal digits, in either case, of odd length or with leading zeros.
 * @throws {ChallengeError} `MalformedChallenge` naming the field.
 */
export function readHex(field: string, text: string): bigint {
  // N has 768 digits, so what is far longer is there to keep the page busy.
  if (!/^[\da-f]{1,1024}$/i.test(text)) throw malformed(field);
  return BigInt(`0x${text}`);
}

/**
 * Bytes sent as standard base64.
 * @throws {ChallengeError} `MalformedChallenge` naming the field, also for no bytes at all.
 */
export function readBase64(field: string, text: string): Uint8Array {
  // atob skips white space; what was sent has none.
  if (!/^\S+$/.test(text)) throw malformed(field);
  try {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  } catch {
    throw malformed(field);
  }
}

/**
 * The value, unless it is 0 modulo N: SRP's answer to a server that wants a secret it can guess.
 * @throws {ChallengeError} `MalformedChallenge` naming the field.
 */
export function notZero(field: string, value: bigint): bigint {
  if (!value) throw malformed(field);
  return value;
}

// No cause: what could not be read may be half of a secret.
const malformed = (field: string) => new ChallengeError('MalformedChallenge', { field });
