import type { SignOutOptions } from './options.ts';
import type { SignedOutReason } from './state.ts';

/** Signs the user out at the server; true when Cognito revoked the tokens. */
export async function leave(
  ask: Ask,
  { everywhere, linked }: SignOutOptions,
  signal: AbortSignal,
): Promise<boolean> {
  const { Revoked } = await ask(
    signal,
    everywhere
      ? post('GlobalSignOut')
      : post('RevokeToken', linked ? { RevokeAssociatedSessions: 'LINKED' } : {}),
  );
  return Revoked !== false;
}

/** Makes the server renew the tokens, even when they are valid for a while. */
export async function renew(ask: Ask, signal: AbortSignal): Promise<void> {
  try {
    await ask(signal, post('GetTokensFromRefreshToken'));
  } catch (cause) {
    // 401: nobody is signed in. The next GET says so, and why.
    if ((cause as { status: number }).status !== 401) throw cause;
  }
}

const post = (operation: string, input = {}): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ operation, input }),
});

/** Sends a request to the server; rejects with the code and status of a refusal. */
export type Ask = (signal: AbortSignal, post?: RequestInit) => Promise<Answer>;

/** The members of the server's answer that the session reads. */
export interface Answer {
  /** When the server sent it, in ms since the epoch; NaN without a Date header. */
  sent: number;
  session?: unknown;
  ended?: SignedOutReason;
  Revoked?: unknown;
  __type?: unknown;
}
