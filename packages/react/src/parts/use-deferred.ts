'use client';
import { useSyncExternalStore } from 'react';

type Code = typeof import('./deferred.ts');

/** As much of it as is here. */
type Deferred = Partial<Omit<Code, 'errors'>> & { errors: Partial<Code['errors']> };

/**
 * What no form shows at first, once it is here. It is loaded as soon as the form is on the page; where
 * it does not come, a sentence says what keeps it away, and the next form asks again.
 */
export const useDeferred = (): Deferred =>
  useSyncExternalStore(subscribe, getDeferred, getDeferred);

export function setDeferred(code: Deferred): void {
  deferred = code;
}

let deferred: Deferred = { errors: {} };

export const getDeferred = (): Deferred => deferred;

// What is here already comes at once, and is the same.
function subscribe(changed: () => void): () => void {
  import('./deferred.ts')
    .catch(() => missing)
    .then(setDeferred)
    .then(changed);
  return () => {};
}

const missing: Deferred = {
  errors: { 'network-failed': 'No connection. Check your network, then try again.' },
};
