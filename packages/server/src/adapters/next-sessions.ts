import type { AuthHandler, EndedSession, SignOutOptions } from '../auth-handler.ts';
import { type ParsedCookie, parseSetCookie } from '../http/parse-set-cookie.ts';
import { SessionForbiddenError, signInPathFor } from '../page-request.ts';
import { isInGroups } from '../session/groups.ts';
import type { Session } from '../session/session.ts';

export interface RequireSessionOptions {
  /**
   * Groups of the pool, one of which the user has to be in, by the ID token. Others are refused: by
   * Next's `forbidden()` where the app has `experimental.authInterrupts`, and by a
   * `SessionForbiddenError` where it has not.
   */
  groups?: readonly string[] | undefined;
  /** Where to go after signing in: a path of this origin. Default: what `proxy` saw asked for. */
  returnTo?: string | undefined;
}

/** What Next gives to server code. */
export interface NextServer {
  headers(): Promise<Headers>;
  setCookie(cookie: ParsedCookie): Promise<unknown>;
  redirect(path: string): never;
  /** Throws Next's own interrupt where that is switched on, and an error of another kind where not. */
  forbidden(): void;
}

/** Sessions in server components, actions and route handlers. */
export function nextSessions(
  handler: Pick<AuthHandler, 'getSession' | 'signOut'>,
  { headers, setCookie, redirect, forbidden }: NextServer,
  signInPath: string,
) {
  const getSession = async (): Promise<Session | undefined> => handler.getSession(await headers());

  async function requireSession({
    groups,
    returnTo,
  }: RequireSessionOptions = {}): Promise<Session> {
    const session = await getSession();
    if (!session) return redirect(signInPathFor(await headers(), signInPath, returnTo));
    if (groups && !isInGroups(session, groups)) refuse(forbidden);
    return session;
  }

  async function signOut(options?: SignOutOptions): Promise<Pick<EndedSession, 'revoked'>> {
    const { setCookies, revoked } = await handler.signOut(await headers(), options);
    for (const line of setCookies) await setCookie(parseSetCookie(line));
    return { revoked };
  }

  return { getSession, requireSession, signOut };
}

/** @throws Next's interrupt, or a SessionForbiddenError. */
function refuse(forbidden: () => void): never {
  try {
    forbidden();
  } catch (interrupt) {
    // Where the app has not switched it on, Next throws an error without a digest.
    if (interrupt instanceof Error && 'digest' in interrupt) throw interrupt;
  }
  throw new SessionForbiddenError();
}
