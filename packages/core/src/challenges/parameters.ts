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
  if (!isListOfText(value)) throw malformed(key);
  return [...new Set(value)];
}

/** An object: JSON inside a string as the service sends it, or a real one. */
export function readObject(
  wire: WireChallenge,
  key: string,
): Readonly<Record<string, unknown>> | undefined {
  const value = readJson(wire, key);
  if (value === undefined) return undefined;
  if (!isObject(value)) throw malformed(key);
  return value;
}

/** An object of strings. */
export function readMap(
  wire: WireChallenge,
  key: string,
): Readonly<Record<string, string>> | undefined {
  const value = readObject(wire, key);
  if (value && !isMapOfText(value)) throw malformed(key);
  return value;
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isListOfText = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((member) => typeof member === 'string');

export const isMapOfText = (
  value: Readonly<Record<string, unknown>>,
): value is Readonly<Record<string, string>> =>
  Object.values(value).every((member) => typeof member === 'string');

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
