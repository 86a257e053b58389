import type { Surroundings } from './environment.ts';
import type { IdleLimit, SignOutOptions } from './options.ts';
import type { SessionState, SignedOutReason } from './state.ts';
import type { Learned } from './step.ts';

/** What a limit needs to know and do. */
export interface Watched {
  getState(): SessionState;
  learn(learned: Learned): void;
  /** Fires when it is no longer watched. */
  signal: AbortSignal;
  signOut(how: SignOutOptions, over: SignedOutReason): Promise<unknown>;
}

/**
 * Follows how long nobody did anything, in any tab. Of two clocks the one counts by which more time has
 * passed, so that a machine that slept was idle. While a warning is shown only `touch` counts, which it
 * returns.
 */
export function watchIdle(
  { after: limit, warnBefore = 60 }: IdleLimit,
  name: string,
  { now, monotonic, after, events, channel, shared }: Surroundings,
  { getState, learn, signOut, signal }: Watched,
): () => void {
  const key = `${name}.idle`;
  const others = channel(key);
  let wall = now();
  let mono = monotonic();
  let isNew = true;
  let told = Number.NEGATIVE_INFINITY;
  let cancel = () => {};

  function secondsLeft(): number {
    return limit - Math.max(now() - wall, monotonic() - mono) / 1000;
  }

  function begin(): void {
    wall = now();
    mono = monotonic();
  }

  /** A page that comes counts from what another one has left, unless that is of an earlier sign-in. */
  function since(signedIn: number | undefined): void {
    const left = Number(shared.read(key));
    if (!left || signedIn === undefined || left > now()) return;
    const passed = Math.max(0, now() - Math.max(left, signedIn));
    wall -= passed;
    mono -= passed;
  }

  function heard(): void {
    begin();
    look();
  }

  function touch(): void {
    heard();
    // Once a second is enough for the others.
    if (mono - told < 1000) return;
    told = mono;
    shared.write(key, wall);
    others?.postMessage(1);
  }

  const act = () => {
    if (secondsLeft() > warnBefore) touch();
  };

  function look(): void {
    cancel();
    const known = getState();
    if (known.status === 'signed-in' && isNew) since(known.authTime);
    else if (known.status === 'signed-out') begin();
    isNew &&= known.status === 'loading';
    if (known.status !== 'signed-in') {
      cancel = after(isNew ? 50 : 1000, look);
      return;
    }
    // A tab that slept may not have heard of the others yet.
    const latest = Number(shared.read(key));
    if (latest > wall && latest <= now()) {
      mono += latest - wall;
      wall = latest;
    }
    const seconds = Math.ceil(secondsLeft());
    if (seconds > 0) {
      learn({ type: 'idle', secondsLeft: seconds <= warnBefore ? seconds : undefined });
      const wait = seconds > warnBefore ? Math.min(seconds - warnBefore, 60) : 1;
      cancel = after(wait * 1000, look);
    } else void signOut({}, 'idle');
  }

  function written({ key: changed }: StorageEvent): void {
    if (changed === key) heard();
  }

  // Tabs hear of each other on a channel, or by what they write where there is none.
  if (others) others.onmessage = heard;
  else events?.addEventListener('storage', written as EventListener, { signal });
  for (const type of actions) {
    events?.addEventListener(type, act, { passive: true, capture: true, signal });
  }
  signal.addEventListener('abort', () => {
    cancel();
    others?.close();
  });
  look();
  return touch;
}

const actions = ['pointerdown', 'keydown', 'wheel', 'touchstart'];
