import type { Entry } from './entry.ts';
import type { Surroundings } from './environment.ts';
import type { Keeper, Source } from './keeper.ts';
import type { Message } from './message.ts';
import type { IdleLimit, RelayedSession } from './options.ts';
import type { Pace } from './pace.ts';
import type { SessionEvent, SessionState } from './state.ts';

export interface Options {
  /** What the server knew when it rendered the page. */
  initial?: RelayedSession | null | undefined;
  idle?: IdleLimit | undefined;
  onEvent?: ((event: SessionEvent) => void) | undefined;
}

/** What one page knows of its session. Each file beside this one changes it for a reason of its own. */
export interface Page extends Surroundings, Options, Source {
  readonly pace: Pace;
  readonly listeners: Set<() => void>;
  /** What the app sees. */
  state: SessionState;
  /** What the tabs agree on; undefined until this page has heard of it. */
  entry?: Entry;
  /** The highest `n` of an entry that this page has seen. */
  latest: number;
  /** False while the session must ask the server, whatever it already knows. */
  sure: boolean;
  /** Loads with the first renewal, sign-in or sign-out. */
  keeper?: Keeper;
  /** The renewal that runs now; all calls in this page share it. */
  renewing?: Promise<boolean> | undefined;
  /** Exists while the session runs, from the first call or subscriber to `destroy()`. */
  life?: AbortController | undefined;
  /** Sends a message to the other tabs. */
  tell(message: Message): void;
  /** Renews, because it is time to. */
  renew(): unknown;
  /** Cancels the timer. */
  cancel?: () => void;
  /** Counts as activity for the idle limit, if there is one. */
  touch?: () => void;
}
