import type { WebStorage } from '../flow/web-storage.ts';

/** What a session uses of where it runs. Each part may be missing, and tests bring their own. */
export interface Environment {
  fetch: typeof globalThis.fetch;
  /** The wall clock, in ms since the epoch: anybody may set it. */
  now(): number;
  /** Ms since some moment: nobody sets it, but it may stand still while the machine sleeps. */
  monotonic(): number;
  /** From 0 to 1. */
  random(): number;
  /** Calls after some ms, as timers do: late, when they are throttled. Returns what cancels it. */
  after(milliseconds: number, call: () => void): () => void;
  /** Web Locks. */
  locks: Locks | undefined;
  /** Opens a BroadcastChannel. */
  channel(name: string): Channel | undefined;
  /** The storage that all tabs share. It may throw when it is asked for. */
  sharedStorage(): WebStorage | undefined;
  /** The window, or the worker's global scope. */
  events: Pick<EventTarget, 'addEventListener' | 'removeEventListener'> | undefined;
}

export interface Locks {
  request<T>(
    name: string,
    options: { ifAvailable?: boolean; steal?: boolean; signal?: AbortSignal },
    run: (lock: unknown) => Promise<T>,
  ): Promise<T>;
}

export interface Channel {
  postMessage(message: unknown): void;
  onmessage: ((event: { data: unknown }) => void) | null;
  close(): void;
}

/** Asked for when it is used, so that importing and creating touch nothing. */
export const environmentOf = (given: Partial<Environment> = {}): Environment => ({
  fetch: (...call) => globalThis.fetch(...call),
  now: () => Date.now(),
  monotonic: () => performance.now(),
  random: () => Math.random(),
  after(milliseconds, call) {
    const timer = setTimeout(call, milliseconds);
    return () => clearTimeout(timer);
  },
  get locks() {
    return (globalThis.navigator as { locks?: Locks } | undefined)?.locks;
  },
  channel: (name) =>
    typeof BroadcastChannel === 'function' ? (new BroadcastChannel(name) as Channel) : undefined,
  sharedStorage: () => globalThis.localStorage,
  get events() {
    return 'addEventListener' in globalThis ? globalThis : undefined;
  },
  ...given,
});
