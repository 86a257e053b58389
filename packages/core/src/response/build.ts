import { memberName, type Shape } from './shapes.ts';

/** Where a value is read from: JSON, XML, or members already typed. Each function may throw. */
export interface Source<S> {
  text(at: S, path: string): string;
  /** The text of an enum. */
  name(at: S, path: string): string;
  integer(at: S, path: string): number;
  items(at: S, path: string): readonly S[];
  entries(at: S, path: string): readonly (readonly [key: string, value: S])[];
  /** Looks a structure's members up by wire name; nothing for an absent one. */
  members(at: S, path: string): (wireName: string) => S | undefined;
}

/**
 * Builds the value that a shape describes. Absent members are left out, empty ones kept.
 * Keys of a map are data: `fromEntries` makes even `__proto__` an ordinary property.
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
