import type { Entry } from './entry.ts';

/** A message between tabs. */
export type Message =
  /** The session changed. `renewed` is true for the same sign-in with new tokens. */
  | { type: 'entry'; entry: Entry; renewed: boolean }
  /** Asks the other tabs for their entry. */
  | { type: 'ask' }
  /** The server named the signed-in user, or nobody. Tabs that know otherwise ask the server again. */
  | { type: 'look'; sub?: unknown }
  /** A renewal failed, so the other tabs wait before they try. */
  | { type: 'failed' };
