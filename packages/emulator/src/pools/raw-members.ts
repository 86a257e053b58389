import type { Input } from '../input.ts';

/** Returns members unchanged, for the Describe operations. The model has checked their types. */
export const rawMembers = (input: Input, names: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(
    names.filter((name) => input.has(name)).map((name) => [name, input.raw(name)]),
  );
