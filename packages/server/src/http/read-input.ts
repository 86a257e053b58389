import { type MemberKind, type Members, setByServer } from '../operations.ts';
import { badRequest } from '../refusal.ts';
import { isObject } from './read-request.ts';

export type Input = Record<string, unknown>;
export type TextMap = Record<string, string>;

/**
 * Copies the members that a page may set, checks their types, and drops those that this server sets.
 *
 * @param of the name of the member that contains these, with a dot
 * @throws {Refusal} 400 for any other member. The message contains its name and never its value.
 */
export function readInput(
  takes: Members,
  posted: Readonly<Record<string, unknown>>,
  of = '',
): Input {
  const members = Object.entries(posted).flatMap(([name, value]) => {
    if (value === undefined || value === null) return [];
    const kind = kindOf(takes, name);
    if (kind === undefined) {
      if (setByServer.includes(name)) return [];
      throw badRequest(`${safeName(of, name)} is not a member that a page may set.`);
    }
    return [[name, readMember(kind, value, safeName(of, name))] as const];
  });
  return Object.fromEntries(members);
}

function kindOf(takes: Members, name: string): MemberKind | undefined {
  const prefix = name.slice(0, name.indexOf('.') + 1);
  const known = [name, prefix].find((key) => Object.hasOwn(takes, key));
  return known === undefined ? undefined : takes[known];
}

function readMember(kind: MemberKind, value: unknown, name: string): unknown {
  if (typeof kind === 'object' && isObject(value)) return readInput(kind, value, `${name}.`);
  if (typeof kind === 'object' || !isOfKind[kind](value)) {
    throw badRequest(`${name} has the wrong type.`);
  }
  return value;
}

const safeName = (of: string, name: string) =>
  /^[\w.:-]{1,64}$/.test(name) ? of + name : `A member of ${of.slice(0, -1) || 'the input'}`;

/** Returns a text member; `undefined` when it is missing or empty. */
export const textOf = (input: Input, name: string): string | undefined => {
  const value = Object.hasOwn(input, name) ? input[name] : undefined;
  return typeof value === 'string' && value !== '' ? value : undefined;
};

/** Returns a map member; `undefined` when it is missing. */
export const mapIn = (input: Input, name: string): TextMap | undefined => {
  const value = input[name];
  return isTextMap(value) ? value : undefined;
};

/** A copy of it; empty where there is none. */
export const mapOf = (input: Input, name: string): TextMap => ({ ...mapIn(input, name) });

const isText = (value: unknown): value is string => typeof value === 'string';

const isTextMap = (value: unknown): value is TextMap =>
  isObject(value) && Object.values(value).every(isText);

const isAttribute = (value: unknown): boolean =>
  isTextMap(value) && Object.keys(value).every((key) => key === 'Name' || key === 'Value');

const isOfKind: { [K in Exclude<MemberKind, Members>]: (value: unknown) => boolean } = {
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
