import { useEffect, useState } from 'react';
import type { Message } from '../../lib/inbox.ts';
import { whileLookedAt } from '../../lib/while-looked-at.ts';

const interval = 1500;

/** The inbox, asked for again and again while the page is looked at. */
export function useInbox(initial: readonly Message[] | undefined): readonly Message[] | undefined {
  const [messages, setMessages] = useState(initial);
  useEffect(
    () =>
      whileLookedAt(async (signal) => {
        const latest = await readMessages(signal);
        if (!signal.aborted) setMessages(latest);
      }, interval),
    [],
  );
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
