'use client';
import type { ReactNode } from 'react';
import { type SignedInSession, useSession } from './use-session.ts';

export interface SignedInProps {
  /** Shown as it is, or made of the session: `{({ claims }) => claims.email}`. */
  children?: ReactNode | ((session: SignedInSession) => ReactNode);
}

/** Shows its children while a user is signed in. */
export function SignedIn({ children }: SignedInProps): ReactNode {
  const session = useSession();
  if (session.status !== 'signed-in') return null;
  return typeof children === 'function' ? children(session) : children;
}
