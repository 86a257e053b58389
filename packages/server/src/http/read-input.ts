import { type MemberKind, setByServer } from '../operations.ts';
import { badRequest } from '../refusal.ts';
import { isObject } from './read-request.ts';

export type Input = Record<string, unknown>;
export type TextMap = Record<string, string>;

/**
 * Copies the members that a page may set, checks their types, and drops those that this server sets.
 * @throws {Refusal} 400 for any other member. The message contains its name and never its value.
 */
export function readInput(
  takes: Readonly<Record<string, MemberKind>>,
  posted: Readonly<Record<string, unknown>>,
): Input {
  const members = Object.entries(posted).flatMap(([name, value]) => {
    if (value === undefined || value === null) return [];
    const kind = Object.hasOwn(takes, name) ? takes[name] : undefined;
    if (kind === undefined) {
      if (setByServer.includes(name)) return [];
      throw badRequest(`${safeName(name)} is not a member that a page may set.`);
    }
    if (!isOfKind[kind](value)) throw badRequest(`${name} has the wrong type.`);
    return [[name, value] as const];
  });
  return Object.fromEntries(members);
}

const safeName = (name: string) => (/^\w{1,64}$/.test(name) ? name : 'A member of the input');

/** Returns a text member; `undefined` when it is missing or empty. */
export const textOf = (input: Input, name: string): string | undefined => {
  const value = Object.hasOwn(input, name) ? input[name] : undefined;
  return typeof value === 'string' && value !== '' ? value : undefined;
};

/** Returns a copy of a map member; an empty map when it is missing. */
export const mapOf = (input: Input, name: string): TextMap => {
  const value = input[name];
  return isTextMap(value) ? { ...value } : {};
};

const isText = (value: unknown): value is string => typeof value === 'string';

const isTextMap = (value: unknown): value is TextMap =>
  isObject(value) && Object.values(value).every(isText);

const isAttribute = (value: unknown): boolean =>
  isTextMap(value) && Object.keys(value).every((key) => key === 'Name' || key === 'Value');

const isOfKind: { [K in MemberKind]: (value: unknown) => boolean } = {
  text: isText,
  number: Number.isInteger,
  truth: (value) => typeof value === 'boolean',
  map: isTextMap,
  texts: (value) => Array.isArray(value) && value.every(isText),
  attributes: (value) => Array.isArray(value) && value.every(isAttribute),
  document: (value) => isObject(value) && isShallow(value, maxDepth),
};

// A credential has three levels. JSON.stringify overflows on an object that is nested by the thousand.
const maxDepth = 8;

function isShallow(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return levels > 0 && Object.values(value).every((member) => isShallow(member, levels - 1));
}
