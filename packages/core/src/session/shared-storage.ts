import type { WebStorage } from '../flow/web-storage.ts';

/** The storage that tabs share; nothing where the browser refuses it. */
export function reached(sharedStorage: () => WebStorage | undefined): WebStorage | undefined {
  try {
    return sharedStorage();
  } catch {
    return undefined;
  }
}
