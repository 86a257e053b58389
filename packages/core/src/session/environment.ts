import type { WebStorage } from '../flow/web-storage.ts';

/** The browser APIs that a session uses. Some browsers lack some of them, and tests pass their own. */
export interface Environment {
  fetch: typeof globalThis.fetch;
  /** The wall clock, in ms since the epoch. The user may set it to any time. */
  now(): number;
  /** Ms since some moment. The user cannot set this clock, but it may stop while the machine sleeps. */
  monotonic(): number;
  /** A number from 0 up to 1, as `Math.random` gives. */
  random(): number;
  /** Calls `call` after some ms; later when the browser throttles timers. Returns a function that cancels. */
  after(milliseconds: number, call: () => void): () => void;
  /** Web Locks. */
  locks: Locks | undefined;
  /** Opens a BroadcastChannel. */
  channel(name: string): Channel | undefined;
  /** Returns the storage that all tabs share. Throws where the browser blocks storage. */
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

/** A storage of JSON values that never throws: reading gives undefined where the browser blocks storage. */
export interface Stored {
  isIn(storage: WebStorage): boolean;
  read(key: string): unknown;
  write(key: string, value: unknown): void;
}

/** The environment, with storages that never throw. */
export interface Surroundings extends Environment {
  storedIn(reach: () => WebStorage | undefined): Stored;
  shared: Stored;
}

/** Fills in the browser's APIs, and calls none of them yet: apps create sessions on servers, too. */
export function surroundings(overrides: Partial<Environment> | undefined): Surroundings {
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
    ...overrides,
  };
  return { ...environment, storedIn, shared: storedIn(environment.sharedStorage) };
}

// Reading `localStorage` itself throws where the browser blocks storage, so reach for it inside `tried`.
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
