import type { ChallengeError } from '@countersign/core';
import type { Cookies } from './cookies.ts';
import type { Report } from './events.ts';
import { randomId } from './random.ts';
import { failedBehind } from './refusal.ts';
import type { Renew } from './renewal.ts';
import { type Kept, type Session, sessionOf } from './session.ts';
import type { SessionKeeper } from './session-keeper.ts';
import { readTokens, type Tokens } from './tokens.ts';
import type { VerifyTokens } from './verify-tokens.ts';

/** A session with tokens that are good for a while, and the lines that keep it in the browser. */
interface Fresh {
  kept: Kept | undefined;
  setCookies: string[];
  /** Why it could not be renewed, where the next attempt may. */
  error?: ChallengeError | undefined;
}

/** The sessions of this app: begun, read, renewed and ended. */
export interface Sessions {
  /** Begins one with what Cognito gave. @throws {Refusal} 502 when that cannot be trusted. */
  begin(result: unknown, cookies: Cookies): Promise<Begun>;
  /** Who is signed in; calls nobody, and renews nothing. */
  read(cookies: Cookies): Promise<Kept | undefined>;
  /** The same with tokens renewed where they are about to expire, or in any case. */
  fresh(cookies: Cookies, options?: { always?: boolean }): Promise<Fresh>;
  /** Forgets it here, also for a renewal that is on its way. */
  end(cookies: Cookies, kept: Kept | undefined): Promise<string[]>;
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

export function createSessions(
  keeper: SessionKeeper,
  verify: VerifyTokens,
  renew: Renew,
  report: Report,
  { maxAge, renewBefore, now }: SessionRules,
): Sessions {
  const ended = recentlyEnded();
  const isLive = (kept: Kept) => kept.expiresAt > now();

  async function read(cookies: Cookies): Promise<Kept | undefined> {
    const kept = await keeper.read(cookies);
    return kept && !ended.has(kept.id) ? kept : undefined;
  }

  async function end(cookies: Cookies, kept: Kept | undefined): Promise<string[]> {
    if (kept) ended.add(kept.id);
    return keeper.end(cookies);
  }

  /** What another server put into the store: it may have traded the same refresh token just before. */
  async function renewedElsewhere(kept: Kept, cookies: Cookies, code: string) {
    if (!keeper.shared) return undefined;
    for (let pause = 0; ; pause += 50) {
      const stored = await read(cookies);
      if (stored && stored.accessToken !== kept.accessToken && isLive(stored)) return stored;
      // Cognito has answered the other one, which has yet to write it down.
      if (code !== 'RefreshTokenReuseException' || pause > 150) return undefined;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }

  const none = async (cookies: Cookies, kept: Kept): Promise<Fresh> => ({
    kept: undefined,
    setCookies: await end(cookies, kept),
  });

  return {
    read,
    end,
    isLive,

    async begin(result, cookies) {
      const tokens = readTokens(result);
      await verify(tokens).catch(() => {
        throw failedBehind(502, 'The sign-in service gave tokens that do not verify.');
      });
      const { accessToken, idToken, refreshToken, expiresIn } = tokens;
      const kept: Kept = {
        id: randomId(),
        until: now() + maxAge,
        accessToken,
        idToken,
        refreshToken,
        expiresAt: now() + expiresIn * 1000,
      };
      const setCookies = await keeper.begin(kept, cookies);
      return { session: sessionOf(kept), tokens, setCookies };
    },

    async fresh(cookies, { always = false } = {}) {
      const kept = await read(cookies);
      if (!kept) return { kept, setCookies: [] };
      if (!always && kept.expiresAt - now() > renewBefore) return { kept, setCookies: [] };
      if (kept.refreshToken === undefined) {
        return isLive(kept) ? { kept, setCookies: [] } : none(cookies, kept);
      }

      const renewed = await renew(kept);
      const sub = sessionOf(kept).sub;
      if ('kept' in renewed) {
        const setCookies = ended.has(kept.id)
          ? undefined
          : await keeper.renew(renewed.kept, cookies);
        if (!setCookies) return none(cookies, kept);
        report({ type: 'renewed', sub });
        return { kept: renewed.kept, setCookies };
      }

      const { error, final } = renewed;
      const stored = await renewedElsewhere(kept, cookies, error.code);
      if (stored) return { kept: stored, setCookies: [] };
      report({ type: 'not-renewed', error: error.code, sub });
      if (final) return none(cookies, kept);
      return { kept: isLive(kept) ? kept : undefined, setCookies: [], error };
    },
  };
}

/** Sessions that ended in this process: a cookie of one, copied or late, is no sign-in again. */
function recentlyEnded() {
  const ids = new Set<string>();
  return {
    has: (id: string) => ids.has(id),
    add(id: string): void {
      if (ids.size >= 50_000)
        for (const oldest of ids) {
          ids.delete(oldest);
          break;
        }
      ids.add(id);
    },
  };
}
