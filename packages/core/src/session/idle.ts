import { readStored, writeStored } from '../flow/web-storage.ts';
import type { Environment } from './environment.ts';
import type { IdleLimit } from './options.ts';
import { reached } from './shared-storage.ts';
import type { SessionState } from './state.ts';

export interface Idle {
  /** Somebody is there. */
  touch(): void;
  /** Somebody is there, in another tab. */
  heard(): void;
  stop(): undefined;
}

/** What a limit needs to know and do. */
export interface Watched {
  state(): SessionState;
  show(secondsLeft: number | undefined): void;
  tell(): void;
  end(): void;
}

/**
 * Follows how long nobody did anything, in any tab. Of two clocks the one counts by which more time has
 * passed, so that a machine that slept was idle. While a warning is shown only `touch` counts.
 */
export function watchIdle(
  { after: limit, warnBefore = 60 }: IdleLimit,
  name: string,
  { now, monotonic, after, events, sharedStorage }: Environment,
  { state, show, tell, end }: Watched,
): Idle {
  const key = `${name}.idle`;
  const storage = reached(sharedStorage);
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
    const left = Number(readStored(storage, key));
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
    writeStored(storage, key, wall);
    tell();
  }

  const act = () => {
    if (secondsLeft() > warnBefore) touch();
  };

  function look(): void {
    cancel();
    const known = state();
    if (known.status === 'signed-in' && isNew) since(known.authTime);
    else if (known.status === 'signed-out') begin();
    isNew &&= known.status === 'loading';
    if (known.status !== 'signed-in') {
      cancel = after(isNew ? 50 : 1000, look);
      return;
    }
    // A tab that slept may not have heard of the others yet.
    const latest = Number(readStored(storage, key));
    if (latest > wall && latest <= now()) {
      mono += latest - wall;
      wall = latest;
    }
    const seconds = Math.ceil(secondsLeft());
    if (seconds > 0) {
      show(seconds <= warnBefore ? seconds : undefined);
      const wait = seconds > warnBefore ? Math.min(seconds - warnBefore, 60) : 1;
      cancel = after(wait * 1000, look);
    } else end();
  }

  for (const type of actions) events?.addEventListener(type, act, { passive: true, capture: true });
  look();
  return {
    touch,
    heard,
    stop() {
      cancel();
      for (const type of actions) events?.removeEventListener(type, act, { capture: true });
      return undefined;
    },
  };
}

const actions = ['pointerdown', 'keydown', 'wheel', 'touchstart'];
