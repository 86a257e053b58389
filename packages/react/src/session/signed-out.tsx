'use client';
import type { ReactNode } from 'react';
import { type SignedOutSession, useSession } from './use-session.ts';

export interface SignedOutProps {
  /** Shown as it is, or made of the session: `{({ reason }) => texts[reason]}`. */
  children?: ReactNode | ((session: SignedOutSession) => ReactNode);
}

/** Shows its children while it is known that nobody is signed in. */
export function SignedOut({ children }: SignedOutProps): ReactNode {
  const session = useSession();
  if (session.status !== 'signed-out') return null;
  return typeof children === 'function' ? children(session) : children;
}
