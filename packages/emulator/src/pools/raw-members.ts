import type { Input } from '../input.ts';

/** Members as they came, for the Describe operations. @throws {ServiceError} for another type. */
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

/** How a member is read: the method of Input that refuses anything else. */
type Kind = 'object' | 'map' | 'texts' | 'optionalText' | 'flag' | 'integer';
