import { invalidParameter, missingParameter, ServiceError } from './service-error.ts';

/**
 * Reads an object off the wire member by member and checks types. Maps are returned as `Map`, so a
 * member called `__proto__` is a name like any other.
 */
export class Input {
  readonly #members: Map<string, unknown>;
  readonly #path: string;

  constructor(value: object, path = '') {
    this.#members = new Map(Object.entries(value));
    this.#path = path;
  }

  has(name: string): boolean {
    return this.raw(name) !== undefined;
  }

  /** The names of the members that are there. */
  names(): string[] {
    return [...this.#members.keys()].filter((name) => this.has(name));
  }

  /** The member as the client sent it; `null` counts as absent. */
  raw(name: string): unknown {
    return this.#members.get(name) ?? undefined;
  }

  text(name: string): string {
    const value = this.optionalText(name);
    if (value === undefined) throw missingParameter(name);
    return value;
  }

  optionalText(name: string): string | undefined {
    const value = this.raw(name);
    if (value === undefined || typeof value === 'string') return value;
    throw unexpected(value, 'String');
  }

  oneOf<const T extends string>(name: string, values: readonly T[]): T | undefined {
    const value = this.optionalText(name);
    return value === undefined ? undefined : this.#known(name, value, values);
  }

  /** Reads a list whose items must all be among `values`. */
  someOf<const T extends string>(name: string, values: readonly T[]): T[] | undefined {
    return this.texts(name)?.map((value) => this.#known(name, value, values));
  }

  #known<T extends string>(name: string, value: string, values: readonly T[]): T {
    const known = values.find((candidate) => candidate === value);
    if (!known)
      throw invalidParameter(`Invalid value ${value.slice(0, 64)} for ${this.#at(name)}.`);
    return known;
  }

  flag(name: string): boolean | undefined {
    const value = this.raw(name);
    if (value === undefined || typeof value === 'boolean') return value;
    throw unexpected(value, 'Boolean');
  }

  integer(name: string, range: { min?: number; max?: number } = {}): number | undefined {
    const value = this.raw(name);
    if (value === undefined) return undefined;
    // The service's model has 32-bit integers.
    if (typeof value !== 'number' || value !== Math.trunc(value) || Math.abs(value) > 2 ** 31 - 1)
      throw unexpected(value, 'Integer');
    if (value < (range.min ?? Number.NEGATIVE_INFINITY))
      throw constraint(
        `'${value}'`,
        this.#at(name),
        `Member must have value greater than or equal to ${range.min}`,
      );
    if (value > (range.max ?? Number.POSITIVE_INFINITY))
      throw constraint(
        `'${value}'`,
        this.#at(name),
        `Member must have value less than or equal to ${range.max}`,
      );
    return value;
  }

  object(name: string): Input | undefined {
    const value = this.raw(name);
    if (value === undefined) return undefined;
    if (typeof value !== 'object' || Array.isArray(value) || value === null)
      throw unexpected(value, 'Structure');
    return new Input(value, `${this.#at(name)}.`);
  }

  list(name: string): unknown[] | undefined {
    const value = this.raw(name);
    if (value === undefined || Array.isArray(value)) return value;
    throw unexpected(value, 'List');
  }

  objects(name: string): Input[] {
    return (this.list(name) ?? []).map((item, index) => {
      if (typeof item !== 'object' || item === null || Array.isArray(item))
        throw unexpected(item, 'Structure');
      return new Input(item, `${this.#at(name)}.${index + 1}.member.`);
    });
  }

  texts(name: string): string[] | undefined {
    return this.list(name)?.map((item) => {
      if (typeof item !== 'string') throw unexpected(item, 'String');
      return item;
    });
  }

  /** Reads a map of strings, e.g. `AuthParameters`, without the members that are `null`. */
  map(name: string): Map<string, string> {
    const value = this.raw(name);
    const map = new Map<string, string>();
    if (value === undefined) return map;
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      throw unexpected(value, 'Map');
    for (const [key, item] of Object.entries(value)) {
      if (item === null) continue;
      if (typeof item !== 'string') throw unexpected(item, 'String');
      map.set(key, item);
    }
    return map;
  }

  /**
   * Reads a list of `{ Name, Value }`, the form of attributes on the wire, as a map; empty when
   * absent.
   */
  attributes(name: string): Map<string, string> {
    return new Map(
      this.objects(name).map((item) => [item.text('Name'), item.optionalText('Value') ?? '']),
    );
  }

  #at(name: string): string {
    return this.#path + name.charAt(0).toLowerCase() + name.slice(1);
  }
}

const constraint = (value: string, at: string, rule: string) =>
  invalidParameter(
    `1 validation error detected: Value ${value ? `${value} ` : ''}at '${at}' failed to satisfy constraint: ${rule}`,
  );

function unexpected(value: unknown, wanted: string): ServiceError {
  const found = Array.isArray(value) ? 'list' : typeof value;
  return new ServiceError(
    'SerializationException',
    `${found.toUpperCase()}_VALUE can not be converted to a ${wanted}`,
  );
}
