import type { WebStorage } from '../src/flow/web-storage.ts';
import type { Channel, Environment, Locks } from '../src/session/index.ts';
import { memoryStorage } from './scripted-sign-in.ts';

/**
 * A browser with tabs and its own time, which only the test moves on. The test passes its clocks, timers,
 * Web Locks, BroadcastChannel and storage to `createSession`, so no global changes.
 */
export function simulatedBrowser({
  locks: hasLocks = true as boolean | 'broken',
  channels: hasChannels = true,
  /** How much later than a lock the other tabs get what a tab wrote and said, in ms. */
  lag = 0,
} = {}) {
  /** The true time, which this machine's clock may miss. */
  let time = Date.UTC(2026, 10, 28, 12);
  /** How far this machine's clock is off, in ms. */
  let off = 0;
  let monotonic = 1000;
  let seed = 1;
  const timers = new Set<{ at: number; call: () => void; tab: Tab | undefined }>();
  const tabs = new Set<Tab>();
  const storage = memoryStorage();
  const held = new Map<string, { tab: Tab; break: () => void }>();
  const waiting: { name: string; tab: Tab; grant: () => void }[] = [];

  // Deterministic, and never the same twice.
  const random = () => {
    seed = (seed * 16_807) % 2_147_483_647;
    return seed / 2_147_483_647;
  };

  function after(milliseconds: number, call: () => void, tab?: Tab): () => void {
    const timer = { at: monotonic + Math.max(0, milliseconds), call, tab };
    timers.add(timer);
    return () => void timers.delete(timer);
  }

  /** Runs everything that is ready to run. */
  async function settle(): Promise<void> {
    for (let turn = 0; turn < 6; turn += 1) await new Promise((resolve) => setImmediate(resolve));
  }

  function release(name: string): void {
    held.delete(name);
    const next = waiting.findIndex((one) => one.name === name);
    if (next >= 0) waiting.splice(next, 1)[0]?.grant();
  }

  const locksOf = (tab: Tab): Locks => ({
    request: <T>(
      name: string,
      { steal, signal }: { steal?: boolean; signal?: AbortSignal },
      run: (lock: unknown) => Promise<T>,
    ) =>
      new Promise<T>((resolve, reject) => {
        const grant = () => {
          const mine = { tab, break: () => reject(new DOMException('Stolen', 'AbortError')) };
          held.set(name, mine);
          run({ name })
            .then(resolve, reject)
            .finally(() => held.get(name) === mine && release(name));
        };
        if (steal) held.get(name)?.break();
        // The fault that `broken` simulates: every caller gets the lock.
        if (steal || hasLocks === 'broken' || !held.has(name)) return grant();
        const request = { name, tab, grant };
        waiting.push(request);
        signal?.addEventListener('abort', () => {
          if (!waiting.includes(request)) return;
          waiting.splice(waiting.indexOf(request), 1);
          reject(new DOMException('Waited too long', 'AbortError'));
        });
      }),
  });

  function openChannel(tab: Tab, name: string): Channel {
    let isClosed = false;
    const channel: Channel & { name: string } = {
      name,
      onmessage: null,
      postMessage(message) {
        if (isClosed) throw new DOMException('Channel is closed', 'InvalidStateError');
        const data = structuredClone(message);
        for (const other of tabs) {
          if (other === tab) continue;
          for (const listening of other.channels) {
            if (listening.name !== name) continue;
            after(lag + 1 + random() * 4, () => listening.onmessage?.({ data }), other);
          }
        }
      },
      close() {
        isClosed = true;
        tab.channels.delete(channel);
      },
    };
    tab.channels.add(channel);
    return channel;
  }

  class Tab {
    readonly channels = new Set<Channel & { name: string }>();
    readonly target = new EventTarget();
    /** True while the browser runs no code of this tab. */
    frozen = false;
    readonly environment: Partial<Environment>;

    constructor(more: Partial<Environment>) {
      tabs.add(this);
      this.environment = {
        now: () => Math.floor(time + off),
        monotonic: () => monotonic,
        random,
        after: (milliseconds, call) => after(milliseconds, call, this),
        locks: hasLocks ? locksOf(this) : undefined,
        channel: (name) => (hasChannels ? openChannel(this, name) : undefined),
        sharedStorage: () => sharedWith(this),
        events: this.target,
        ...more,
      };
    }

    fire(type: string, members: object = {}): void {
      this.target.dispatchEvent(Object.assign(new Event(type), members));
    }

    close(): void {
      tabs.delete(this);
      this.channels.clear();
      for (const timer of timers) if (timer.tab === this) timers.delete(timer);
      for (const request of [...waiting]) {
        if (request.tab === this) waiting.splice(waiting.indexOf(request), 1);
      }
      for (const [name, { tab }] of held) if (tab === this) release(name);
    }

    get closed(): boolean {
      return !tabs.has(this);
    }
  }

  /** Each tab's view of the shared storage; a write raises an event in the other tabs. */
  const shared = new Map<Tab, WebStorage>();
  /** What a tab still reads while the news is on its way to it. */
  const outdated = new Map<Tab, Map<string, string | null>>();
  function sharedWith(tab: Tab): WebStorage {
    const known = shared.get(tab);
    if (known) return known;
    const stale = new Map<string, string | null>();
    outdated.set(tab, stale);
    const tell = (key: string, newValue: string | null, before: string | null) => {
      stale.delete(key);
      for (const other of tabs) {
        if (other === tab) continue;
        const late = outdated.get(other);
        if (lag > 0 && !late?.has(key)) late?.set(key, before);
        after(
          lag + 1,
          () => {
            late?.delete(key);
            other.fire('storage', { key, newValue });
          },
          other,
        );
      }
    };
    const view = {
      getItem: (key: string) => stale.get(key) ?? storage.getItem(key),
      setItem(key: string, value: string) {
        const before = storage.getItem(key);
        storage.setItem(key, value);
        tell(key, value, before);
      },
      removeItem(key: string) {
        const before = storage.getItem(key);
        storage.removeItem(key);
        tell(key, null, before);
      },
    };
    shared.set(tab, view);
    return view;
  }

  /** Lets time pass, and runs the timers that fall due. */
  async function pass(milliseconds: number): Promise<void> {
    await settle();
    const end = monotonic + milliseconds;
    for (let calls = 0; ; calls += 1) {
      if (calls > 100_000) throw new Error('a timer is set again and again');
      const due = [...timers]
        .filter(({ at, tab }) => at <= end && !tab?.frozen)
        .sort((a, b) => a.at - b.at)[0];
      if (!due) break;
      timers.delete(due);
      const step = Math.max(0, due.at - monotonic);
      monotonic += step;
      time += step;

      due.call();
      await settle();
    }
    time += end - monotonic;
    monotonic = end;
  }

  return {
    storage,
    tabs,
    pass,
    settle,
    open: (more: Partial<Environment> = {}) => new Tab(more),
    /** The service's time, in ms since the epoch. */
    time: () => time,
    /** Puts the machine to sleep: timers and the monotonic clock stop. */
    sleep: (milliseconds: number) => {
      time += milliseconds;
    },
    /** Sets this machine's clock, as its user may. */
    setClock: (milliseconds: number) => {
      off += milliseconds;
    },
    timer: (milliseconds: number, call: () => void) => after(milliseconds, call),
    sharedWith,
  };
}

export type SimulatedBrowser = ReturnType<typeof simulatedBrowser>;
export type Tab = ReturnType<SimulatedBrowser['open']>;
