'use client';
import { useSyncExternalStore } from 'react';

type Code = typeof import('./deferred.ts');

/** The deferred code, as far as it has loaded. */
type Deferred = Partial<Omit<Code, 'errors'>> & { errors: Partial<Code['errors']> };

/**
 * Returns the code that a form needs only after a failure. It starts to load when the form mounts.
 * If it fails to load, one text reports the network failure, and the next form tries again.
 */
export const useDeferred = (): Deferred =>
  useSyncExternalStore(subscribe, getDeferred, getDeferred);

export function setDeferred(code: Deferred): void {
  deferred = code;
}

let deferred: Deferred = { errors: {} };

export const getDeferred = (): Deferred => deferred;

// Repeated imports resolve at once with the same module.
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
