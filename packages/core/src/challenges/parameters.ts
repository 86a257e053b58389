import { ChallengeError } from '../challenge-error.ts';
import type { WireChallenge } from './codec.ts';

/** The error of a response that cannot be read, naming the member or parameter at fault. */
export function malformed(field: string, cause?: unknown): ChallengeError {
  return new ChallengeError('MalformedChallenge', { field, cause });
}

/** A parameter's text, or nothing when it is absent or null. */
export function readText(wire: WireChallenge, key: string): string | undefined {
  const value = own(wire, key);
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'string') throw malformed(key);
  return value;
}

/** A parameter that must be there and not be blank. */
export function requireText(wire: WireChallenge, key: string): string {
  const value = readText(wire, key);
  if (!value?.trim()) throw malformed(key);
  return value;
}

/** A list of strings: JSON inside a string as the service sends it, or a real array. */
export function readList(wire: WireChallenge, key: string): readonly string[] | undefined {
  const value = readJson(wire, key);
  if (value === undefined) return undefined;
  if (!Array.isArray(value) || !value.every((member) => typeof member === 'string')) {
    throw malformed(key);
  }
  return [...new Set<string>(value)];
}

/** A map of strings: JSON inside a string as the service sends it, or a real object. */
export function readMap(
  wire: WireChallenge,
  key: string,
): Readonly<Record<string, string>> | undefined {
  const value = readJson(wire, key);
  if (value === undefined) return undefined;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw malformed(key);
  const entries = Object.entries(value);
  if (!entries.every(([, member]) => typeof member === 'string')) throw malformed(key);
  return Object.fromEntries(entries);
}

function readJson(wire: WireChallenge, key: string): unknown {
  const value = own(wire, key);
  if (value === undefined || value === null || value === '') return undefined;
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value);
  } catch (cause) {
    throw malformed(key, cause);
  }
}

const own = (wire: WireChallenge, key: string): unknown =>
  Object.hasOwn(wire.parameters, key) ? wire.parameters[key] : undefined;
