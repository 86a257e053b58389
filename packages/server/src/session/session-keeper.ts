import type { Cookies } from '../http/cookies.ts';
import type { StoredSession } from './session.ts';

/**
 * Stores sessions. Each write returns the Set-Cookie lines that belong to it.
 *
 * Every method that reads or writes a store throws a `Refusal` 503 when the store does not answer in time.
 */
export interface SessionKeeper {
  /** True when another server may change the session that the same cookies lead to. */
  shared: boolean;
  /** Resolves when a new session could be stored right now. */
  ready(): Promise<void>;
  read(cookies: Cookies): Promise<StoredSession | undefined>;
  /** Returns the session's id, if the cookies hold it in the clear. */
  idIn(cookies: Cookies): string | undefined;
  /** Stores a new session in place of the one that these cookies led to. */
  begin(stored: StoredSession, cookies: Cookies): Promise<string[] | TooLarge>;
  /** Stores a renewed session, but only over the one that was read. */
  renew(stored: StoredSession, previous: StoredSession, cookies: Cookies): Promise<Written>;
  /** Deletes a session. */
  remove(id: string): Promise<void>;
  /** Marks a session as ended, and keeps what the server needs to revoke it at Cognito later. */
  markEnded(stored: StoredSession): Promise<void>;
  /** Returns the lines that clear the session's cookies. */
  clear(cookies: Cookies): string[];
}

export type TooLarge = 'too-large';

export type Written =
  | string[]
  | TooLarge
  /** The session has ended in the meantime. */
  | 'gone'
  /** Another server has renewed the session in the meantime. */
  | { newer: StoredSession };
