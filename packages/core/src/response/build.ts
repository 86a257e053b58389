import { memberName, type Shape } from './shapes.ts';

/** Reads a value from JSON, XML or typed members. Each function may throw. */
export interface Source<S> {
  text(at: S, path: string): string;
  /** Reads the text of an enum. */
  name(at: S, path: string): string;
  integer(at: S, path: string): number;
  items(at: S, path: string): readonly S[];
  entries(at: S, path: string): readonly (readonly [key: string, value: S])[];
  /** Looks up a structure's members by wire name; undefined for an absent one. */
  members(at: S, path: string): (wireName: string) => S | undefined;
}

/**
 * Builds the value that a shape describes. It omits absent members and keeps empty ones.
 * `fromEntries` makes even the map key `__proto__` an ordinary property.
 */
export function build<S>(shape: Shape, at: S, from: Source<S>, path = ''): unknown {
  const below = (name: string | number) => (path ? `${path}.${name}` : `${name}`);
  switch (shape) {
    case 'String':
      return from.text(at, path);
    case 'Enum':
      return from.name(at, path);
    case 'Integer':
      return from.integer(at, path);
    case 'List':
      return from.items(at, path).map((item, index) => from.name(item, below(index)));
    case 'Map':
      return Object.fromEntries(
        from.entries(at, path).map(([key, value]) => [key, from.text(value, below(key))]),
      );
  }
  const find = from.members(at, path);
  const members: Record<string, unknown> = {};
  for (const [wireName, member] of shape) {
    const found = find(wireName);
    if (found !== undefined) {
      members[memberName(wireName)] = build(member, found, from, below(wireName));
    }
  }
  return members;
}
