import { ChallengeError } from '../challenge-error.ts';
import type { WireChallenge } from './wire-challenge.ts';

/** Creates the error for an unreadable response; `field` names the member or parameter at fault. */
export function malformed(field: string, cause?: unknown): ChallengeError {
  return new ChallengeError('MalformedChallenge', { field, cause });
}

/**
 * Reads an optional parameter as text; undefined if it is absent, null, or a list or object. It
 * never throws, because the step works without it.
 */
export function readText(wire: WireChallenge, key: string): string | undefined {
  return textOf(own(wire, key));
}

/**
 * Reads a required parameter, which must not be blank.
 * @throws {ChallengeError} `MalformedChallenge`, naming the parameter.
 */
export function requireText(wire: WireChallenge, key: string): string {
  const value = own(wire, key);
  if (typeof value !== 'string' || !value.trim()) throw malformed(key);
  return value;
}

/** Text as it is, numbers and booleans as text, undefined for anything else. */
const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? `${value}`
    : undefined;

/** The members that can be read as text. */
export const textsOf = (
  members: Readonly<Record<string, unknown>>,
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(members).flatMap(([name, value]) => {
      const text = textOf(value);
      return text === undefined ? [] : [[name, text]];
    }),
  );

/** Reads a list of strings: JSON in a string, as the service sends it, or an array. */
export function readList(wire: WireChallenge, key: string): readonly string[] | undefined {
  const value = readJson(wire, key);
  if (value === undefined) return undefined;
  if (!isListOfText(value)) throw malformed(key);
  return [...new Set(value)];
}

/** Reads an object: JSON in a string, as the service sends it, or an object. */
export function readObject(
  wire: WireChallenge,
  key: string,
): Readonly<Record<string, unknown>> | undefined {
  const value = readJson(wire, key);
  if (value === undefined) return undefined;
  if (!isObject(value)) throw malformed(key);
  return value;
}

/** The members of an object that can be shown as text; empty if the parameter is no object. */
export function readTexts(wire: WireChallenge, key: string): Readonly<Record<string, string>> {
  try {
    return textsOf(readObject(wire, key) ?? {});
  } catch {
    // The step works without an unreadable value.
    return {};
  }
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isListOfText = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((member) => typeof member === 'string');

function readJson(wire: WireChallenge, key: string): unknown {
  const value = own(wire, key);
  if (value === undefined || value === '') return undefined;
  try {
    return JSON.parse(typeof value === 'string' ? value : JSON.stringify(value), withoutNulls);
  } catch (cause) {
    throw malformed(key, cause);
  }
}

/** A JSON reviver that drops null at any depth, in lists too. */
function withoutNulls(_key: string, value: unknown): unknown {
  if (value === null) return undefined;
  return Array.isArray(value) ? value.filter(() => true) : value;
}

const own = (wire: WireChallenge, key: string): unknown =>
  Object.hasOwn(wire.parameters, key) ? wire.parameters[key] : undefined;

/** AWS's name of the challenge, to send with its answer; works for unknown challenges too. */
export function wireNameOf(challenge: { name: string; wireName?: string }): string {
  return challenge.wireName ?? challenge.name;
}
