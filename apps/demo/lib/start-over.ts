import { forgetSessions } from './made-sessions.ts';
import { countStart } from './started-over.ts';

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
  countStart();
  return true;
}
