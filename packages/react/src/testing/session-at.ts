import type { SessionState, SignedIn, TokenSession } from '@countersign/core/session';
import { stateAt } from './state-at.ts';

/** A session that stands still at `state`, or moves when `go` is called; actions do what is given. */
export function sessionAt(
  state: SessionState,
  actions: Partial<TokenSession> = {},
): TokenSession & { go(next: SessionState): void; listening(): number } {
  const done = async () => {};
  return {
    options: {
      transport: () => new Promise<never>(() => {}),
      clientId: 'client',
      userPoolId: 'us-east-1_Example',
    },
    begin: done,
    renew: async () => true,
    getAccessToken: async () => 'access',
    getIdToken: async () => 'id',
    signOut: async () => ({ revoked: true }),
    touch() {},
    destroy() {},
    ...actions,
    ...stateAt(state),
  };
}

/** Dana, signed in. */
export const signedIn: SignedIn = {
  status: 'signed-in',
  claims: {
    sub: '11d4f9b0-0000-4000-8000-000000000001',
    'cognito:username': '11d4f9b0-0000-4000-8000-000000000001',
    email: 'dana@example.com',
    name: 'Dana Example',
  },
  expiresAt: Date.UTC(2026, 10, 28, 13),
  groups: [],
  acr: undefined,
  amr: [],
  authTime: undefined,
  secondsLeft: undefined,
  error: undefined,
};

export const loading: SessionState = { status: 'loading', error: undefined };
export const signedOut: SessionState = { status: 'signed-out', reason: 'none' };
