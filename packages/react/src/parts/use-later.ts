'use client';
import { useSyncExternalStore } from 'react';

type Code = typeof import('./later.ts');

/** As much of it as is here. */
type Later = Partial<Omit<Code, 'errors'>> & { errors: Partial<Code['errors']> };

/**
 * What no form shows at first, once it is here. It is loaded as soon as the form is on the page; where
 * it does not come, a sentence says what keeps it away, and the next form asks again.
 */
export const useLater = (): Later => useSyncExternalStore(subscribe, getLater, getLater);

export function haveLater(code: Later): void {
  later = code;
}

let later: Later = { errors: {} };

export const getLater = (): Later => later;

// What is here already comes at once, and is the same.
function subscribe(changed: () => void): () => void {
  import('./later.ts')
    .catch(() => missing)
    .then(haveLater)
    .then(changed);
  return () => {};
}

const missing: Later = {
  errors: { 'network-failed': 'No connection. Check your network, then try again.' },
};
