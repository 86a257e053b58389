import type { Entry } from './entry.ts';

/** What tabs tell each other. */
export type Message =
  /** Something changed. `renewed` where it is the same sign-in as before. */
  | { type: 'entry'; entry: Entry; renewed: boolean }
  /** What do the others know? */
  | { type: 'ask' }
  /** A server says that this user is signed in, or nobody. Who knows otherwise looks again. */
  | { type: 'look'; sub: unknown }
  /** An attempt failed: nobody needs to make another at once. */
  | { type: 'failed' };
