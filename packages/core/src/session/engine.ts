import type { AuthenticationResult } from '../response/initiate-auth-response.ts';
import { type Entry, type Found, isLive, type Live, supersedes } from './entry.ts';
import type { Keeper, Source } from './keeper.ts';
import type { Message } from './message.ts';
import type { IdleLimit, RelayedSession, SignOutOptions } from './options.ts';
import { createPace, longestWait, shortestLife } from './pace.ts';
import type { SessionEvent, SessionState, SignedOutReason } from './state.ts';
import { type Learned, step } from './step.ts';
import { joinTabs } from './tabs.ts';
import { bounded, takeTurn } from './turn.ts';

interface Options {
  /** What the server knew when it rendered the page. */
  initial?: RelayedSession | null | undefined;
  idle?: IdleLimit | undefined;
  onEvent?: ((event: SessionEvent) => void) | undefined;
}

/** How long other tabs may take to answer, in ms. */
const answersWithin = 150;
/** How long a turn that no other tab holds may take to come, in ms. */
const promptly = 20;

export type Engine = ReturnType<typeof createEngine>;

/**
 * One session in one page: it holds the state, exchanges news with the other tabs, and decides when to
 * renew. The keeper does the renewing.
 */
export function createEngine(source: Source, { initial, idle, onEvent }: Options) {
  const { name, relayed, environment } = source;
  const { now, monotonic, random, after, events } = environment;
  const listeners = new Set<() => void>();
  const pace = createPace(environment);

  let state: SessionState = { status: 'loading', error: undefined };
  let entry: Entry | undefined;
  let latest = 0;
  /** False while the session must ask the server, whatever it already knows. */
  let sure = false;
  let flight: Promise<boolean> | undefined;
  let keeper: Keeper | undefined;
  /** Exists while the session runs, from the first call or subscriber to `destroy()`. */
  let life: AbortController | undefined;
  let tell = (_message: Message) => {};
  let touch = () => {};
  let cancel = () => {};

  function learn(learned: Learned): void {
    const next = step(state, learned);
    if (next === state) return;
    state = next;
    for (const listener of listeners) listener();
  }

  const live = () => (isLive(entry) ? entry : undefined);

  // `n` grows among tabs that hear of each other; the clock orders the tabs that do not.
  const stamp = (id = `${random()}`) => ({ v: 1, id, n: Math.max(now(), latest + 1) }) as const;

  /** Makes an entry the current one. `isNews` is false for what a page finds when it loads. */
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

  /** Makes an entry the current one in all tabs. */
  function publish(next: Entry, isNews?: boolean): void {
    const renewed = isLive(next) && entry?.id === next.id;
    take(next, true, isNews);
    keeper?.store?.(next);
    tell({ type: 'entry', entry: next, renewed });
  }

  const liveOf = (found: Found, id?: string): Live => ({
    ...stamp(id),
    at: now(),
    ...found,
    life: Math.max(found.life, shortestLife),
  });

  /** Reads what another page stored. A page that just loaded ignores a stored sign-out. */
  function reread(): void {
    const stored = keeper?.stored?.();
    if (stored && (entry || isLive(stored)) && supersedes(stored, entry)) takeOver(stored);
  }

  /** Takes an entry from another page. The first entry that a page finds raises no event. */
  const takeOver = (next: Entry) => take(next, false, entry !== undefined);

  /** Ms until the session has to act, if nothing happens before. */
  function wait(): number {
    const due = !sure ? 0 : isLive(entry) ? pace.dueIn(entry) : longestWait;
    return Math.max(due, pace.paused());
  }

  function plan(): void {
    cancel();
    // Whole ms: a timer of a fraction would fire at once, again and again.
    if (life) cancel = after(Math.ceil(Math.min(wait(), longestWait)), check);
  }

  function check(): void {
    if (wait() > 0) plan();
    else void refresh('due');
  }

  function look(): void {
    sure = false;
    check();
  }

  function hear(message: Message): void {
    reread();
    const { type } = message;
    if (type === 'entry') {
      const { entry: next, renewed } = message;
      const isWhole = isLive(next) ? next.claims : next;
      if (isWhole && supersedes(next, entry)) {
        // This may be a late renewal of a session that has ended, so ask the server.
        if (relayed && renewed && entry && !isLive(entry)) look();
        else {
          takeOver(next);
          keeper?.store?.(next);
        }
      }
    }
    if (type === 'ask' && entry) tell({ type: 'entry', entry, renewed: true });
    if (type === 'look' && relayed && message.sub !== state.claims?.sub) look();
    if (type === 'failed') {
      pace.failed();
      plan();
    }
  }

  function failed(cause: unknown): false {
    const { code, retryAt } = (cause ?? {}) as { code?: unknown; retryAt?: number };
    // The service may send any text; only a short name is an error code.
    const error = /^[A-Z]\w{0,63}$/.test(`${code}`) ? `${code}` : 'NetworkFailed';
    pace.failed(retryAt);
    learn({ type: 'failed', error });
    onEvent?.({ type: 'renewal-failed', error });
    tell({ type: 'failed' });
    plan();
    return false;
  }

  /** Loads code, and retries until it loads, so that a failed download does not lose a sign-in. */
  async function insist<T>(load: () => Promise<T>): Promise<T> {
    try {
      return await load();
    } catch {
      await pause(2000);
      return insist(load);
    }
  }

  async function ready(): Promise<Keeper> {
    keeper ??= await insist(source.load);
    return keeper;
  }

  /** Renews in one tab at a time; calls in this tab share the attempt. Resolves with true for new tokens. */
  function refresh(cause: Cause): Promise<boolean> {
    flight ??= renewed(cause)
      .catch(failed)
      .finally(() => {
        flight = undefined;
        plan();
      });
    return flight;
  }

  async function renewed(cause: Cause): Promise<boolean> {
    const { asksOthers, renew, discard } = await ready();
    reread();
    const asked = entry;
    const since = monotonic();
    const isDone = () =>
      cause === 'due'
        ? wait() > 0
        : cause === 'wanted' && sure && (entry !== asked || !isLive(asked));
    return takeTurn(name, environment, async () => {
      // Other tabs may have renewed while this one waited for its turn.
      reread();
      // What the tab before wrote or said may arrive later than the turn.
      const hadToWait = monotonic() - since > promptly;
      if (!isDone() && (hadToWait || asksOthers?.())) {
        tell({ type: 'ask' });
        await pause(answersWithin);
      }
      if (isDone()) return isLive(entry);
      const base = entry;
      const live = isLive(base) && cause !== 'begun' ? base : undefined;
      return bounded(environment, async (signal) => {
        const answer = await renew(live, cause === 'wanted', signal);
        reread();
        if (entry !== base) {
          // The session changed during the request, so this answer is out of date.
          if (!live || !isLive(entry) || entry.id !== live.id) discard?.(answer);
          return isLive(entry);
        }
        if ('ended' in answer) {
          if (live) end(answer.ended);
          else nobody();
          return false;
        }
        const same = live?.claims['sub'] === answer.claims['sub'];
        publish(
          liveOf(answer, same ? live?.id : undefined),
          cause === 'begun' || live !== undefined,
        );
        return true;
      });
    });
  }

  const pause = (milliseconds: number) =>
    new Promise<void>((resolve) => void after(milliseconds, resolve));

  const end = (over: SignedOutReason) => publish({ ...stamp(entry?.id), over });

  /** Records that nobody is signed in; tabs that know otherwise ask the server again. */
  function nobody(): void {
    sure = true;
    learn({ type: 'over', reason: 'none' });
    tell({ type: 'look', sub: undefined });
  }

  async function signOut(how: SignOutOptions = {}, over: SignedOutReason = 'signed-out') {
    start();
    reread();
    const before = live();
    end(over);
    try {
      const { revoke } = await ready();
      return { revoked: await bounded(environment, (signal) => revoke(before, how, signal)) };
    } catch (cause) {
      // The server's cookie is still there, so the session asks the server to sign out again.
      sure = !relayed;
      return { revoked: relayed && failed(cause) };
    }
  }

  /** Asks for what the other tabs said while this page could not hear them. */
  function catchUp(): void {
    sure = !relayed;
    reread();
    tell({ type: 'ask' });
  }

  function wake({ persisted }: Event & { persisted?: boolean }): void {
    pace.woken();
    if (persisted) catchUp();
    check();
  }

  function start(): void {
    if (life) return;
    life = new AbortController();
    const { signal } = life;
    tell = joinTabs(name, environment, signal, hear);
    for (const type of ['visibilitychange', 'online', 'pageshow']) {
      events?.addEventListener(type, wake as EventListener, { signal });
    }
    if (entry) catchUp();
    else if (initial) {
      const life = (initial.expiresIn ?? 0) * 1000;
      take(liveOf({ ...initial, life }), false, false);
      tell({ type: 'look', sub: initial.claims.sub });
      sure = life > 0;
    } else if (initial === null) nobody();
    if (idle) {
      void insist(() => import('./idle.ts')).then(({ watchIdle }) => {
        if (!signal.aborted)
          touch = watchIdle(idle, name, environment, { getState, learn, signOut, signal });
      });
    }
    plan();
  }

  const getState = () => state;

  if (initial) learn({ type: 'found', entry: initial });
  else if (initial === null) learn({ type: 'over', reason: 'none' });

  const session = {
    getState,
    subscribe(listener: () => void) {
      listeners.add(listener);
      start();
      return () => listeners.delete(listener);
    },
    async begin(result?: AuthenticationResult): Promise<void> {
      start();
      const { begin } = await ready();
      const found = await begin(result, live());
      if (found) return publish(liveOf(found));
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
    signOut,
    touch: () => touch(),
    destroy(): void {
      cancel();
      life = life?.abort() as undefined;
    },
  };
  return { session, live, left: pace.left, insist };
}

/** Why the session renews: the tokens are about to expire, the app asked, or the user just signed in. */
type Cause = 'due' | 'wanted' | 'begun';
