'use client';
import type { RelaySession, SessionState, TokenSession } from '@countersign/core/session';
import { type Context, createContext, useContext } from 'react';

/** Either kind of session, whatever claims it has. */
export type AnySession = RelaySession | TokenSession;

/** Filled by `<SessionProvider>`. */
export interface Provided {
  session: AnySession;
  /** What a server renders of it, and a page first. */
  first: SessionState;
}

export const SessionContext: Context<Provided | undefined> = createContext<Provided | undefined>(
  undefined,
);

/** @throws {TypeError} outside of a `<SessionProvider>`. */
export function useProvided(): Provided {
  const provided = useContext(SessionContext);
  if (provided) return provided;
  throw new TypeError(
    'There is no <SessionProvider> around this, so nobody knows who is signed in. Put one around the app.',
  );
}
