import { useEffect, useRef, useState } from 'react';
import { whileLookedAt } from '../../lib/while-looked-at.ts';
import type { Entry } from '../../lib/wire/exchange.ts';

const interval = 1000;

interface Wire {
  entries: readonly Entry[];
  /** How many came with the last look; for what is said of them. */
  arrived: number;
  paused: boolean;
  status: 'cleared' | 'unreachable' | undefined;
  /** Stops looking, or goes on. */
  pause: () => void;
  clear: () => void;
}

type Shown = Pick<Wire, 'entries' | 'arrived' | 'status'>;

/** This browser's calls, asked for again and again while the page is looked at. */
export function useWire(initial: readonly Entry[]): Wire {
  const [shown, setShown] = useState<Shown>({ entries: initial, arrived: 0, status: undefined });
  const [paused, setPaused] = useState(false);
  const lastId = useRef(initial[0]?.id ?? 0);

  useEffect(() => {
    if (paused) return;
    return whileLookedAt(
      async (signal) => {
        const latest = await read(lastId.current, signal);
        if (signal.aborted) return;
        // Two looks may overlap: the second one's news was told by the first.
        const news = latest?.filter(({ id }) => id > lastId.current);
        lastId.current = news?.[0]?.id ?? lastId.current;
        setShown((before) => after(before, news));
      },
      interval,
      { atOnce: true },
    );
  }, [paused]);

  const clear = async () => {
    const done = await fetch('/wire/entries', { method: 'DELETE' }).then(
      ({ ok }) => ok,
      () => false,
    );
    setShown(({ entries }) => ({
      entries: done ? [] : entries,
      arrived: 0,
      status: done ? 'cleared' : 'unreachable',
    }));
  };
  return { ...shown, paused, pause: () => setPaused(!paused), clear: () => void clear() };
}

/** What is shown once the server has told the news, or has not answered. */
function after(before: Shown, news: readonly Entry[] | undefined): Shown {
  if (!news) return { ...before, arrived: 0, status: 'unreachable' };
  if (news.length > 0) {
    return { entries: [...news, ...before.entries], arrived: news.length, status: undefined };
  }
  return before.status === 'unreachable' ? { ...before, status: undefined } : before;
}

async function read(after: number, signal: AbortSignal): Promise<readonly Entry[] | undefined> {
  try {
    const response = await fetch(`/wire/entries?after=${after}`, { signal });
    return response.ok ? await response.json() : undefined;
  } catch {
    return undefined;
  }
}
