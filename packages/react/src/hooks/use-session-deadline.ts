'use client';
import { useEffect, useState } from 'react';
import { timeLeft } from './time-left.ts';

export interface SessionDeadline {
  /** `ending` for the last 30 seconds, then `over`. It only warns: the service decides. */
  phase: 'open' | 'ending' | 'over';
  /** The minutes left at mount, for "within 3 minutes"; undefined in the first render. */
  minutes: number | undefined;
}

/**
 * Tracks a session's end (ms since the epoch). It renders at most three times, not every second.
 */
export function useSessionDeadline(deadline: number | undefined): SessionDeadline {
  const [seen, setSeen] = useState<SessionDeadline>(unseen);
  useEffect(() => {
    if (deadline === undefined) {
      setSeen(unseen);
      return;
    }
    const minutes = Math.max(1, Math.round(timeLeft(deadline) / 60_000));
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      const left = timeLeft(deadline);
      const phase = left <= 0 ? 'over' : left <= warnBefore ? 'ending' : 'open';
      setSeen((now) => (now.phase === phase && now.minutes === minutes ? now : { phase, minutes }));
      const next = phase === 'open' ? left - warnBefore : left;
      if (phase !== 'over') timer = setTimeout(look, Math.min(next, longestTimer));
    };
    look();
    return () => clearTimeout(timer);
  }, [deadline]);
  return seen;
}

const unseen: SessionDeadline = { phase: 'open', minutes: undefined };
const warnBefore = 30_000;
// Browsers treat a longer timeout as zero.
const longestTimer = 2 ** 31 - 1;
