import { readStored, writeStored } from '../flow/web-storage.ts';
import type { Environment } from './environment.ts';
import type { IdleLimit } from './options.ts';
import { reached } from './shared-storage.ts';

export interface Idle {
  /** Somebody is there. */
  touch(): void;
  /** Somebody is there, in another tab. */
  heard(): void;
  stop(): undefined;
}

/** What a limit needs to know and do. */
export interface Watched {
  isSignedIn(): boolean;
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
  { isSignedIn, show, tell, end }: Watched,
): Idle {
  const key = `${name}.idle`;
  const storage = reached(sharedStorage);
  const stored = Number(readStored(storage, key));
  let wall = stored > 0 && stored <= now() ? stored : now();
  let mono = monotonic() - (now() - wall);
  let told = Number.NEGATIVE_INFINITY;
  let cancel = () => {};

  function secondsLeft(): number {
    return limit - Math.max(now() - wall, monotonic() - mono) / 1000;
  }

  function heard(): void {
    wall = now();
    mono = monotonic();
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
    if (!isSignedIn()) {
      // Counts from the sign-in on.
      wall = now();
      mono = monotonic();
    }
    const seconds = Math.ceil(secondsLeft());
    // A tab that slept may not have heard of the others yet.
    const latest = Number(readStored(storage, key));
    if (latest > wall && latest <= now()) {
      mono += latest - wall;
      wall = latest;
      return look();
    }
    if (seconds <= 0) return end();
    show(seconds <= warnBefore ? seconds : undefined);
    const wait = seconds > warnBefore ? Math.min(seconds - warnBefore, 60) : 1;
    cancel = after(wait * 1000, look);
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
