import { useSyncExternalStore } from 'react';
import { forgetSessions } from './direct-session.ts';

let times = 0;
const listeners = new Set<() => void>();

/**
 * Has the server put the emulated pools back and sign out, and forgets what this browser kept of
 * them. False when that did not work; then nothing is forgotten.
 */
export async function startOver(): Promise<boolean> {
  try {
    const response = await fetch('/reset', { method: 'POST' });
    if (!response.ok) return false;
  } catch {
    return false;
  }
  for (const storage of [sessionStorage, localStorage]) {
    for (const key of Object.keys(storage)) {
      // Other apps of this host may keep things too.
      if (key.startsWith('countersign')) storage.removeItem(key);
    }
  }
  forgetSessions();
  times += 1;
  for (const listener of listeners) listener();
  return true;
}

/** How often this page has started over. Used as a key, it resets what is on the page. */
export const useStartedOver = (): number =>
  useSyncExternalStore(
    subscribe,
    () => times,
    () => 0,
  );

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
