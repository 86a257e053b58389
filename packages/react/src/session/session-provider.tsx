'use client';
import type { SessionState } from '@countersign/core/session';
import { type ReactNode, useEffect, useMemo } from 'react';
import { CompletionContext } from '../completion.ts';
import { completion } from './completion.ts';
import { type AnySession, SessionContext } from './session-context.ts';

export interface SessionProviderProps {
  /** One made by `createSession`, outside of components or once for each page. */
  session: AnySession;
  children: ReactNode;
}

/**
 * Tells everything inside who is signed in. Each `<SignIn>` inside takes transport, client and pool from
 * the session, and begins it.
 */
export function SessionProvider({ session, children }: SessionProviderProps): ReactNode {
  const provided = useMemo(() => ({ session, first: firstOf(session) }), [session]);
  const complete = useMemo(() => completion(session), [session]);
  // From here on it is kept, whether anything inside shows it or not.
  useEffect(() => session.subscribe(() => {}), [session]);
  return (
    <SessionContext.Provider value={provided}>
      <CompletionContext.Provider value={complete}>{children}</CompletionContext.Provider>
    </SessionContext.Provider>
  );
}

/** Also where something else in the page has had the session look already: a server never does. */
function firstOf({ options, getState }: AnySession): SessionState {
  return 'relay' in options && options.initial !== undefined
    ? getState()
    : { status: 'loading', error: undefined };
}
