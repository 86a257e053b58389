import type { RelayedSession } from '@countersign/core/session';
import {
  type AuthHandler,
  type EndedSession,
  headersOf,
  type RenewedSession,
  type SessionSource,
  type SignOutOptions,
} from './auth-handler.ts';
import { errorName } from './events.ts';
import type { HandlerParts } from './handler-parts.ts';
import { clientIp } from './http/client-ip.ts';
import { cookieHeader, cookiesIn } from './http/cookies.ts';
import { levelVerdict } from './level.ts';
import { Refusal } from './refusal.ts';
import { endSession } from './relay/tokens.ts';
import { claimsOf, type Session, sessionOf } from './session/session.ts';

export type AppSessions = ReturnType<typeof createAppSessions>;

/** What the handler gives the rest of the app: its sessions, read from a request that the app got. */
export function createAppSessions({ config, relayContext, retryQueue, rules, now }: HandlerParts) {
  const { sessions, report } = relayContext;

  const freshSession = (source: SessionSource) => {
    const headers = headersOf(source);
    return sessions.fresh(cookiesOf(source), { ip: clientIp({ headers }, rules.trustedProxies) });
  };

  async function renewSession(source: SessionSource): Promise<RenewedSession> {
    const sent = headersOf(source).get('cookie');
    retryQueue.tick();
    try {
      const { stored, setCookies, error } = await freshSession(source);
      return {
        session: stored && sessionOf(stored),
        setCookies,
        cookie: cookieHeader(sent, setCookies),
        error: error?.code,
      };
    } catch (cause) {
      const cookie = cookieHeader(sent, []);
      return { session: undefined, setCookies: [], cookie, error: failed(cause) };
    }
  }

  async function getSession(source: SessionSource): Promise<Session | undefined> {
    const cookies = cookiesOf(source);
    try {
      const stored = await sessions.read(cookies);
      return stored && sessions.isLive(stored) ? sessionOf(stored) : undefined;
    } catch (cause) {
      failed(cause);
      return undefined;
    }
  }

  async function signOut(
    source: SessionSource,
    { everywhere = false }: SignOutOptions = {},
  ): Promise<EndedSession> {
    retryQueue.tick();
    return endSession(everywhere ? 'everywhere' : 'here', cookiesOf(source), relayContext);
  }

  function initialSession(session: Session | undefined): RelayedSession | null {
    if (!session) return null;
    const { expiresAt } = session;
    // Seconds too, because the clock of a page may be wrong.
    const expiresIn = Math.max(0, Math.round((expiresAt - now()) / 1000));
    return { claims: claimsOf(session, relayContext.claims), expiresAt, expiresIn };
  }

  const requireLevel: AuthHandler['requireLevel'] = async (source, level, options) =>
    levelVerdict(await getSession(source), { ...options, level }, config.levels, now());

  /** Returns the error's name and reports it, unless the store's keeper has reported it already. */
  function failed(cause: unknown): string {
    if (cause instanceof Refusal) return cause.type;
    const error = errorName(cause);
    report({ type: 'failed', error });
    return error;
  }

  return { freshSession, getSession, renewSession, requireLevel, initialSession, signOut };
}

const cookiesOf = (source: SessionSource) => cookiesIn({ headers: headersOf(source) });
