'use client';
import { useEffect, useState } from 'react';
import { timeLeft } from './time-left.ts';

/**
 * Returns the whole seconds until `until` (ms since the epoch), 0 once it has passed. Undefined on
 * the server and in the first render, so that both match.
 */
export function useCountdown(until: number | undefined): number | undefined {
  const [seconds, setSeconds] = useState<number | undefined>(undefined);
  useEffect(() => {
    if (until === undefined) {
      setSeconds(undefined);
      return;
    }
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tick = () => {
      const left = Math.max(0, timeLeft(until));
      setSeconds(Math.ceil(left / 1000));
      if (left > 0) timer = setTimeout(tick, left % 1000 || 1000);
    };
    tick();
    return () => clearTimeout(timer);
  }, [until]);
  return seconds;
}

/** Formats seconds as `0:24`, left to right in every language. */
export function clockOf(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
