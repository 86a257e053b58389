import { memberName, type Shape } from './shapes.ts';

/** A response as a tree that says what each part is. Members stand in declaration order. */
export type Value =
  | { Structure: [wireName: string, value: Value][] }
  | { Map: [key: Value, value: Value][] }
  | { List: Value[] }
  | { Enum: string }
  | { String: string }
  | { Integer: number };

/** The tree of a value of that shape; absent members are left out, empty ones kept. */
export function treeOf(shape: Shape, value: unknown): Value {
  // The casts below hold because the value was typed by the shape's own interface.
  switch (shape) {
    case 'String':
      return { String: value as string };
    case 'Enum':
      return { Enum: value as string };
    case 'Integer':
      return { Integer: value as number };
    case 'List':
      return { List: (value as readonly string[]).map((name) => ({ Enum: name })) };
    case 'Map':
      return {
        Map: Object.entries(value as Record<string, string>).map(([key, text]) => [
          { String: key },
          { String: text },
        ]),
      };
  }
  const members = value as Readonly<Record<string, unknown>>;
  return {
    Structure: shape.flatMap(([wireName, member]): [string, Value][] => {
      const found = members[memberName(wireName)];
      return found === undefined ? [] : [[wireName, treeOf(member, found)]];
    }),
  };
}

/** The tree as wire JSON. */
export function jsonOf(value: Value): unknown {
  if ('Structure' in value) {
    return Object.fromEntries(value.Structure.map(([name, member]) => [name, jsonOf(member)]));
  }
  if ('Map' in value) {
    return Object.fromEntries(value.Map.map(([key, text]) => [jsonOf(key), jsonOf(text)]));
  }
  if ('List' in value) return value.List.map(jsonOf);
  return leafOf(value);
}

/** The tree as pairs of a form-encoded query, unescaped. */
export function queryOf(value: Value, path = ''): [name: string, value: string][] {
  const below = (name: string | number) => (path ? `${path}.${name}` : `${name}`);
  if ('Structure' in value) {
    return value.Structure.flatMap(([name, member]) => queryOf(member, below(name)));
  }
  if ('Map' in value) {
    return value.Map.flatMap(([key, text], index) => [
      ...queryOf(key, below(`${index + 1}.Name`)),
      ...queryOf(text, below(`${index + 1}.Value`)),
    ]);
  }
  if ('List' in value) {
    return value.List.flatMap((item, index) => queryOf(item, below(index + 1)));
  }
  const leaf = leafOf(value);
  // Through a bigint, as a large number would be written with an exponent.
  return [[path, Number.isInteger(leaf) ? `${BigInt(leaf)}` : `${leaf}`]];
}

function leafOf(value: { Enum: string } | { String: string } | { Integer: number }) {
  if ('Enum' in value) return value.Enum;
  return 'String' in value ? value.String : value.Integer;
}
