import type { SignOutOptions } from './options.ts';
import type { SignedOutReason } from './state.ts';

/** Signs out at the server; true when Cognito heard. */
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

/** Has the server renew, also where the tokens are good for a while. */
export async function renew(ask: Ask, signal: AbortSignal): Promise<void> {
  try {
    await ask(signal, post('GetTokensFromRefreshToken'));
  } catch (cause) {
    // That nobody is signed in, the next answer says with its reason.
    if ((cause as { status: number }).status !== 401) throw cause;
  }
}

const post = (operation: string, input = {}): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ operation, input }),
});

/** Asks the server; rejects with the code and status of a refusal. */
export type Ask = (signal: AbortSignal, post?: RequestInit) => Promise<Answer>;

/** What the server may answer, as far as it is looked at. */
export interface Answer {
  /** By the server's clock, in ms since the epoch; NaN where it does not say. */
  sent: number;
  session?: unknown;
  ended?: SignedOutReason;
  Revoked?: unknown;
  __type?: unknown;
}
