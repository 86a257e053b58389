'use client';
import { useSyncExternalStore } from 'react';

type Code = typeof import('./later.ts');

/** As much of it as is here. */
type Later = { [K in keyof Code]?: K extends 'errors' ? Partial<Code[K]> : Code[K] };

/**
 * What no form shows at first, once it is here. It is loaded as soon as the form is on the page; where
 * it does not come, a sentence says what keeps it away, and the next form asks again.
 */
export const useLater = (): Later => useSyncExternalStore(subscribe, getLater, getLater);

export function haveLater(code: Code): void {
  later = code;
}

let later: Later = {};

export const getLater = (): Later => later;

function subscribe(changed: () => void): () => void {
  if (!later.lambdaText) import('./later.ts').then(haveLater, haveNone).then(changed);
  return () => {};
}

function haveNone(): void {
  later = { errors: { 'network-failed': 'No connection. Check your network, then try again.' } };
}
