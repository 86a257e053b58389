import type { RefObject } from 'react';
import type { Beginning } from './beginning.ts';
import { screenOf } from './screen-of.ts';

/**
 * Restores the screen from before a reload, if there was one. It counts as a first screen: it takes
 * the focus only if the screen that it replaces has it.
 */
export async function takeUp(
  beginning: Beginning,
  root: RefObject<HTMLElement | null>,
  resumed: RefObject<string | undefined>,
): Promise<void> {
  const client = await beginning.ready();
  const { at, pending } = client.getState();
  // The app's client may show a later screen already.
  if (at !== 'identify' || pending) return;
  // React renders the screen before this function continues, so set this first.
  const stop = client.subscribe(() => {
    if (!root.current?.querySelector(':focus')) resumed.current = screenOf(client.getState());
  });
  // If the code fails to load, the first screen stays.
  await client.resume().catch(() => {});
  stop();
}
