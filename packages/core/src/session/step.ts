import { identityOf } from './claims.ts';
import type { Grant } from './entry.ts';
import type { SessionState, SignedIn, SignedOutReason } from './state.ts';

export const loading: SessionState = { status: 'loading', error: undefined };

/** A fact that a session learns. */
export type Fact =
  /** The session asks who is signed in, and no longer trusts what it knew. */
  | { type: 'asked' }
  /** A user signed in, or got new tokens. */
  | { type: 'found'; entry: Pick<Grant, 'claims' | 'expiresAt'> }
  /** The server confirmed that nobody is signed in, or the user signed out. */
  | { type: 'over'; reason: SignedOutReason }
  /** The request failed, which does not mean that the session is over. */
  | { type: 'failed'; error: string }
  /** The seconds left of the idle limit changed. */
  | { type: 'idle'; secondsLeft: number | undefined };

/** Returns the next state, or the same object when nothing changes. Pure: no clock, no network. */
export const step = (state: SessionState, fact: Fact): SessionState =>
  // The type picks the row that takes this fact, which TypeScript cannot follow through an index.
  table[fact.type](state, fact as never);

/**
 * The table. A failure signs nobody out, and only a new sign-in leads out of `signed-out`.
 */
const table: {
  [E in Fact['type']]: (state: SessionState, fact: Extract<Fact, { type: E }>) => SessionState;
} = {
  asked: (state) => (isOut(state) ? loading : state),
  found: (_state, { entry: { claims, expiresAt } }) => ({
    status: 'signed-in',
    // Unverified: the service promises this shape, and the session decides nothing by it.
    claims: claims as unknown as SignedIn['claims'],
    expiresAt,
    ...identityOf(claims),
    secondsLeft: undefined,
    error: undefined,
  }),
  over: (state, { reason }) => (isOut(state) ? state : { status: 'signed-out', reason }),
  failed: (state, { error }) =>
    isOut(state) || state.error === error ? state : { ...state, error },
  idle: (state, { secondsLeft }) =>
    state.status !== 'signed-in' || state.secondsLeft === secondsLeft
      ? state
      : { ...state, secondsLeft },
};

const isOut = (state: SessionState) => state.status === 'signed-out';
