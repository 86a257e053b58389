'use client';
import { useSyncExternalStore } from 'react';

/** The hash of the page's address, as far as the page has come alive; nothing on a server. */
export const useHash = (): string => useSyncExternalStore(subscribe, getHash, () => '');

const getHash = (): string => location.hash;

function subscribe(changed: () => void): () => void {
  addEventListener('hashchange', changed);
  return () => removeEventListener('hashchange', changed);
}
