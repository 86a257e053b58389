import type { WebStorage } from './web-storage.ts';

/** The storage key for this app client's sign-in. */
export const resumeKey = (clientId: string): string => `countersign.sign-in.${clientId}`;

/** True if the storage holds a sign-in for a reload. `resume` checks whether it is still valid. */
export function hasStoredSignIn(storage: WebStorage | undefined, clientId: string): boolean {
  try {
    return storage?.getItem(resumeKey(clientId)) != null;
  } catch {
    return false;
  }
}
