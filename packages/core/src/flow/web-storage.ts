/** What of `sessionStorage` or `localStorage` is used. */
export interface WebStorage {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

/** What was stored, parsed; nothing when there is none, it is no JSON, or storage is refused. */
export function readStored(storage: WebStorage | undefined, key: string): unknown {
  try {
    return JSON.parse(storage?.getItem(key) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}

/** Stores, or removes what is `undefined`. A storage that is full or refused changes nothing. */
export function writeStored(storage: WebStorage | undefined, key: string, value: unknown): void {
  try {
    if (value === undefined) storage?.removeItem(key);
    else storage?.setItem(key, JSON.stringify(value));
  } catch {
    // A sign-in works without: it only has to be begun again after a reload.
  }
}
