import { memberName, type Shape } from './shapes.ts';

/** A response as a tagged tree. Members are in declaration order. */
export type Value =
  | { Structure: [wireName: string, value: Value][] }
  | { Map: [key: Value, value: Value][] }
  | { List: Value[] }
  | { Enum: string }
  | { String: string }
  | { Integer: number };

/** Returns the tree of a value. It omits absent members and keeps empty ones. */
export function treeOf(shape: Shape, value: unknown): Value {
  // The casts below hold because the shape's interface types the value.
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

/** Returns the tree as wire JSON. */
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

/** Returns the tree as unescaped pairs of a form-encoded query. */
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
  // Use a bigint, because JavaScript writes large numbers with an exponent.
  return [[path, Number.isInteger(leaf) ? `${BigInt(leaf)}` : `${leaf}`]];
}

function leafOf(value: { Enum: string } | { String: string } | { Integer: number }) {
  if ('Enum' in value) return value.Enum;
  return 'String' in value ? value.String : value.Integer;
}
