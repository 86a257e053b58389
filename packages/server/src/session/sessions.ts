import { ChallengeError, ServiceError } from '@countersign/core';
import type { SignedOutReason } from '@countersign/core/session';
import { reasonOf } from '@countersign/core/session/reasons';
import type { Report } from '../events.ts';
import type { Cookies } from '../http/cookies.ts';
import { failedBehind, invalidSession, notSignedIn, unavailable } from '../refusal.ts';
import { waits } from '../waits.ts';
import type { EndedSessions } from './ended-sessions.ts';
import { randomId } from './random.ts';
import type { Renewal, RenewalOptions, Renewed } from './renewal.ts';
import type { Revocation } from './revocation.ts';
import { type Session, type StoredSession, sessionOf } from './session.ts';
import type { SessionKeeper } from './session-keeper.ts';
import { outcomeWithin } from './single-flight.ts';
import { lifetimeOf, readTokens, refreshTokenIn, type Tokens } from './tokens.ts';
import type { TokenVerifier } from './verify-tokens.ts';

/** A session with valid tokens, and the Set-Cookie lines that store it in the browser. */
export interface FreshSession {
  stored: StoredSession | undefined;
  setCookies: string[];
  /** Why the renewal failed, if a later attempt may succeed. */
  error?: ChallengeError | undefined;
  /** Why the session ended, in the answer to the request that found this out. */
  ended?: SignedOutReason | undefined;
}

/** Begins, reads, renews and ends the sessions of this app. docs/session-life.md has the rules. */
export interface Sessions {
  /**
   * Checks that keys and store are available, before a sign-in spends a code.
   * @throws {Refusal} 503.
   */
  prepare(): Promise<void>;
  /**
   * Begins a session with Cognito's tokens, and ends the one that these cookies led to.
   * @throws {Refusal} 502 when the tokens are not valid, 503 when they cannot be verified or stored right
   * now, 500 when they do not fit into cookies. The server then revokes the tokens.
   *
   * @param stepUp the `sub` of the user whose session these tokens continue. The session then ends when
   *   it would have ended before. @throws {Refusal} also when the session has ended or is of another user.
   */
  begin(result: unknown, cookies: Cookies, stepUp?: string): Promise<BegunSession>;
  /** Returns the session without a call to Cognito. @throws {Refusal} 503. */
  read(cookies: Cookies): Promise<StoredSession | undefined>;
  /**
   * Returns the session, with new tokens if the old ones are about to expire or `force` is set.
   * @throws {Refusal} 503 when the store does not answer.
   */
  fresh(cookies: Cookies, options?: RenewalOptions): Promise<FreshSession>;
  /**
   * Ends a session because of what Cognito said, or because the account is gone. Returns the lines that
   * clear its cookies, the first time only.
   *
   * @param revoke true to revoke the refresh token, too, so that no copy of the cookies outlives the session
   */
  end(
    cookies: Cookies,
    stored: StoredSession,
    reason?: string,
    revoke?: boolean,
  ): Promise<string[]>;
  /** True once the session has ended in this process: no late answer may set its cookies again. */
  hasEnded(stored: StoredSession): boolean;
  /** True while its tokens have not expired. */
  isLive(stored: StoredSession): boolean;
}

interface BegunSession {
  session: Session;
  tokens: Tokens;
  setCookies: string[];
}

export interface SessionRules {
  /** In ms. */
  maxAge: number;
  /** In ms. */
  renewBefore: number;
  now: () => number;
}

/** The parts that sessions are built from. */
export interface SessionParts {
  keeper: SessionKeeper;
  verifier: TokenVerifier;
  renewal: Renewal;
  revocation: Revocation;
  ended: EndedSessions;
  report: Report;
}

