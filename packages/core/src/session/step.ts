import { identityOf } from './claims.ts';
import type { Found } from './entry.ts';
import type { SessionState, SignedIn, SignedOutReason } from './state.ts';

/** What a session learns. */
export type Learned =
  /** It is asked who is signed in, and what was known does not count. */
  | { type: 'asked' }
  /** Somebody is signed in, newly or with new tokens. */
  | { type: 'found'; entry: Pick<Found, 'claims' | 'expiresAt'> }
  /** Nobody is, by evidence. */
  | { type: 'over'; reason: SignedOutReason }
  /** It could not be asked or renewed. That says nothing of the session. */
  | { type: 'failed'; error: string }
  /** What is left of the idle limit. */
  | { type: 'idle'; secondsLeft: number | undefined };

/** What becomes of a state: the same object where nothing does. Pure: no clock, no network. */
export const step = (state: SessionState, learned: Learned): SessionState =>
  // The name picks the row that takes it, which TypeScript cannot follow through an index.
  table[learned.type](state, learned as never);

/**
 * THE table: nobody is signed out by a failure, and nothing but a sign-in ends being signed out.
 */
const table: {
  [E in Learned['type']]: (
    state: SessionState,
    learned: Extract<Learned, { type: E }>,
  ) => SessionState;
} = {
  asked: (state) => (isOut(state) ? { status: 'loading', error: undefined } : state),
  found: (_state, { entry: { claims, expiresAt } }) => ({
    status: 'signed-in',
    // What a token says is the service's to keep to; nothing is decided by it here.
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
