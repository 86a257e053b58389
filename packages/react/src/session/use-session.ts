'use client';
import type { SessionState, TokenSession } from '@countersign/core/session';
import { useMemo, useSyncExternalStore } from 'react';
import { type AnySession, useProvided } from './session-context.ts';

/**
 * Where an app says once which session it has, so that all in here know its claims and what it can do:
 * `declare module '@countersign/react/session' { interface Register { session: typeof session } }`.
 */
// biome-ignore lint/suspicious/noEmptyInterface: an app adds the member
export interface Register {}

/** The session that the app has registered; else one of either kind. */
export type RegisteredSession = Register extends { session: infer S extends AnySession }
  ? S
  : AnySession & Partial<Pick<TokenSession, 'getAccessToken' | 'getIdToken'>>;

/** What a session can do, and where it stands: `status` tells which other members there are. */
export type UsedSession<S extends AnySession = RegisteredSession> = S & ReturnType<S['getState']>;

/** The same, while a user is signed in. */
export type SignedInSession = Extract<UsedSession, { status: 'signed-in' }>;

/** The same, while no user is signed in. */
export type SignedOutSession = Extract<UsedSession, { status: 'signed-out' }>;

/**
 * Returns the session: its state and its methods. Renders again when the state changes. `getAccessToken`
 * exists if the page has the tokens: `useSession<typeof session>()`, or see `Register`.
 * @throws {TypeError} outside of a `<SessionProvider>`.
 */
export function useSession<S extends AnySession = RegisteredSession>(): UsedSession<S> {
  const { session } = useProvided();
  const state = useSessionState();
  // The app names its kind of session in `S` or `Register`: the context cannot know it.
  return useMemo(() => ({ ...session, ...state }), [session, state]) as UsedSession<S>;
}

/** Where it stands. The first render in a page is the one that the server made. */
export function useSessionState(): SessionState {
  const { session, first } = useProvided();
  return useSyncExternalStore(session.subscribe, session.getState, () => first);
}
