import { useSyncExternalStore } from 'react';

let times = 0;
const listeners = new Set<() => void>();

export function countStart(): void {
  times += 1;
  for (const listener of listeners) listener();
}

/** How often this page has started over. Used as a key, it resets what is on the page. */
export const useStartedOver = (): number =>
  useSyncExternalStore(
    subscribe,
    () => times,
    () => 0,
  );

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
