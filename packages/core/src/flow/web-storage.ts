/** The methods used of `sessionStorage` or `localStorage`. */
export interface WebStorage {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

/** Reads a stored value; undefined if it is missing or not JSON, or the browser denies access. */
export function readStored(storage: WebStorage | undefined, key: string): unknown {
  try {
    return JSON.parse(storage?.getItem(key) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}

/**
 * Stores a value, or removes it if it is `undefined`. Does nothing if the storage is full or the
 * browser denies access.
 */
export function writeStored(storage: WebStorage | undefined, key: string, value: unknown): void {
  try {
    if (value === undefined) storage?.removeItem(key);
    else storage?.setItem(key, JSON.stringify(value));
  } catch {
    // A sign-in works without storage. After a reload the user starts over.
  }
}
