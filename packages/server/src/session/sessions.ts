import { ChallengeError, ServiceError } from '@countersign/core';
import type { Report } from '../events.ts';
import type { Cookies } from '../http/cookies.ts';
import { failedBehind, unavailable } from '../refusal.ts';
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

/** A session with tokens that are good for a while, and the lines that keep it in the browser. */
export interface FreshSession {
  stored: StoredSession | undefined;
  setCookies: string[];
  /** Why it could not be renewed, where the next attempt may. */
  error?: ChallengeError | undefined;
}

/** The sessions of this app: begun, read, renewed and ended. docs/session-life.md has the rules. */
export interface Sessions {
  /**
   * Asks for what a sign-in needs before anything of it is spent.
   * @throws {Refusal} 503.
   */
  prepare(): Promise<void>;
  /**
   * Begins one with what Cognito gave, and ends the one that these cookies led to.
   * @throws {Refusal} 502 when it cannot be trusted, 503 when that cannot be told or kept just now,
   * 500 when it does not fit into cookies. Its tokens are then revoked.
   */
  begin(result: unknown, cookies: Cookies): Promise<BegunSession>;
  /** Who is signed in; calls nobody, and renews nothing. @throws {Refusal} 503. */
  read(cookies: Cookies): Promise<StoredSession | undefined>;
  /**
   * The same with tokens renewed where they are about to expire, or in any case.
   * @throws {Refusal} 503 when the store does not answer.
   */
  fresh(cookies: Cookies, options?: RenewalOptions): Promise<FreshSession>;
  /**
   * Ends it because of what Cognito said, or because it is gone; gives the lines that clear it, once.
   *
   * @param revoke its refresh token, too, so that no copy of the cookies outlives it
   */
  end(
    cookies: Cookies,
    stored: StoredSession,
    reason?: string,
    revoke?: boolean,
  ): Promise<string[]>;
  /** True once it has ended in this process, so that no late answer may set its cookies again. */
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

/** What sessions are made of. */
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
  // Told once, however many requests wait for the same renewal or find that it failed.
  const reported = new WeakSet<Renewed>();
  const isLive = (stored: StoredSession) => stored.expiresAt > now();

  // Tokens of five minutes are not renewed with every request.
  const isDue = ({ expiresAt, lifetime }: StoredSession) =>
    expiresAt - now() <= Math.min(renewBefore, lifetime / 2);

  async function read(cookies: Cookies): Promise<StoredSession | undefined> {
    const stored = await keeper.read(cookies);
    if (!stored?.ended) return stored && !ended.has(stored.id) ? stored : undefined;
    // Signed out at a moment when Cognito did not hear of it.
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
    // After all that takes long: somebody may have signed in meanwhile. What ended it has cleared the
    // cookies, and what they have now may be of the next sign-in.
    const latest = keeper.shared ? await keeper.read(cookies).catch(() => 'away' as const) : stored;
    if (already || !latest || (latest !== 'away' && latest.ended)) return [];
    await keeper.remove(stored.id).catch(() => {});
    if (reason !== undefined) report({ type: 'ended', error: reason, sub });
    // Without the store nobody knows whose cookies the browser has by now.
    return latest === 'away' || ended.hasMovedOn(stored.id) ? [] : keeper.clear(cookies);
  };

  /** Ends a session whose place is taken, at Cognito too where it could be read. */
  async function replace(id: string, stored: StoredSession | undefined): Promise<void> {
    const signedOut = ended.has(id);
    ended.add(id, 'replaced');
    if (signedOut || !stored) return;
    const { sub } = sessionOf(stored);
    if (!stored.ended) report({ type: 'ended', error: 'SignedInAgain', sub });
    if (stored.refreshToken !== undefined) await revocation.discard(stored.refreshToken, sub);
  }

  /** Verified tokens as a session. @throws {Refusal} */
  async function sessionFromTokens(tokens: Tokens): Promise<StoredSession> {
    const claims = await verifier.verify(tokens).catch((error) => {
      throw error instanceof ChallengeError
        ? keysUnavailable()
        : failedBehind(502, 'The sign-in service gave tokens that do not verify.');
    });
    const { accessToken, idToken, refreshToken } = tokens;
    const lifetime = lifetimeOf(tokens, claims);
    const id = randomId();
    const until = now() + maxAge;
    const expiresAt = now() + lifetime;
    return { id, until, accessToken, idToken, refreshToken, lifetime, expiresAt, ended: false };
  }

  /**
   * What another server made of it in the store: it may have traded the same refresh token just before,
   * or have ended the session.
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
      // Cognito has answered the other one, which has yet to write it down.
      if (code !== 'RefreshTokenReuseException' || look > 3) return undefined;
      await new Promise((resolve) => setTimeout(resolve, look * waits.otherServer));
    }
  }

  /** Writes what a renewal gave. A late answer changes nothing that came after it was asked for. */
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
      return { stored: undefined, setCookies: await end(cookies, stored, error.code, revoke) };
    }
    // Only the refresh token may be new, and that fits.
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

    async begin(result, cookies) {
      try {
        const tokens = readTokens(result);
        const stored = await sessionFromTokens(tokens);
        const before = await keeper.read(cookies).catch(() => undefined);
        const setCookies = await keeper.begin(stored, cookies);
        if (setCookies === 'too-large') throw failedBehind(500, tooLarge);
        const place = before?.id ?? keeper.idIn(cookies);
        if (place !== undefined) await replace(place, before);
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
      // Nobody waits for it; a store takes it all the same, and the next request finds it.
      const takeLate = keeper.shared
        ? flight.outcome.then((late) => applyRenewal(late, stored, cookies))
        : renewal.saveUnclaimed(stored, flight);
      takeLate.catch(() => {});
      return { stored, setCookies: [] };
    },
  };
}

const noSession: FreshSession = { stored: undefined, setCookies: [] };

const tooLarge = 'The session does not fit into cookies: use a store.';

const keysUnavailable = () =>
  unavailable('The keys of the sign-in service cannot be fetched. Try again in a moment.');
