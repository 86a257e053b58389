'use client';
import type { SignInClient, SignInState } from '@countersign/core/flow';
import { useSyncExternalStore } from 'react';

/** Returns the state of a sign-in and renders when it changes. The client has the actions. */
export function useSignIn(client: Pick<SignInClient, 'subscribe' | 'getState'>): SignInState {
  return useSyncExternalStore(client.subscribe, client.getState, client.getState);
}
