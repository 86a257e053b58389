'use client';
import type { SignInClient } from '@countersign/core/flow';
import { type RefObject, useEffect, useRef } from 'react';
import { screenOf } from './screen.tsx';

/**
 * After a reload: goes on with the challenge that was on screen. In an effect, so that the first
 * render is the one the server made. Gives the screen that came so, which is as good as a first
 * one: it takes no focus, unless the one it replaced had it.
 */
export function useResume(
  client: SignInClient,
  root: RefObject<HTMLElement | null>,
): RefObject<string | undefined> {
  // No state: React 18 renders the store's change before a state that is set beside it.
  const resumed = useRef<string | undefined>(undefined);
  useEffect(() => {
    const { at, pending } = client.getState();
    // Somebody else's client may be further on already.
    if (at !== 'identify' || pending || !client.resume()) return;
    if (!root.current?.querySelector(':focus')) {
      resumed.current = screenOf(client.getState());
    }
  }, [client, root]);
  return resumed;
}
