/** Reads the members of a seed. Each error names the path of the member that is wrong. */
import { isObject } from '../is-object.ts';

/** Runs `work` and adds the path to an error that it throws. */
export async function at<T>(path: string, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof SeedError) throw cause;
    throw new SeedError(
      `Seed file: ${path}: ${cause instanceof Error ? cause.message : String(cause)}`,
      {
        cause,
      },
    );
  }
}

class SeedError extends TypeError {}

export const wrong = (path: string, wanted: string) =>
  new SeedError(`Seed file: ${path} must be ${wanted}.`);

export function onlyKnown(entry: object, path: string, names: readonly string[]): void {
  for (const name of Object.keys(entry))
    if (!names.includes(name))
      throw new SeedError(
        `Seed file: ${path ? `${path}.` : ''}${name} is unknown. Known members are ${names.join(', ')}.`,
      );
}

export function objectAt(value: unknown, path: string): Record<string, unknown> {
  if (!isObject(value)) throw wrong(path, 'an object');
  return value;
}

export function listAt(value: unknown, path: string): unknown[] {
  if (!Array.isArray(value)) throw wrong(path, 'a list');
  return value;
}

/** Runs `work` for each item of an optional list, with the item's path. */
export async function eachAt(
  entry: Record<string, unknown>,
  name: string,
  path: string,
  work: (item: unknown, path: string) => Promise<void>,
): Promise<void> {
  const list = `${path}.${name}`;
  for (const [index, item] of listAt(entry[name] ?? [], list).entries())
    await work(item, `${list}[${index}]`);
}

export function textAt(value: unknown, path: string): string {
  if (typeof value !== 'string' || value === '') throw wrong(path, 'text');
  return value;
}

export const optionalTextAt = (value: unknown, path: string): string | undefined =>
  value === undefined ? undefined : textAt(value, path);

export const attributesAt = (value: unknown, path: string): { Name: string; Value: string }[] =>
  Object.entries(objectAt(value, path)).map(([Name, item]) => ({
    Name,
    Value: textAt(item, `${path}.${Name}`),
  }));
