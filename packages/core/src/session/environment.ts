import type { WebStorage } from '../flow/web-storage.ts';

/** What a session uses of where it runs. Some of it is missing somewhere, and tests bring their own. */
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
  /** The window, or the global scope of a worker. */
  events: Pick<EventTarget, 'addEventListener' | 'removeEventListener'> | undefined;
}

export interface Locks {
  request<T>(
    name: string,
    options: { steal?: boolean; signal?: AbortSignal },
    run: (lock: unknown) => Promise<T>,
  ): Promise<T>;
}

export interface Channel {
  postMessage(message: unknown): void;
  onmessage: ((event: { data: unknown }) => void) | null;
  close(): void;
}

/** What is in a storage, parsed; nothing where it is refused, full or missing. */
export interface Stored {
  isIn(storage: WebStorage): boolean;
  read(key: string): unknown;
  write(key: string, value: unknown): void;
}

/** The same, with the storage that all tabs share. Here nothing throws. */
export interface Surroundings extends Environment {
  storedIn(reach: () => WebStorage | undefined): Stored;
  shared: Stored;
}

/** Nothing is touched before it is used: sessions are created where pages are rendered, too. */
export function surroundings(given: Partial<Environment> | undefined): Surroundings {
  const environment: Environment = {
    fetch: (...call) => fetch(...call),
    now: () => Date.now(),
    monotonic: () => performance.now(),
    random: () => Math.random(),
    after(milliseconds, call) {
      const timer = setTimeout(call, milliseconds);
      return () => clearTimeout(timer);
    },
    locks: (globalThis.navigator as { locks?: Locks } | undefined)?.locks,
    channel: (name) =>
      globalThis.BroadcastChannel && (new BroadcastChannel(name) as unknown as Channel),
    sharedStorage: () => globalThis.localStorage,
    events: 'addEventListener' in globalThis ? globalThis : undefined,
    ...given,
  };
  return { ...environment, storedIn, shared: storedIn(environment.sharedStorage) };
}

/** A storage may refuse already when it is reached for, which those of a sign-in do not look out for. */
const storedIn = (reach: () => WebStorage | undefined): Stored => ({
  isIn: (storage) => tried(() => reach() === storage) === true,
  read: (key) => tried(() => JSON.parse(reach()?.getItem(key) ?? 'null')),
  write(key, value) {
    tried(() => {
      if (value === undefined) reach()?.removeItem(key);
      else reach()?.setItem(key, JSON.stringify(value));
    });
  },
});

function tried<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}
