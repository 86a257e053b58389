'use client';
import { createSession, type RelayedSession } from '@countersign/core/session';
import { SessionProvider } from '@countersign/react/session';
import { type ReactNode, useState } from 'react';

export interface Props {
  /** What the server knows as it renders; `null` is nobody. */
  initial: RelayedSession | null;
  children: ReactNode;
}

/** The page never has a token: everything inside stays as it was. */
export function Signed({ initial, children }: Props) {
  const [session] = useState(() => createSession({ relay: '/api/auth', initial }));
  return <SessionProvider session={session}>{children}</SessionProvider>;
}
