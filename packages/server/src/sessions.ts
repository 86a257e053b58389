import { ChallengeError, ServiceError } from '@countersign/core';
import type { SignedOutReason } from '@countersign/core/session';
import { reasonOf } from '@countersign/core/session/reasons';
import type { Cookies } from './cookies.ts';
import type { EndedSessions } from './ended-sessions.ts';
import type { Report } from './events.ts';
import { randomId } from './random.ts';
import { failedBehind, unavailable } from './refusal.ts';
import type { Renewal, RenewalOptions, Renewed } from './renewal.ts';
import type { Revocation } from './revocation.ts';
import { type Kept, type Session, sessionOf } from './session.ts';
import type { SessionKeeper } from './session-keeper.ts';
import { landed } from './single-flight.ts';
import { lifetimeOf, readTokens, refreshTokenIn, type Tokens } from './tokens.ts';
import type { TokenVerifier } from './verify-tokens.ts';
import { waits } from './waits.ts';

/** A session with tokens that are good for a while, and the lines that keep it in the browser. */
export interface Fresh {
  kept: Kept | undefined;
  setCookies: string[];
  /** Why it could not be renewed, where the next attempt may. */
  error?: ChallengeError | undefined;
  /** Why it is over, where this is when that was found out. */
  ended?: SignedOutReason | undefined;
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
  begin(result: unknown, cookies: Cookies): Promise<Begun>;
  /** Who is signed in; calls nobody, and renews nothing. @throws {Refusal} 503. */
  read(cookies: Cookies): Promise<Kept | undefined>;
  /**
   * The same with tokens renewed where they are about to expire, or in any case.
   * @throws {Refusal} 503 when the store does not answer.
   */
  fresh(cookies: Cookies, options?: RenewalOptions): Promise<Fresh>;
  /**
   * Ends it because of what Cognito said, or because it is gone; gives the lines that clear it, once.
   *
   * @param revoke its refresh token, too, so that no copy of the cookies outlives it
   */
  end(cookies: Cookies, kept: Kept, reason?: string, revoke?: boolean): Promise<string[]>;
  /** True once it has ended in this process, so that no late answer may set its cookies again. */
  hasEnded(kept: Kept): boolean;
  /** True while its tokens have not expired. */
  isLive(kept: Kept): boolean;
}

interface Begun {
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
  const told = new WeakSet<Renewed>();
  const isLive = (kept: Kept) => kept.expiresAt > now();

  // Tokens of five minutes are not renewed with every request.
  const isDue = ({ expiresAt, lifetime }: Kept) =>
    expiresAt - now() <= Math.min(renewBefore, lifetime / 2);

  async function read(cookies: Cookies): Promise<Kept | undefined> {
    const kept = await keeper.read(cookies);
    if (!kept?.ended) return kept && !ended.has(kept.id) ? kept : undefined;
    // Signed out at a moment when Cognito did not hear of it.
    if (!ended.has(kept.id)) {
      ended.add(kept.id);
      if (kept.refreshToken) void revocation.discard(kept.refreshToken, sessionOf(kept).sub);
    }
    return undefined;
  }

  const end: Sessions['end'] = async (cookies, kept, reason, revoke = false) => {
    const { sub } = sessionOf(kept);
    const already = ended.has(kept.id);
    ended.add(kept.id);
    if (revoke && kept.refreshToken !== undefined) await revocation.discard(kept.refreshToken, sub);
    // After all that takes long: somebody may have signed in meanwhile. What ended it has cleared the
    // cookies, and what they have now may be of the next sign-in.
    const there = keeper.shared ? await keeper.read(cookies).catch(() => 'away' as const) : kept;
    if (already || !there || (there !== 'away' && there.ended)) return [];
    await keeper.remove(kept.id).catch(() => {});
    if (reason !== undefined) report({ type: 'ended', error: reason, sub });
    // Without the store nobody knows whose cookies the browser has by now.
    return there === 'away' || ended.isReplaced(kept.id) ? [] : keeper.clear(cookies);
  };

  /** Ends a session whose place is taken, at Cognito too where it could be read. */
  async function replace(id: string, kept: Kept | undefined): Promise<void> {
    const signedOut = ended.has(id);
    ended.add(id, 'replaced');
    if (signedOut || !kept) return;
    const { sub } = sessionOf(kept);
    if (!kept.ended) report({ type: 'ended', error: 'SignedInAgain', sub });
    if (kept.refreshToken !== undefined) await revocation.discard(kept.refreshToken, sub);
  }

