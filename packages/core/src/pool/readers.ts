/** Reads one value of a pool file. `member` is its path, for the error. */
export type Reader<T> = (value: unknown, member: string) => T;

/** Creates the error of a member. It never shows the value, which could be a secret. */
const wrong = (member: string, expected: string): TypeError =>
  new TypeError(
    `${member} of the pool file must be ${expected}. Run "npx countersign pull" to write the file again.`,
  );

/** A condition on a value; `expected` completes "must be". */
const fits =
  <T>(expected: string, isRight: (value: unknown) => value is T): Reader<T> =>
  (value, member) => {
    if (!isRight(value)) throw wrong(member, expected);
    return value;
  };

export const text = fits(
  'a text that is not empty',
  (value): value is string => typeof value === 'string' && value.trim() !== '',
);

export const flag = fits('true or false', (value) => typeof value === 'boolean');

export const number = fits('a number', (value): value is number => Number.isFinite(value));

export const count = fits(
  'a whole number from 0',
  (value): value is number => Number.isSafeInteger(value) && Number(value) >= 0,
);

/** An absolute URL that a page may call or link. */
export const url = fits(
  'a URL that begins with https:// or http://',
  (value): value is string =>
    typeof value === 'string' && /^https?:\/\//i.test(value) && URL.canParse(value),
);

export const oneOf = <const T extends string | number>(...values: readonly T[]): Reader<T> =>
  fits(
    new Intl.ListFormat('en', { type: 'disjunction' }).format(values.map(String)),
    (value): value is T => values.some((one) => one === value),
  );

/** A list without duplicates. `keyOf` says what may not occur twice. */
export const listOf =
  <T>(read: Reader<T>, keyOf: (item: T) => unknown = (item) => item): Reader<readonly T[]> =>
  (value, member) => {
    if (!Array.isArray(value)) throw wrong(member, 'a list');
    const items = value.map((item, at) => read(item, `${member}[${at}]`));
    const keys = items.map((item) => keyOf(item));
    const twice = keys.findIndex((key, at) => keys.indexOf(key) < at);
    if (twice >= 0) throw wrong(`${member}[${twice}]`, 'listed once');
    return items;
  };

/** An object whose keys are any text. */
export const mapOf =
  <T>(read: Reader<T>): Reader<Readonly<Record<string, T>>> =>
  (value, member) =>
    Object.fromEntries(
      Object.entries(objectOf(value, member)).map(([key, item]) => [
        key,
        read(item, `${member}.${key}`),
      ]),
    );

export const optional =
  <T>(read: Reader<T>): Reader<T | undefined> =>
  (value, member) =>
    value === undefined ? undefined : read(value, member);

/** An object with these members and no others, which are usually misspelled. */
export const object =
  <T extends object>(members: { readonly [K in keyof T]-?: Reader<T[K]> }): Reader<T> =>
  (value, member) => {
    const entries = objectOf(value, member);
    const path = (name: string) => (member === root ? name : `${member}.${name}`);
    const unknown = Object.keys(entries).find((name) => !Object.hasOwn(members, name));
    if (unknown !== undefined)
      throw wrong(path(unknown), `left out: ${member} has no member of this name`);
    const read = Object.entries<Reader<unknown>>(members)
      .map(([name, readMember]) => [
        name,
        readMember(Object.hasOwn(entries, name) ? entries[name] : undefined, path(name)),
      ])
      .filter(([, item]) => item !== undefined);
    // Each member was read by the reader of its type.
    return Object.fromEntries(read) as T;
  };

/** The path of the whole file. */
export const root = 'pool';

function objectOf(value: unknown, member: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw wrong(member, 'an object');
  // Any object has members by name; their values are read as unknown.
  return value as Readonly<Record<string, unknown>>;
}
