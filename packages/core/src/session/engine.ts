import type { AuthenticationResult } from '../response/initiate-auth-response.ts';
import { bounded } from './bounded.ts';
import { type Entry, type Found, isLive, type Live, supersedes } from './entry.ts';
import type { Environment } from './environment.ts';
import type { Idle, Watched } from './idle.ts';
import type { Ended, Keeper } from './keeper.ts';
import type { IdleLimit, SignOutOptions, SignOutOutcome } from './options.ts';
import { createPace } from './pace.ts';
import type { SessionEvent, SessionState, SignedOutReason } from './state.ts';
import { type Learned, step } from './step.ts';
import { joinTabs, type Message, type Tabs } from './tabs.ts';
import { takeTurn } from './turn.ts';
import { waits } from './waits.ts';

/** What tells one kind of session from the other. */
export interface Source {
  /** Names locks, channel and storage keys: one for each relay, or pool and client. */
  name: string;
  load(): Promise<Keeper>;
  /** True where the server keeps the tokens, and is asked who is signed in. */
  relayed: boolean;
  /** What the server knew when it rendered the page. */
  initial?: Found | null | undefined;
}

interface Watching {
  idle?: IdleLimit | undefined;
  onEvent?: ((event: SessionEvent) => void) | undefined;
}

export type Engine = ReturnType<typeof createEngine>;

/** Why a session looks for new tokens. */
type Cause = 'due' | 'wanted' | 'begun';

/**
 * One session of one page: what it learns goes through `step`, and what has to be done is done by one tab
 * for all of them.
 */
