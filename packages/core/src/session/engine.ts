import type { AuthenticationResult } from '../response/initiate-auth-response.ts';
import { type Entry, type Found, isLive, type Live, supersedes } from './entry.ts';
import type { Idle } from './idle.ts';
import type { Keeper } from './keeper.ts';
import type { Message, Tabs } from './message.ts';
import type { IdleLimit, SignOutOptions, SignOutOutcome } from './options.ts';
import { createPace, longestWait, shortestLife } from './pace.ts';
import type { Cause, Source } from './source.ts';
import type { SessionEvent, SessionState, SignedOutReason } from './state.ts';
import { type Learned, step } from './step.ts';
import { joinTabs } from './tabs.ts';

interface Options {
  /** What the server knew when it rendered the page. */
  initial?: Found | null | undefined;
  idle?: IdleLimit | undefined;
  onEvent?: ((event: SessionEvent) => void) | undefined;
}

export type Engine = ReturnType<typeof createEngine>;

/**
 * One session in one page: what it knows, what it tells the other tabs, and when something has to be
 * done. What that is comes with the keeper, which is loaded on demand.
 */
export function createEngine(source: Source, { initial, idle, onEvent }: Options) {
  const { name, relayed, environment } = source;
  const { now, random, after, events } = environment;
  const listeners = new Set<() => void>();
  const pace = createPace(environment);

  let state: SessionState = { status: 'loading', error: undefined };
  let entry: Entry | undefined;
  let latest = 0;
  /** False while it has to be looked who is signed in, whatever is known. */
  let sure = false;
  let flight: Promise<boolean> | undefined;
  let loading: Promise<typeof import('./renewing.ts')> | undefined;
  let keeper: Keeper | undefined;
  let tabs: Tabs | undefined;
  let idling: Idle | undefined;
  let cancel = () => {};

  function learn(learned: Learned): void {
    const next = step(state, learned);
    if (next === state) return;
    state = next;
    for (const listener of listeners) listener();
  }

  // Larger for tabs that know of each other, later for those that do not.
  const stamp = (id = `${random()}`) => ({ v: 1, id, n: Math.max(now(), latest + 1) }) as const;

  const liveOf = (found: Found, id?: string): Live => ({
    ...stamp(id),
    at: now(),
    ...found,
    life: Math.max(found.life, shortestLife),
  });

  /** Takes over what is true from now on. What a page finds when it comes is no news. */
  function take(next: Entry, here: boolean, isNews = true): void {
    const before = entry;
    entry = next;
    latest = Math.max(latest, next.n);
    sure = true;
    if (isLive(next)) {
      pace.begin(next);
      learn({ type: 'found', entry: next });
      if (isNews) onEvent?.({ type: before?.id === next.id ? 'renewed' : 'signed-in', here });
    } else {
      learn({ type: 'over', reason: next.over });
      if (isLive(before)) onEvent?.({ type: 'signed-out', reason: next.over, here });
    }
    plan();
  }

  /** The same, in all tabs. */
  function publish(next: Entry, isNews?: boolean): void {
    const renewed = entry?.id === next.id && isLive(next);
    take(next, true, isNews);
    keeper?.store?.(next);
    tell({ type: 'entry', entry: next, renewed });
  }

  const tell = (message: Message) => tabs?.tell(message);

  const end = (over: SignedOutReason) => publish({ ...stamp(entry?.id), over });

  /** Nobody is signed in; whoever knows otherwise looks again. */
  function nobody(): void {
    sure = true;
    learn({ type: 'over', reason: 'none' });
    tell({ type: 'look', sub: undefined });
  }

  /** What another page has left. One that says that somebody is gone is nothing to a page that comes. */
  function reread(): void {
    const stored = keeper?.stored?.();
    if (stored && supersedes(stored, entry) && (entry || isLive(stored))) {
      take(stored, false, entry !== undefined);
    }
  }

  const isDue = () => !sure || (isLive(entry) && pace.dueIn(entry) <= 0);

  function plan(): void {
    cancel();
    const due = sure && isLive(entry) ? pace.dueIn(entry) : 0;
    const wait = Math.max(due, pace.paused(), 0);
    // Whole ms: what is left of one would come at once, and again.
    const soon = Math.ceil(Math.min(wait, longestWait));
    cancel = tabs && !(sure && !isLive(entry)) ? after(soon, check) : () => {};
  }

  function check(): void {
    if (isDue() && pace.paused() <= 0) void refresh('due');
    else plan();
  }

  function look(): void {
    sure = false;
    check();
  }

  const hearings: { [T in Message['type']]: (message: Extract<Message, { type: T }>) => void } = {
    entry({ entry: next, renewed }) {
      reread();
      const isWhole = isLive(next) ? next.claims : next;
      if (!isWhole || !supersedes(next, entry)) return;
      // A late renewal of what has ended, perhaps: the server knows.
      if (relayed && renewed && entry && !isLive(entry)) return look();
      take(next, false, entry !== undefined);
      keeper?.store?.(next);
    },
    ask: () => entry && tell({ type: 'entry', entry, renewed: true }),
    look({ sub }) {
      reread();
      if (relayed && sub !== state.claims?.sub) look();
    },
    failed() {
      pace.failed();
      plan();
    },
    touched: () => idling?.heard(),
  };

  function failed(cause: unknown): void {
    const { code, retryAt } = (cause ?? {}) as { code?: unknown; retryAt?: number };
    // A service may say anything; a name is short.
    const error = code && /^\w{1,64}$/.test(`${code}`) ? `${code}` : 'NetworkFailed';
    pace.failed(retryAt);
    learn({ type: 'failed', error });
    onEvent?.({ type: 'renewal-failed', error });
    tell({ type: 'failed' });
    plan();
  }

  /** The code that acts, however often it has to be asked for: what a sign-in gave is not lost for it. */
  async function ready(): Promise<typeof import('./renewing.ts')> {
    loading ??= Promise.all([import('./renewing.ts'), source.load()]).then(([code, loaded]) => {
      keeper = loaded;
      return code;
    });
    try {
      return await loading;
    } catch {
      loading = undefined;
      await new Promise<void>((resolve) => void after(2000, resolve));
      return ready();
    }
  }

  const acting = {
    ...source,
    keeper: () => keeper as Keeper, // There once `ready` has been waited for.
    entry: () => entry,
    isDue: (now = true) => isDue() && (now || pace.paused() <= 0),
    ...{ reread, publish, liveOf, end, nobody, tell },
  };

  /** One at a time in this tab, and one tab at a time. Resolves with whether there are new tokens. */
  function refresh(cause: Cause): Promise<boolean> {
    flight ??= ready()
      .then(({ renewed }) => renewed(acting, cause))
      .catch((thrown) => {
        failed(thrown);
        return false;
      })
      .finally(() => {
        flight = undefined;
        plan();
      });
    return flight;
  }

  async function signOut(how: SignOutOptions = {}, over: SignedOutReason = 'signed-out') {
    start();
    reread();
    const live = isLive(entry) ? entry : undefined;
    end(over);
    try {
      const { revoked } = await ready();
      return { revoked: await revoked(acting, live, how) };
    } catch (cause) {
      // The server's cookie is still there: it is told again.
      sure = !relayed;
      if (relayed) failed(cause);
      return { revoked: false };
    }
  }

  function wake({ type, persisted }: Event & { persisted?: boolean }): void {
    pace.woken();
    if (type === 'pageshow' && persisted) {
      // What was told in the meantime did not come here.
      sure = !relayed;
      reread();
      tell({ type: 'ask' });
    }
    check();
  }

  function start(): void {
    if (tabs) return;
    tabs = joinTabs(name, environment, (message) => {
      if (Object.hasOwn(hearings, message.type)) hearings[message.type](message as never);
    });
    for (const type of wakings) events?.addEventListener(type, wake as EventListener);
    if (initial !== undefined && !entry) {
      if (initial) take(liveOf(initial), false, false);
      tell({ type: 'look', sub: initial?.claims['sub'] });
      sure = !initial || initial.life > 0;
    }
    if (idle)
      void import('./idle.ts').then(({ watchIdle }) => {
        if (tabs) idling ??= watchIdle(idle, name, environment, watched);
      });
    plan();
  }

  const watched = {
    state: () => state,
    show: (secondsLeft: number | undefined) => learn({ type: 'idle', secondsLeft }),
    tell: () => tell({ type: 'touched' }),
    end: () => void signOut({}, 'idle'),
  };

  if (initial === null) learn({ type: 'over', reason: 'none' });
  if (initial) learn({ type: 'found', entry: initial });

  return {
    getState: () => state,
    subscribe(listener: () => void) {
      listeners.add(listener);
      start();
      return () => void listeners.delete(listener);
    },
    async begin(result?: AuthenticationResult): Promise<void> {
      start();
      const { begun } = await ready();
      if (begun(acting, result)) return;
      sure = false;
      learn({ type: 'asked' });
      await flight;
      await refresh('begun');
    },
    async renew(): Promise<boolean> {
      start();
      await flight;
      return refresh('wanted');
    },
    signOut: (how?: SignOutOptions): Promise<SignOutOutcome> => signOut(how),
    touch: () => idling?.touch(),
    destroy(): void {
      cancel();
      idling = idling?.stop();
      tabs = tabs?.close();
      for (const type of wakings) events?.removeEventListener(type, wake as EventListener);
    },
    /** Who is signed in, once that is known. */
    async live(): Promise<Live | undefined> {
      start();
      await new Promise<void>((resolve) => {
        const look = () => {
          if (state.status === 'loading') return;
          listeners.delete(look);
          resolve();
        };
        listeners.add(look);
        look();
      });
      return isLive(entry) ? entry : undefined;
    },
    left: pace.left,
  };
}

const wakings = ['visibilitychange', 'online', 'pageshow'];
