import type { Live } from './entry.ts';
import type { Environment } from './environment.ts';

/** When tokens are renewed, and when a failed attempt is repeated. All in ms. */
export interface Pace {
  /** Begins to count for tokens that came just now, or did so in another tab. */
  begin(live: Live): void;
  /** How long tokens are good. */
  left(live: Live): number;
  /** How long until they are to be renewed. */
  dueIn(live: Live): number;
  /** An attempt failed, here or in another tab. `retryAt` is when the service wants to be asked again. */
  failed(retryAt?: number): void;
  /** The page is looked at again, or there is a network. */
  woken(): void;
  /** How long nobody is to be asked. */
  paused(): number;
}

/** Between looks at the clock, and between attempts at most: a machine that slept does not say so. */
export const longestWait = 60_000;
/** Tokens are taken to live this long at least, so that no clock has them renewed without end. */
export const shortestLife = 20_000;
/** Tokens are renewed this long before they expire, or in the last quarter of their life. */
const aheadOfExpiry = 120_000;
/** What a service may ask to be left alone for. */
const longestPatience = 300_000;

/**
 * Of two clocks the one counts by which more time has passed: the wall's goes on while a machine sleeps,
 * and nobody can set the other. So no clock has tokens live longer than they do, and one that is set
 * wrong costs a renewal at most.
 */
export function createPace({ now, monotonic, random }: Environment): Pace {
  /** When the tokens came, by the clock that nobody sets. */
  let came = 0;
  let ahead = 0;
  let failures = 0;
  let notBefore = 0;
  let leftAlone = 0;

  // So that neither all tabs nor all people come at once.
  const spread = (milliseconds: number) => milliseconds * (0.5 + random() / 2);
  const left = ({ at, life }: Live) => life - Math.max(now() - at, monotonic() - came);

  return {
    begin({ at, life }) {
      const age = now() - at;
      // From the future: the clock was set back since, and how old they are nobody knows.
      came = monotonic() - (age < -1000 ? life : age);
      ahead = spread(Math.min(aheadOfExpiry, life / 4));
      failures = notBefore = leftAlone = 0;
    },
    left,
    dueIn: (live) => left(live) - ahead,
    failed(retryAt) {
      notBefore = monotonic() + spread(Math.min(1000 * 2 ** failures++, longestWait));
      if (retryAt) leftAlone = monotonic() + Math.min(retryAt - now(), longestPatience);
    },
    woken() {
      notBefore = 0;
    },
    paused: () => Math.max(notBefore, leftAlone) - monotonic(),
  };
}
