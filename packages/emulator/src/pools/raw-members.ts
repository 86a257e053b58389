import type { Input } from '../input.ts';

/**
 * Returns members unchanged, for the Describe operations.
 * @throws {ServiceError} SerializationException when a member has another type.
 */
export function rawMembers(
  input: Input,
  kinds: Readonly<Record<string, Kind>>,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(kinds).flatMap(([name, kind]) => {
      input[kind](name);
      return input.has(name) ? [[name, input.raw(name)]] : [];
    }),
  );
}

/** The type of a member, as the method of Input that reads it. */
type Kind = 'object' | 'map' | 'texts' | 'optionalText' | 'flag' | 'integer';
