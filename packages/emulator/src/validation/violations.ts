import { ServiceError } from '../service-error.ts';
import { corrections } from './corrections.ts';
import { modelShapes } from './model.ts';
import { matches } from './patterns.ts';
import type { Shape } from './shape.ts';

/** A value that breaks a rule of the model, as the service's message names it. */
export interface Violation {
  /** The path, e.g. `userAttributes.1.member.name`. */
  at: string;
  /** Absent when the message must not show it. */
  shown: string | undefined;
  rule: string;
}

/** @throws {TypeError} when the model has no such shape. */
export function shapeOf(name: string): Shape {
  const shape = modelShapes[name];
  if (!shape) throw new TypeError(`The model has no shape ${name}.`);
  return Object.hasOwn(corrections, name) ? { ...shape, ...corrections[name] } : shape;
}

/**
 * Returns every rule that a value and what is inside of it break.
 * @throws {ServiceError} SerializationException when a value has another type.
 */
export function violations(name: string, value: unknown, at: string): Violation[] {
  const shape = shapeOf(name);
  requireType(shape, value);
  return [...own(shape, value, at), ...inside(shape, value, at)];
}

const own = (shape: Shape, value: unknown, at: string): Violation[] =>
  brokenRules(shape, value).map((rule) => ({ at, shown: shown(shape, value), rule }));

function inside(shape: Shape, value: unknown, at: string): Violation[] {
  if (shape.type === 'structure') return inStructure(shape, value as Members, at);
  if (shape.type === 'list') return inList(shape, value as unknown[], at);
  if (shape.type === 'map') return inMap(shape, value as Members, at);
  return [];
}

type Members = Readonly<Record<string, unknown>>;

function inStructure({ members = {}, required = [] }: Shape, value: Members, at: string) {
  return Object.entries(members).flatMap(([name, of]) => {
    const path = `${at && `${at}.`}${name.charAt(0).toLowerCase()}${name.slice(1)}`;
    const member = Object.hasOwn(value, name) ? value[name] : undefined;
    if (member !== undefined && member !== null) return violations(of, member, path);
    return required.includes(name)
      ? [{ at: path, shown: shown(shapeOf(of), null), rule: 'Member must not be null' }]
      : [];
  });
}

function inList(shape: Shape, items: readonly unknown[], at: string): Violation[] {
  const { of = '' } = shape;
  const item = shapeOf(of);
  if (item.type === 'structure')
    return items.flatMap((value, index) => violations(of, value, `${at}.${index + 1}.member`));
  return together(item, items, { at, shown: shown(item, items) }, 'Member must satisfy constraint');
}

function inMap(shape: Shape, map: Members, at: string): Violation[] {
  const { key = '', of = '' } = shape;
  const item = shapeOf(of);
  const entries = Object.entries(map).filter(([, value]) => value !== null);
  const place = { at, shown: shown(shape, map) };
  const names = entries.map(([name]) => name);
  return [
    ...together(shapeOf(key), names, place, 'Map keys must satisfy constraint'),
    ...(item.type === 'structure'
      ? entries.flatMap(([name, value]) => violations(of, value, `${at}.${name}.member`))
      : together(
          item,
          entries.map(([, value]) => value),
          place,
          'Map value must satisfy constraint',
        )),
  ];
}

/** Simple values of a list or map count as one: the message has all their rules if one is broken. */
function together(
  item: Shape,
  values: readonly unknown[],
  place: Omit<Violation, 'rule'>,
  lead: string,
): Violation[] {
  for (const value of values) requireType(item, value);
  return values.some((value) => brokenRules(item, value).length > 0)
    ? [
        {
          ...place,
          rule: `${lead}: [${rulesOf(item)
            .map(({ text }) => text)
            .join(', ')}]`,
        },
      ]
    : [];
}

interface Rule {
  text: string;
  broken(value: unknown): boolean;
}

const brokenRules = (shape: Shape, value: unknown): string[] =>
  rulesOf(shape)
    .filter(({ broken }) => broken(value))
    .map(({ text }) => text);

/** The rules of a value itself, in the order of the service's messages. */
function rulesOf({ type, min, max, pattern, enum: values }: Shape): Rule[] {
  const measure = type === 'integer' || type === 'long' ? 'value' : 'length';
  return [
    ...(max === undefined
      ? []
      : [
          {
            text: `Member must have ${measure} less than or equal to ${max}`,
            broken: (value: unknown) => sizeOf(type, value) > max,
          },
        ]),
    ...(min === undefined
      ? []
      : [
          {
            text: `Member must have ${measure} greater than or equal to ${min}`,
            broken: (value: unknown) => sizeOf(type, value) < min,
          },
        ]),
    ...(pattern === undefined
      ? []
      : [
          {
            text: `Member must satisfy regular expression pattern: ${pattern}`,
            // Some patterns take very long on a long text, and its length is reported already.
            broken: (value: unknown) =>
              sizeOf(type, value) <= (max ?? Infinity) && !matches(pattern, String(value)),
          },
        ]),
    ...(values === undefined
      ? []
      : [
          {
            text: `Member must satisfy enum value set: [${values.join(', ')}]`,
            broken: (value: unknown) => !values.includes(String(value)),
          },
        ]),
  ];
}

function sizeOf(type: Shape['type'], value: unknown): number {
  if (typeof value === 'number') return value;
  if (type === 'blob') return Math.floor((String(value).length * 3) / 4);
  if (typeof value === 'string' || Array.isArray(value)) return value.length;
  return Object.keys(value as Members).length;
}

const shown = ({ sensitive }: Shape, value: unknown): string | undefined =>
  sensitive ? undefined : value === null ? 'null' : `'${inWords(value)}'`;

/** A value as Java writes it: `[a, b]`, `{name=value}`. */
function inWords(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inWords).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  return `{${Object.entries(value)
    .map(([name, item]) => `${name}=${inWords(item)}`)
    .join(', ')}}`;
}

/** @throws {ServiceError} SerializationException, as the service's parser. */
function requireType({ type }: Shape, value: unknown): void {
  const { is, name } = types[type];
  if (is(value)) return;
  const found = Array.isArray(value) ? 'LIST' : typeof value;
  throw new ServiceError(
    'SerializationException',
    `${found.toUpperCase()}_VALUE can not be converted to ${name}`,
  );
}

const isText = (value: unknown) => typeof value === 'string';
const isMembers = (value: unknown) =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isWhole = (most: number) => (value: unknown) =>
  typeof value === 'number' && Number.isInteger(value) && Math.abs(value) <= most;

const types: Record<Shape['type'], { is(value: unknown): boolean; name: string }> = {
  string: { is: isText, name: 'a String' },
  integer: { is: isWhole(2 ** 31 - 1), name: 'an Integer' },
  long: { is: isWhole(Number.MAX_SAFE_INTEGER), name: 'a Long' },
  boolean: { is: (value) => typeof value === 'boolean', name: 'a Boolean' },
  blob: { is: isText, name: 'a Blob' },
  timestamp: { is: Number.isFinite, name: 'a Timestamp' },
  document: { is: () => true, name: 'a Document' },
  list: { is: Array.isArray, name: 'a List' },
  map: { is: isMembers, name: 'a Map' },
  structure: { is: isMembers, name: 'a Structure' },
};
