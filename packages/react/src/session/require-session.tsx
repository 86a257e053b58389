'use client';
import type { ReactNode } from 'react';
import { Unknown } from './unknown.tsx';
import { useSessionState } from './use-session.ts';

export interface RequireSessionProps {
  /** Shown to signed-in users. This protects no data: let your API check the access token. */
  children?: ReactNode;
  /** Shown while nobody is signed in, e.g. `<SignIn />`. */
  fallback?: ReactNode;
  /**
   * Shown while that is not known yet. Default: nothing, and a way to ask again where the network
   * failed.
   */
  loading?: ReactNode;
}

/** Shows its children to signed-in users, and `fallback` to signed-out users. */
export function RequireSession({ children, fallback, loading }: RequireSessionProps): ReactNode {
  const { status } = useSessionState();
  if (status === 'loading') return loading === undefined ? <Unknown /> : loading;
  return status === 'signed-in' ? children : fallback;
}
