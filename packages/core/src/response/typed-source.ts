import type { Source } from './build.ts';
import { memberName } from './shapes.ts';

/**
 * Copies a value that has the shape already, without checks. The casts hold for callers that
 * respect the types; `make` promises no more.
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