  /** Verified tokens as a session. @throws {Refusal} */
  async function keptOf(tokens: Tokens): Promise<Kept> {
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
  async function elsewhere(kept: Kept, cookies: Cookies, code: string): Promise<Fresh | undefined> {
    if (!keeper.shared) return undefined;
    for (let look = 0; ; look += 1) {
      const stored = await read(cookies).catch(() => kept);
      if (!stored) return nobody;
      if (stored.accessToken !== kept.accessToken && isLive(stored)) {
        return { kept: stored, setCookies: [] };
      }
      // Cognito has answered the other one, which has yet to write it down.
      if (code !== 'RefreshTokenReuseException' || look > 3) return undefined;
      await new Promise((resolve) => setTimeout(resolve, look * waits.otherServer));
    }
  }

  /** Writes what a renewal gave. A late answer changes nothing that came after it was asked for. */
  async function write(next: Kept, previous: Kept, cookies: Cookies): Promise<Fresh | 'too-large'> {
    if (ended.has(next.id)) return nobody;
    const written = await keeper.renew(next, previous, cookies);
    if (ended.has(next.id)) {
      await keeper.remove(next.id).catch(() => {});
      return nobody;
    }
    if (written === 'too-large') return written;
    if (written === 'gone') return nobody;
    if ('newer' in written) {
      if (isLive(written.newer)) return { kept: written.newer, setCookies: [] };
      const error = new ChallengeError('RenewedElsewhere', { retryable: true });
      return { kept: undefined, setCookies: [], error };
    }
    return { kept: next, setCookies: written };
  }

  async function settle(renewed: Renewed, previous: Kept, cookies: Cookies): Promise<Fresh> {
    const { sub } = sessionOf(previous);
    const first = !told.has(renewed);
    told.add(renewed);
    if (renewed.outcome === 'renewed') {
      const { refreshToken } = renewed.kept;
      const fresh = await write(renewed.kept, previous, cookies);
      if (fresh !== 'too-large') {
        if (first && fresh.kept) report({ type: 'renewed', sub });
        if (first && !fresh.kept && refreshToken !== previous.refreshToken) {
          await revocation.discard(refreshToken ?? '', sub);
        }
        return fresh;
      }
      const error = new ServiceError('SessionTooLargeException', tooLarge, 400);
      const tooMuch = { outcome: 'lasts', kept: { ...previous, refreshToken }, error } as const;
      await renewal.settle(previous, tooMuch);
      return settle(tooMuch, previous, cookies);
    }

    const { outcome, kept, error } = renewed;
    const other = await elsewhere(previous, cookies, error.code);
    if (other) return other;
    if (ended.has(previous.id)) return nobody;
    if (first) report({ type: 'not-renewed', error: error.code, sub });
    const live = isLive(kept);
    if (outcome === 'ends' || (outcome === 'lasts' && !live)) {
      const revoke = error.code === 'SessionTooLargeException';
      const setCookies = await end(cookies, kept, error.code, revoke);
      return { kept: undefined, setCookies, ended: reasonOf(error) ?? 'expired' };
    }
    // Only the refresh token may be new, and that fits.
    const same = kept.refreshToken === previous.refreshToken;
    const fresh = same ? { kept, setCookies: [] } : await write(kept, previous, cookies);
    if (fresh === 'too-large' || !fresh.kept) return { kept: undefined, setCookies: [], error };
    return { ...fresh, kept: live ? kept : undefined, error };
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
        const kept = await keptOf(tokens);
        const before = await keeper.read(cookies).catch(() => undefined);
        const setCookies = await keeper.begin(kept, cookies);
        if (setCookies === 'too-large') throw failedBehind(500, tooLarge);
        const place = before?.id ?? keeper.idIn(cookies);
        if (place !== undefined) await replace(place, before);
        return { session: sessionOf(kept), tokens, setCookies };
      } catch (error) {
        const unused = refreshTokenIn(result);
        if (unused !== undefined) await revocation.discard(unused);
        throw error;
      }
    },

    async fresh(cookies, options = {}) {
      const kept = await read(cookies);
      if (!kept || !(options.always || isDue(kept))) return { kept, setCookies: [] };
      const live = isLive(kept);
      if (kept.refreshToken === undefined) {
        if (live) return { kept, setCookies: [] };
        return { kept: undefined, setCookies: await end(cookies, kept, 'NoRefreshToken') };
      }
      const flight = await renewal.renew(kept, options);
      const renewed =
        live && !options.always ? await landed(flight, waits.patience) : await flight.outcome;
      if (renewed) return settle(renewed, kept, cookies);
      // Nobody waits for it; a store takes it all the same, and the next request finds it.
      const takeLate = keeper.shared
        ? flight.outcome.then((late) => settle(late, kept, cookies))
        : renewal.hold(kept, flight);
      takeLate.catch(() => {});
      return { kept, setCookies: [] };
    },
  };
}

const nobody: Fresh = { kept: undefined, setCookies: [] };

const tooLarge = 'The session does not fit into cookies: use a store.';

const keysUnavailable = () =>
  unavailable('The keys of the sign-in service cannot be fetched. Try again in a moment.');
