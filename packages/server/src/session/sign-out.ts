import type { ChallengeError } from '@countersign/core';
import type { Call } from '../cognito.ts';
import type { Cookies } from '../http/cookies.ts';
import { waits, within } from '../waits.ts';
import type { RetryQueue } from './retry-queue.ts';
import { failureOf, storeUnavailable } from './revocation.ts';
import { type StoredSession, sessionOf } from './session.ts';
import type { SessionParts } from './sessions.ts';
import { outcomeWithin } from './single-flight.ts';

export interface SignedOut {
  setCookies: readonly string[];
  /** True when Cognito revoked the tokens, too. */
  revoked: boolean;
  /** Why Cognito did not. */
  error: string | undefined;
  sub: string | undefined;
}

/**
 * How far a sign-out reaches: this session, those that are linked to it at Cognito too
 * (`RevokeAssociatedSessions`), or every one of the user.
 */
type Reach = 'here' | 'linked' | 'everywhere';

/**
 * Signs out here (RevokeToken) or everywhere (GlobalSignOut). Never rejects.
 *
 * @param postponedBy why the server must not call Cognito right now
 */
export type SignOut = (
  reach: Reach,
  cookies: Cookies,
  postponedBy?: ChallengeError,
) => Promise<SignedOut>;

type Parts = Pick<SessionParts, 'keeper' | 'renewal' | 'revocation' | 'ended'>;

/**
 * Ends the session and its cookies, whatever Cognito answers. The server first reads the session and
 * marks it as ended, and then calls Cognito. If that fails, the server tries again with later requests,
 * and a store remembers it.
 */
export function createSignOut(
  { keeper, renewal, revocation, ended }: Parts,
  call: Call,
  retryQueue: RetryQueue,
  now: () => number,
): SignOut {
  /** Waits for a renewal that is under way, so that its new tokens are revoked, too. */
  async function newest(stored: StoredSession): Promise<StoredSession> {
    const flight = await renewal.find(stored);
    const renewed = flight && (await outcomeWithin(flight, waits.patience));
    return renewed?.stored ?? stored;
  }

  /** Returns true once Cognito has revoked the tokens; false if there are none. @throws {ChallengeError} */
  async function revokeAtCognito(stored: StoredSession, reach: Reach): Promise<boolean> {
    const { accessToken, refreshToken, expiresAt } = stored;
    const everywhere = reach === 'everywhere';
    if (everywhere && expiresAt > now()) {
      await call('GlobalSignOut', { AccessToken: accessToken });
      return true;
    }
    if (refreshToken === undefined) return false;
    if (!everywhere) {
      await revocation.revoke(refreshToken, waits.signOut, reach === 'linked');
      return true;
    }
    const renewed = await (await renewal.renew(stored, { force: true })).outcome;
    if (renewed.outcome === 'renewed') return revokeAtCognito(renewed.stored, reach);
    // GlobalSignOut needs a valid access token, RevokeToken does not: revoke this sign-in at least.
    await revocation.revoke(renewed.stored.refreshToken ?? refreshToken, waits.signOut);
    throw renewed.error;
  }

  async function attempt(
    reach: Reach,
    cookies: Cookies,
    postponedBy?: ChallengeError,
  ): Promise<SignOutAttempt> {
    const id = keeper.idIn(cookies);
    // Watch before reading: the store may be slow, and the user may sign in meanwhile.
    const isLateHere = ended.watch(id);
    let stored: StoredSession | undefined;
    try {
      stored = await keeper.read(cookies);
    } catch (cause) {
      return { id, stored, isLate: isLateHere, revoked: false, error: storeUnavailable(cause) };
    }
    if (!stored) return { id, stored, isLate: isLateHere, revoked: false, error: undefined };
    const isLate = id === undefined ? ended.watch(stored.id) : isLateHere;
    // Before the call to Cognito: from here on no copy of the cookie has a session.
    ended.add(stored.id);
    await keeper.markEnded(stored).catch(() => {});
    const last = await newest(stored);
    let revoked = false;
    const revokeOnce = async () => {
      if (postponedBy) throw postponedBy;
      revoked = await revokeAtCognito(last, reach);
    };
    const error = await failureOf(within(waits.signOut, revokeOnce));
    const forget = error?.retryable ? keeper.markEnded(last) : keeper.remove(stored.id);
    const forgotten = await failureOf(forget);
    return { id: stored.id, stored, isLate, revoked, error: error ?? forgotten };
  }

  return async (reach, cookies, postponedBy) => {
    const { id, stored, isLate, revoked, error } = await attempt(reach, cookies, postponedBy);
    if (id !== undefined && error?.retryable) {
      ended.add(id);
      retryQueue.add(id, async () => !(await attempt(reach, cookies)).error?.retryable);
    }
    const setCookies = isLate() ? [] : keeper.clear(cookies);
    if (id !== undefined && setCookies.length > 0) ended.add(id, 'cleared');
    return {
      setCookies,
      revoked,
      error: error?.code,
      sub: stored && sessionOf(stored).sub,
    };
  };
}

interface SignOutAttempt {
  id: string | undefined;
  stored: StoredSession | undefined;
  /** True when the user has signed in again in the meantime. */
  isLate: () => boolean;
  revoked: boolean;
  error: ChallengeError | undefined;
}
