import type { Live } from './entry.ts';
import type { Environment } from './environment.ts';

/** When the session renews its tokens, and when it repeats a failed attempt. All in ms. */
export interface Pace {
  /** Starts counting for tokens that just arrived, here or in another tab. */
  begin(live: Live): void;
  /** How long the tokens are still valid. */
  left(live: Live): number;
  /** How long until the session should renew the tokens. */
  dueIn(live: Live): number;
  /** Records a failed attempt, here or in another tab. `retryAt` is when the service wants to be asked. */
  failed(retryAt?: number): void;
  /** Ends the pause: the user returned to the page, or the network did. */
  woken(): void;
  /** How long the session must wait before it asks again. */
  paused(): number;
}

/** The longest wait between looks at the clock: the browser does not say that the machine slept. */
export const longestWait = 60_000;
/** The shortest life that the session believes, so that a wrong clock cannot cause endless renewals. */
export const shortestLife = 20_000;
/** The session renews tokens this long before they expire, or in the last quarter of a short life. */
const aheadOfExpiry = 120_000;
/** The longest pause that a service may ask for. */
const longestPatience = 300_000;

/**
 * Measures by two clocks and believes the one by which more time has passed: the wall clock runs while the
 * machine sleeps, and the user cannot set the monotonic one. Tokens thus never seem to live longer than
 * they do, and a clock that is set wrong costs one renewal at most.
 */
export function createPace({ now, monotonic, random }: Environment): Pace {
  /** When the tokens arrived, by the monotonic clock. */
  let came = 0;
  let ahead = 0;
  let failures = 0;
  let notBefore = 0;
  let leftAlone = 0;

  // A random share, so that tabs and users do not all ask at the same moment.
  const spread = (milliseconds: number) => milliseconds * (0.5 + random() / 2);
  const left = ({ at, life }: Live) => life - Math.max(now() - at, monotonic() - came);

  return {
    begin({ at, life }) {
      const age = now() - at;
      // Tokens from the future: the user set the clock back, so take the tokens as expired.
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
