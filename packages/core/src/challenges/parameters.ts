import { ChallengeError } from '../challenge-error.ts';
import type { WireChallenge } from './wire-challenge.ts';

/** The error of a response that cannot be read, naming the member or parameter at fault. */
export function malformed(field: string, cause?: unknown): ChallengeError {
  return new ChallengeError('MalformedChallenge', { field, cause });
}

/**
 * A parameter that is shown or passed on, as text; nothing when it is absent or null, or holds what
 * has no text of its own. A step is not refused for what it can do without.
 */
export function readText(wire: WireChallenge, key: string): string | undefined {
  return textOf(own(wire, key));
}

/** A parameter that must be there and not be blank. */
export function requireText(wire: WireChallenge, key: string): string {
  const value = own(wire, key);
  if (typeof value !== 'string' || !value.trim()) throw malformed(key);
  return value;
}

/** Text, and numbers and booleans as text; nothing for anything else. */
const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? `${value}`
    : undefined;

/** The members that have a text. */
export const textsOf = (
  members: Readonly<Record<string, unknown>>,
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(members).flatMap(([name, value]) => {
      const text = textOf(value);
      return text === undefined ? [] : [[name, text]];
    }),
  );

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

/** What is shown of an object; nothing of what is none. */
export function readTexts(wire: WireChallenge, key: string): Readonly<Record<string, string>> {
  try {
    return textsOf(readObject(wire, key) ?? {});
  } catch {
    // It cannot be read, and the step does without.
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

/** null is absent, at any depth; what it stood for in a list closes up. */
function withoutNulls(_key: string, value: unknown): unknown {
  if (value === null) return undefined;
  return Array.isArray(value) ? value.filter(() => true) : value;
}

const own = (wire: WireChallenge, key: string): unknown =>
  Object.hasOwn(wire.parameters, key) ? wire.parameters[key] : undefined;

/** The name to answer under: AWS's, also for a challenge that is not known here. */
export function wireNameOf(challenge: { name: string; wireName?: string }): string {
  return challenge.wireName ?? challenge.name;
}
