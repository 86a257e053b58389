import type { RefObject } from 'react';
import type { Beginning } from './beginning.ts';
import { screenOf } from './screen-of.ts';

/**
 * Shows what was on screen before a reload, if anything was. It is as good as a first screen: it
 * takes no focus, unless the one it replaces has it.
 */
export async function takeUp(
  beginning: Beginning,
  root: RefObject<HTMLElement | null>,
  resumed: RefObject<string | undefined>,
): Promise<void> {
  const client = await beginning.ready();
  const { at, pending } = client.getState();
  // Somebody else's client may be further on already.
  if (at !== 'identify' || pending) return;
  // React renders the screen before this function goes on, so it has to be known by then.
  const stop = client.subscribe(() => {
    if (!root.current?.querySelector(':focus')) resumed.current = screenOf(client.getState());
  });
  // What it needs may not come; the first screen does without.
  await client.resume().catch(() => {});
  stop();
}
