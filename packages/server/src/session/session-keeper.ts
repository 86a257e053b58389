import type { Cookies } from '../http/cookies.ts';
import type { StoredSession } from './session.ts';

/**
 * Where sessions are. Each write gives the Set-Cookie lines that belong to it.
 *
 * Whatever reaches for a store throws a `Refusal`, 503, when that does not answer in time.
 */
export interface SessionKeeper {
  /** True where another server may change what the same cookies lead to. */
  shared: boolean;
  /** Resolves when a session that begins now could be kept. */
  ready(): Promise<void>;
  read(cookies: Cookies): Promise<StoredSession | undefined>;
  /** The id that the cookies name, where it can be told without reading the session. */
  idIn(cookies: Cookies): string | undefined;
  /** Keeps a new one, in place of whichever these cookies led to. */
  begin(stored: StoredSession, cookies: Cookies): Promise<string[] | TooLarge>;
  /** Keeps what was renewed, over what was read and nothing else. */
  renew(stored: StoredSession, previous: StoredSession, cookies: Cookies): Promise<Written>;
  /** Forgets one. */
  remove(id: string): Promise<void>;
  /** Forgets one except for what Cognito has still to be told, where there is a place for that. */
  markEnded(stored: StoredSession): Promise<void>;
  /** The lines that clear the cookies, whatever is in them. */
  clear(cookies: Cookies): string[];
}

export type TooLarge = 'too-large';

export type Written =
  | string[]
  | TooLarge
  /** It has ended in the meantime. */
  | 'gone'
  /** Another server has renewed it in the meantime. */
  | { newer: StoredSession };
