import type { WebStorage } from './web-storage.ts';

/** Where a sign-in of this app client is kept for a reload. */
export const resumeKey = (clientId: string): string => `countersign.sign-in.${clientId}`;

/** True when something is kept for a reload. Whether it still lives, `resume` finds out. */
export function hasStoredSignIn(storage: WebStorage | undefined, clientId: string): boolean {
  try {
    return storage?.getItem(resumeKey(clientId)) != null;
  } catch {
    return false;
  }
}
