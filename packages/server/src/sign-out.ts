import type { ChallengeError } from '@countersign/core';
import type { Call } from './cognito.ts';
import type { Cookies } from './cookies.ts';
import type { Later } from './later.ts';
import { failureOf, storeUnavailable } from './revocation.ts';
import { type Kept, sessionOf } from './session.ts';
import type { SessionParts } from './sessions.ts';
import { landed } from './single-flight.ts';
import { waits, within } from './waits.ts';

export interface SignedOut {
  setCookies: readonly string[];
  /** Whether Cognito heard of it too. */
  revoked: boolean;
  /** Why it did not. */
  error: string | undefined;
  sub: string | undefined;
}

/**
 * How far a sign-out reaches: this session, those that are linked to it at Cognito too
 * (`RevokeAssociatedSessions`), or every one of the user.
 */
export type Reach = 'here' | 'linked' | 'everywhere';

/**
 * Signs out here (RevokeToken) or everywhere (GlobalSignOut). Never rejects.
 *
 * @param putOff why Cognito is not to be told at this moment
 */
export type SignOut = (
  reach: Reach,
  cookies: Cookies,
  putOff?: ChallengeError,
) => Promise<SignedOut>;

type Parts = Pick<SessionParts, 'keeper' | 'renewal' | 'revocation' | 'ended'>;

/**
 * The session and its cookies are gone whatever Cognito says, and whether or not it answers: first it
 * is read and marked as ended, then Cognito is told. What Cognito did not hear is told again with later
 * requests, and a store remembers it.
 */
export function createSignOut(
  { keeper, renewal, revocation, ended }: Parts,
  call: Call,
  later: Later,
  now: () => number,
): SignOut {
  /** What a renewal on its way gives is to be revoked, too. */
  async function newest(kept: Kept): Promise<Kept> {
    const flight = await renewal.find(kept);
    const renewed = flight && (await landed(flight, waits.patience));
    return renewed?.kept ?? kept;
  }

  /** True once Cognito has heard; false where there is nothing to tell. @throws {ChallengeError} */
  async function tell(kept: Kept, reach: Reach): Promise<boolean> {
    const { accessToken, refreshToken, expiresAt } = kept;
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
    const renewed = await (await renewal.renew(kept, { always: true })).outcome;
    if (renewed.outcome === 'renewed') return tell(renewed.kept, reach);
    // GlobalSignOut takes a living access token, RevokeToken does not: this sign-in at least.
    await revocation.revoke(renewed.kept.refreshToken ?? refreshToken, waits.signOut);
    throw renewed.error;
  }

  async function attempt(
    reach: Reach,
    cookies: Cookies,
    putOff?: ChallengeError,
  ): Promise<Attempt> {
    const id = keeper.idIn(cookies);
    // From here on: a store may take its time, and somebody sign in meanwhile.
    const isLateHere = ended.watch(id);
    let kept: Kept | undefined;
    try {
      kept = await keeper.read(cookies);
    } catch (cause) {
      return { id, kept, isLate: isLateHere, revoked: false, error: storeUnavailable(cause) };
    }
    if (!kept) return { id, kept, isLate: isLateHere, revoked: false, error: undefined };
    const isLate = id === undefined ? ended.watch(kept.id) : isLateHere;
    // Before Cognito is told: a copy of the cookie is no sign-in from here on, at no server of a store.
    ended.add(kept.id);
    await keeper.bury(kept).catch(() => {});
    const last = await newest(kept);
    let revoked = false;
    const telling = async () => {
      if (putOff) throw putOff;
      revoked = await tell(last, reach);
    };
    const error = await failureOf(within(waits.signOut, telling));
    const forget = error?.retryable ? keeper.bury(last) : keeper.remove(kept.id);
    const forgotten = await failureOf(forget);
    return { id: kept.id, kept, isLate, revoked, error: error ?? forgotten };
  }

  return async (reach, cookies, putOff) => {
    const { id, kept, isLate, revoked, error } = await attempt(reach, cookies, putOff);
    if (id !== undefined && error?.retryable) {
      ended.add(id);
      later.add(id, async () => !(await attempt(reach, cookies)).error?.retryable);
    }
    return {
      setCookies: isLate() ? [] : keeper.clear(cookies),
      revoked,
      error: error?.code,
      sub: kept && sessionOf(kept).sub,
    };
  };
}

interface Attempt {
  id: string | undefined;
  kept: Kept | undefined;
  /** True when the browser has signed in again in the meantime. */
  isLate: () => boolean;
  revoked: boolean;
  error: ChallengeError | undefined;
}
