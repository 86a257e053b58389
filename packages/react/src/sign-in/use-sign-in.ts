'use client';
import type { SignInClient, SignInState } from '@countersign/core/flow';
import { useSyncExternalStore } from 'react';

/** Where a sign-in stands; renders again when that changes. Actions are the client's. */
export function useSignIn(client: Pick<SignInClient, 'subscribe' | 'getState'>): SignInState {
  return useSyncExternalStore(client.subscribe, client.getState, client.getState);
}