export function createEngine(
  { name, load, relayed, initial }: Source,
  { idle, onEvent }: Watching,
  environment: Environment,
) {
  const { now, random, after, events } = environment;
  const listeners = new Set<() => void>();
  const pace = createPace(environment);

  let state: SessionState = { status: 'loading', error: undefined };
  let entry: Entry | undefined;
  let latest = 0;
  /** False while it has to be looked who is signed in, whatever is known. */
  let sure = false;
  let flight: Promise<boolean> | undefined;
  let keeper: Keeper | undefined;
  let tabs: Tabs | undefined;
  let cancel = () => {};
  let onEntry: (() => void) | undefined;
  let idling: Idle | undefined;

  function learn(learned: Learned): void {
    const next = step(state, learned);
    if (next === state) return;
    state = next;
    for (const listener of listeners) listener();
  }

  // Larger for tabs that know of each other, and later for those that do not.
  const stamp = () => Math.max(now(), latest + 1);

  const liveOf = (found: Found, id = `${random()}`): Live => {
    const { life } = found;
    return { v: 1, id, n: stamp(), at: now(), ...found, life: Math.max(life, waits.shortest) };
  };

  const overOf = (over: SignedOutReason): Entry => ({
    v: 1,
    id: entry ? entry.id : `${random()}`,
    n: stamp(),
    over,
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
      const type = before?.id === next.id ? 'renewed' : 'signed-in';
      if (isNews) onEvent?.({ type, here });
    } else {
      learn({ type: 'over', reason: next.over });
      if (isLive(before)) onEvent?.({ type: 'signed-out', reason: next.over, here });
    }
    onEntry?.();
    plan();
  }

  /** The same, in all tabs. */
  function publish(next: Entry, isNews = true): void {
    const renewed = entry?.id === next.id;
    take(next, true, isNews);
    keeper?.store?.(next);
    tell({ type: 'entry', entry: next, renewed });
  }

  const tell = (message: Message) => tabs?.tell(message);

  /** Nobody is signed in; whoever knows otherwise looks again. */
  function nobody(): void {
    sure = true;
    learn({ type: 'over', reason: 'none' });
    tell({ type: 'look', sub: undefined });
  }

  function reread(): void {
    const stored = keeper?.stored?.();
    if (!stored || !supersedes(stored, entry)) return;
    // One of long ago says nothing to a page that has just come.
    if (entry || isLive(stored)) take(stored, false, entry !== undefined);
    else entry = stored;
  }

  const isDue = () => !sure || (isLive(entry) && pace.dueIn(entry) <= 0);

  function plan(): void {
    cancel();
    if (!tabs || (sure && !isLive(entry))) return;
    const due = sure && isLive(entry) ? pace.dueIn(entry) : 0;
    cancel = after(Math.min(Math.max(due, pace.paused(), 0), waits.look), check);
  }

  function check(): void {
    if (!isDue() || pace.paused() > 0) plan();
    else if (sure && isLive(entry) && entry.lasts) publish(overOf(entry.lasts));
    else void refresh('due');
  }

  function look(): void {
    sure = false;
    check();
  }

  const hearings: { [T in Message['type']]: (message: Extract<Message, { type: T }>) => void } = {
    entry({ entry: next, renewed }) {
      reread();
      if (!supersedes(next, entry)) return;
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
  }

  /** The keeper's code, however often it has to be asked for: what a sign-in gave is not lost for it. */
  async function ready(): Promise<Keeper> {
    for (let pause = 1000; !keeper; pause = Math.min(pause * 2, waits.look)) {
      keeper = await load().catch(() => undefined);
      if (!keeper) await new Promise<void>((resolve) => void after(pause, resolve));
    }
    return keeper;
  }

  /** One at a time in this tab, and one tab at a time. Resolves with whether somebody is signed in. */
  function refresh(cause: Cause): Promise<boolean> {
    flight ??= attempt(cause)
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

  async function attempt(cause: Cause): Promise<boolean> {
    const here = await ready();
    reread();
    const asked = entry;
    const isDone = () =>
      !isDue() && (cause === 'due' || (cause === 'wanted' && (entry !== asked || !isLive(entry))));
    if (isDone()) return isLive(entry);
    return takeTurn(name, environment, async () => {
      // Whoever has the turn looks first at what the others have done.
      reread();
      if (here.asksOthers?.()) await askOthers();
      if (isDone()) return isLive(entry);
      const base = entry;
      const live = isLive(base) && cause !== 'begun' ? base : undefined;
      return bounded(environment, async (signal) =>
        settle(await here.renew(live, cause === 'wanted', signal), base, live, cause === 'begun'),
      );
    });
  }

  /** Tabs that share no storage: the newest of what they know is taken. */
  async function askOthers(): Promise<void> {
    tell({ type: 'ask' });
    await new Promise<void>((resolve) => {
      onEntry = resolve;
      after(waits.answer, resolve);
    });
  }

  /** True when there are new tokens. A late answer changes nothing that came after it was asked for. */
  function settle(
    answer: Found | Ended,
    base: Entry | undefined,
    live: Live | undefined,
    begun: boolean,
  ): boolean {
    reread();
    if (entry !== base) {
      // Nobody will use tokens of what has ended meanwhile.
      const unused = 'tokens' in answer && (!isLive(entry) || entry.id !== live?.id);
      if (unused) void revoke(liveOf(answer)).catch(() => {});
      return isLive(entry);
    }
    if (!('ended' in answer)) {
      const same = live?.claims['sub'] === answer.claims['sub'];
      publish(liveOf(answer, same ? live?.id : undefined), begun || live !== undefined);
      return true;
    }
    const { ended, lasts } = answer;
    if (live && lasts && pace.left(live) > 0) publish({ ...live, n: stamp(), lasts: ended }, false);
    else if (live) publish(overOf(ended));
    else nobody();
    return false;
  }

  const revoke = async (live: Live | undefined, how: SignOutOptions = {}) => {
    const here = await ready();
    return bounded(environment, (signal) => here.revoke(live, how, signal));
  };

  async function signOut(
    how?: SignOutOptions,
    over: SignedOutReason = 'signed-out',
  ): Promise<SignOutOutcome> {
    start();
    reread();
    const live = isLive(entry) ? entry : undefined;
    publish(overOf(over));
    try {
      return { revoked: await revoke(live, how) };
    } catch (cause) {
      // The server's cookie is still there: it is told again.
      sure = !relayed;
      if (relayed) failed(cause);
      plan();
      return { revoked: false };
    }
  }

  function wake({ type, persisted }: Event & { persisted?: boolean }): void {
    pace.woken();
    // What was told in the meantime did not come here.
    if (type === 'pageshow' && persisted) {
      sure = !relayed;
      reread();
      tell({ type: 'ask' });
    }
    check();
  }

  function start(): void {
    if (tabs) return;
    tabs = joinTabs(name, environment, (message) => hearings[message.type]?.(message as never));
    for (const type of wakings) events?.addEventListener(type, wake as EventListener);
    if (initial !== undefined && !entry) {
      if (initial) take(liveOf(initial), false);
      tell({ type: 'look', sub: initial?.claims['sub'] });
      sure = initial === null || initial.life > 0;
    }
    if (idle) void startIdle(idle);
    plan();
  }

  async function startIdle(limit: IdleLimit): Promise<void> {
    const { watchIdle } = await import('./idle.ts');
    if (tabs) idling ??= watchIdle(limit, name, environment, watched);
  }

  const watched: Watched = {
    isSignedIn: () => isLive(entry),
    show: (secondsLeft) => learn({ type: 'idle', secondsLeft }),
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
      const found = (await ready()).begin(result);
      const before = entry;
      if (!found) {
        sure = false;
        learn({ type: 'asked' });
        await flight;
        await refresh('begun');
        return;
      }
      publish(liveOf(found));
      // Whoever was signed in before is no longer. A sign-in that went on, such as a step-up, is.
      const goesOn = isLive(before) && before.claims['origin_jti'] === found.claims['origin_jti'];
      if (isLive(before) && !goesOn) void revoke(before).catch(() => {});
    },
    async renew(): Promise<boolean> {
      start();
      await flight;
      return refresh('wanted');
    },
    signOut: (how?: SignOutOptions) => signOut(how),
    touch: () => idling?.touch(),
    destroy(): void {
      cancel();
      idling = idling?.stop();
      tabs?.close();
      tabs = undefined;
      for (const type of wakings) events?.removeEventListener(type, wake as EventListener);
    },
    /** Who is signed in, once that is known. */
    async live(): Promise<Live | undefined> {
      start();
      while (state.status === 'loading') await flight;
      return isLive(entry) ? entry : undefined;
    },
    left: pace.left,
    refresh,
  };
}

const wakings = ['visibilitychange', 'online', 'pageshow'];
