'use client';
import { useEffect, useState } from 'react';
import { timeLeft } from './time-left.ts';

export interface SessionDeadline {
  /** `ending` for the last 30 seconds, then `over`. The service decides; this only warns. */
  phase: 'open' | 'ending' | 'over';
  /** Minutes there were when this was first seen, for "within 3 minutes"; unknown at first. */
  minutes: number | undefined;
}

/** Follows a session's end (ms since the epoch). Renders at most three times, not every second. */
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
// Browsers take a longer one for zero.
const longestTimer = 2 ** 31 - 1;
