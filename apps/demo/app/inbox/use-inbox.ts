import { useEffect, useState } from 'react';
import type { Message } from '../../lib/inbox.ts';

const interval = 1500;

/** The inbox, asked for again and again while the page is looked at. */
export function useInbox(initial: readonly Message[] | undefined): readonly Message[] | undefined {
  const [messages, setMessages] = useState(initial);
  useEffect(() => {
    const stop = new AbortController();
    const update = async () => {
      if (document.hidden) return;
      const latest = await readMessages(stop.signal);
      if (!stop.signal.aborted) setMessages(latest);
    };
    const timer = setInterval(update, interval);
    document.addEventListener('visibilitychange', update, { signal: stop.signal });
    return () => {
      clearInterval(timer);
      stop.abort();
    };
  }, []);
  return messages;
}

async function readMessages(signal: AbortSignal): Promise<readonly Message[] | undefined> {
  try {
    const response = await fetch('/inbox/messages', { signal });
    return response.ok ? await response.json() : undefined;
  } catch {
    return undefined;
  }
}
