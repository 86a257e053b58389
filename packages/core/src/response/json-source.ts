import type { Source } from './build.ts';
import { ResponseFormatError } from './response-format-error.ts';

/** Reads parsed JSON. Null counts as absent; any other type is an error. */
export const jsonSource: Source<unknown> = {
  text,
  name: text,
  integer(at, path) {
    if (typeof at !== 'number' || !Number.isFinite(at)) {
      throw new ResponseFormatError(path, 'is not a number');
    }
    // Adding 0 turns -0 into 0.
    return Math.trunc(at) + 0;
  },
  items(at, path) {
    if (!Array.isArray(at)) throw new ResponseFormatError(path, 'is not a list');
    return at;
  },
  entries: (at, path) => Object.entries(object(at, path)),
  members(at, path) {
    const members = object(at, path);
    return (name) => (Object.hasOwn(members, name) ? (members[name] ?? undefined) : undefined);
  },
};

function text(at: unknown, path: string): string {
  if (typeof at !== 'string') throw new ResponseFormatError(path, 'is not a string');
  return at;
}

function object(at: unknown, path: string): Readonly<Record<string, unknown>> {
  if (typeof at !== 'object' || at === null || Array.isArray(at)) {
    throw new ResponseFormatError(path, 'is not an object');
  }
  // The cast holds: it is an object, and each property is checked when read.
  return at as Readonly<Record<string, unknown>>;
}
