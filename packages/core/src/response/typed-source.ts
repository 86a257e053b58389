import type { Source } from './build.ts';
import { memberName } from './shapes.ts';

/**
 * Reads a value that has the shape already, so nothing is checked, only copied. The casts hold for
 * whoever keeps to the types; `make` promises no more.
 */
export const typedSource: Source<unknown> = {
  text: (at) => at as string,
  name: (at) => at as string,
  integer: (at) => at as number,
  items: (at) => at as readonly unknown[],
  entries: (at) => Object.entries(at as object),
  members: (at) => (wireName) =>
    (at as Readonly<Record<string, unknown>>)[memberName(wireName)] ?? undefined,
};
