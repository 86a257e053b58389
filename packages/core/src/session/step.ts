import { identityOf } from './claims.ts';
import type { Found } from './entry.ts';
import type { SessionState, SignedIn, SignedOutReason } from './state.ts';

/** What a session learns. */
export type Learned =
  /** It is asked who is signed in, and what was known does not count. */
  | { type: 'asked' }
  /** Somebody is signed in, newly or with new tokens. */
  | { type: 'found'; entry: Found }
  /** Nobody is, by evidence. */
  | { type: 'over'; reason: SignedOutReason }
  /** It could not be asked or renewed. That says nothing of the session. */
  | { type: 'failed'; error: string }
  /** What is left of the idle limit. */
  | { type: 'idle'; secondsLeft: number | undefined };

type Status = SessionState['status'];

type Next<S extends Status, E extends Learned['type']> = (
  state: Extract<SessionState, { status: S }>,
  learned: Extract<Learned, { type: E }>,
) => SessionState;

/** What becomes of a state: the same object where nothing does. Pure: no clock, no network. */
export function step(state: SessionState, learned: Learned): SessionState {
  // Both names pick the row, which TypeScript cannot follow through two indices.
  const next = table[learned.type][state.status] as (
    state: unknown,
    learned: unknown,
  ) => SessionState;
  return next(state, learned);
}

const same = (state: SessionState): SessionState => state;
const asking = (): SessionState => ({ status: 'loading', error: undefined });
const out = (_state: SessionState, { reason }: { reason: SignedOutReason }): SessionState => ({
  status: 'signed-out',
  reason,
});

const signedIn = (_state: SessionState, { entry }: { entry: Found }): SessionState => ({
  status: 'signed-in',
  // What a token says is the service's to keep to; nothing is decided by it here.
  claims: entry.claims as unknown as SignedIn['claims'],
  expiresAt: entry.expiresAt,
  ...identityOf(entry.claims),
  secondsLeft: undefined,
  error: undefined,
});

const withError = <S extends { error: string | undefined }>(
  state: S,
  { error }: { error: string },
): S => (state.error === error ? state : { ...state, error });

/**
 * THE table: nobody is signed out by a failure, and nothing but a sign-in ends being signed out.
 */
const table: { [E in Learned['type']]: { [S in Status]: Next<S, E> } } = {
  asked: { loading: same, 'signed-out': asking, 'signed-in': same },
  found: { loading: signedIn, 'signed-out': signedIn, 'signed-in': signedIn },
  over: { loading: out, 'signed-out': same, 'signed-in': out },
  failed: { loading: withError, 'signed-out': same, 'signed-in': withError },
  idle: {
    loading: same,
    'signed-out': same,
    'signed-in': (state, { secondsLeft }) =>
      state.secondsLeft === secondsLeft ? state : { ...state, secondsLeft },
  },
};