export function createSessions(
  { keeper, verifier, renewal, revocation, ended, report }: SessionParts,
  { maxAge, renewBefore, now }: SessionRules,
): Sessions {
  // Reports each renewal once, however many requests wait for it.
  const reported = new WeakSet<Renewed>();
  const isLive = (stored: StoredSession) => stored.expiresAt > now();

  // Without `lifetime / 2`, every request would renew tokens that live for five minutes.
  const isDue = ({ expiresAt, lifetime }: StoredSession) =>
    expiresAt - now() <= Math.min(renewBefore, lifetime / 2);

  async function read(cookies: Cookies): Promise<StoredSession | undefined> {
    const stored = await keeper.read(cookies);
    if (!stored?.ended) return stored && !ended.has(stored.id) ? stored : undefined;
    // The user signed out while Cognito could not be reached.
    if (!ended.has(stored.id)) {
      ended.add(stored.id);
      if (stored.refreshToken) void revocation.discard(stored.refreshToken, sessionOf(stored).sub);
    }
    return undefined;
  }

  const end: Sessions['end'] = async (cookies, stored, reason, revoke = false) => {
    const { sub } = sessionOf(stored);
    const already = ended.has(stored.id);
    ended.add(stored.id);
    if (revoke && stored.refreshToken !== undefined)
      await revocation.discard(stored.refreshToken, sub);
    // Read again after the slow calls, because the user may have signed in meanwhile. The request that ended
    // the session has cleared its cookies, and the present ones may belong to the next sign-in.
    const latest = keeper.shared ? await keeper.read(cookies).catch(() => 'away' as const) : stored;
    if (already || !latest || (latest !== 'away' && latest.ended)) return [];
    await keeper.remove(stored.id).catch(() => {});
    if (reason !== undefined) report({ type: 'ended', error: reason, sub });
    // Without the store the server cannot know whose cookies the browser has by now.
    return latest === 'away' || ended.hasMovedOn(stored.id) ? [] : keeper.clear(cookies);
  };

  /** Ends a session that a new sign-in replaced, and revokes it at Cognito if it could be read. */
  async function replace(
    id: string,
    stored: StoredSession | undefined,
    goesOn: boolean,
  ): Promise<void> {
    const signedOut = ended.has(id);
    ended.add(id, 'replaced');
    if (signedOut || !stored) return;
    const { sub } = sessionOf(stored);
    if (!stored.ended && !goesOn) report({ type: 'ended', error: 'SignedInAgain', sub });
    if (stored.refreshToken !== undefined) await revocation.discard(stored.refreshToken, sub);
  }

  /** Verifies tokens and makes a session of them. @throws {Refusal} */
  async function sessionFromTokens(tokens: Tokens): Promise<StoredSession> {
    const claims = await verifier.verify(tokens).catch((error) => {
      throw error instanceof ChallengeError
        ? keysUnavailable()
        : failedBehind(502, 'The sign-in service issued tokens that do not verify.');
    });
    const { accessToken, idToken, refreshToken } = tokens;
    const lifetime = lifetimeOf(tokens, claims);
    const id = randomId();
    const until = now() + maxAge;
    const expiresAt = now() + lifetime;
    return { id, until, accessToken, idToken, refreshToken, lifetime, expiresAt, ended: false };
  }

  /**
   * Returns what another server wrote to the store: it may have traded the same refresh token a moment
   * ago, or have ended the session.
   */
  async function renewedElsewhere(
    stored: StoredSession,
    cookies: Cookies,
    code: string,
  ): Promise<FreshSession | undefined> {
    if (!keeper.shared) return undefined;
    for (let look = 0; ; look += 1) {
      const newest = await read(cookies).catch(() => stored);
      if (!newest) return noSession;
      if (newest.accessToken !== stored.accessToken && isLive(newest)) {
        return { stored: newest, setCookies: [] };
      }
      // Cognito has answered the other server, which has yet to write the new tokens.
      if (code !== 'RefreshTokenReuseException' || look > 3) return undefined;
      await new Promise((resolve) => setTimeout(resolve, look * waits.otherServer));
    }
  }

  /** Stores renewed tokens, unless the session has ended or changed since the renewal began. */
  async function write(
    next: StoredSession,
    previous: StoredSession,
    cookies: Cookies,
  ): Promise<FreshSession | 'too-large'> {
    if (ended.has(next.id)) return noSession;
    const written = await keeper.renew(next, previous, cookies);
    if (ended.has(next.id)) {
      await keeper.remove(next.id).catch(() => {});
      return noSession;
    }
    if (written === 'too-large') return written;
    if (written === 'gone') return noSession;
    if ('newer' in written) {
      if (isLive(written.newer)) return { stored: written.newer, setCookies: [] };
      const error = new ChallengeError('RenewedElsewhere', { retryable: true });
      return { stored: undefined, setCookies: [], error };
    }
    return { stored: next, setCookies: written };
  }

  async function applyRenewal(
    renewed: Renewed,
    previous: StoredSession,
    cookies: Cookies,
  ): Promise<FreshSession> {
    const { sub } = sessionOf(previous);
    const first = !reported.has(renewed);
    reported.add(renewed);
    if (renewed.outcome === 'renewed') {
      const { refreshToken } = renewed.stored;
      const fresh = await write(renewed.stored, previous, cookies);
      if (fresh !== 'too-large') {
        if (first && fresh.stored) report({ type: 'renewed', sub });
        if (first && !fresh.stored && refreshToken !== previous.refreshToken) {
          await revocation.discard(refreshToken ?? '', sub);
        }
        return fresh;
      }
      const error = new ServiceError('SessionTooLargeException', tooLarge, 400);
      const tooMuch = { outcome: 'expires', stored: { ...previous, refreshToken }, error } as const;
      await renewal.fail(previous, tooMuch);
      return applyRenewal(tooMuch, previous, cookies);
    }

    const { outcome, stored, error } = renewed;
    const other = await renewedElsewhere(previous, cookies, error.code);
    if (other) return other;
    if (ended.has(previous.id)) return noSession;
    if (first) report({ type: 'not-renewed', error: error.code, sub });
    const live = isLive(stored);
    if (outcome === 'ends' || (outcome === 'expires' && !live)) {
      const revoke = error.code === 'SessionTooLargeException';
      const setCookies = await end(cookies, stored, error.code, revoke);
      return { stored: undefined, setCookies, ended: reasonOf(error) ?? 'expired' };
    }
    // At most the refresh token is new, and that fits.
    const same = stored.refreshToken === previous.refreshToken;
    const fresh = same ? { stored, setCookies: [] } : await write(stored, previous, cookies);
    if (fresh === 'too-large' || !fresh.stored) return { stored: undefined, setCookies: [], error };
    return { ...fresh, stored: live ? stored : undefined, error };
  }

  return {
    read,
    end,
    hasEnded: ({ id }) => ended.has(id),
    isLive,

    async prepare() {
      const keys = verifier.ready().catch(() => {
        throw keysUnavailable();
      });
      await Promise.all([keys, keeper.ready()]);
    },

    async begin(result, cookies, stepUp) {
      try {
        const tokens = readTokens(result);
        const begun = await sessionFromTokens(tokens);
        const before = await keeper.read(cookies).catch(() => undefined);
        const stored = stepUp === undefined ? begun : continued(begun, before, stepUp);
        const setCookies = await keeper.begin(stored, cookies);
        if (setCookies === 'too-large') throw failedBehind(500, tooLarge);
        const place = before?.id ?? keeper.idIn(cookies);
        if (place !== undefined) await replace(place, before, stepUp !== undefined);
        return { session: sessionOf(stored), tokens, setCookies };
      } catch (error) {
        const unused = refreshTokenIn(result);
        if (unused !== undefined) await revocation.discard(unused);
        throw error;
      }
    },

    async fresh(cookies, options = {}) {
      const stored = await read(cookies);
      if (!stored || !(options.force || isDue(stored))) return { stored, setCookies: [] };
      const live = isLive(stored);
      if (stored.refreshToken === undefined) {
        if (live) return { stored, setCookies: [] };
        return { stored: undefined, setCookies: await end(cookies, stored, 'NoRefreshToken') };
      }
      const flight = await renewal.renew(stored, options);
      const renewed =
        live && !options.force ? await outcomeWithin(flight, waits.patience) : await flight.outcome;
      if (renewed) return applyRenewal(renewed, stored, cookies);
      // This request no longer waits. A store takes the outcome all the same, and the next request finds it.
      const takeLate = keeper.shared
        ? flight.outcome.then((late) => applyRenewal(late, stored, cookies))
        : renewal.saveUnclaimed(stored, flight);
      takeLate.catch(() => {});
      return { stored, setCookies: [] };
    },
  };
}

const noSession: FreshSession = { stored: undefined, setCookies: [] };

/** @throws {Refusal} */
function continued(
  begun: StoredSession,
  before: StoredSession | undefined,
  sub: string,
): StoredSession {
  if (!before || before.ended) throw notSignedIn();
  if ([begun, before].some((one) => sessionOf(one).sub !== sub)) throw invalidSession();
  return { ...begun, until: before.until };
}

const tooLarge = 'The session does not fit into cookies: use a store.';

const keysUnavailable = () =>
  unavailable('The server cannot fetch the sign-in service’s keys. Try again in a moment.');
