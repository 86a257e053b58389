import { StepUpRequired } from '@countersign/core/step-up';
import type { AuthHandler, EndedSession, SignOutOptions } from '../auth-handler.ts';
import { type ParsedCookie, parseSetCookie } from '../http/parse-set-cookie.ts';
import type { LevelOptions } from '../level.ts';
import { SessionForbiddenError, signInPathFor } from '../page-request.ts';
import { isInGroups } from '../session/groups.ts';
import type { Session } from '../session/session.ts';

export interface RequireSessionOptions {
  /**
   * Groups of the pool: the ID token must name at least one. Other users get Next's `forbidden()` if the
   * app enables `experimental.authInterrupts`, and a `SessionForbiddenError` otherwise.
   */
  groups?: readonly string[] | undefined;
  /** Where to return after the sign-in: a path of this origin. Default: the path that `proxy` saw. */
  returnTo?: string | undefined;
}

/** The functions of Next that server code calls. */
export interface NextServer {
  headers(): Promise<Headers>;
  setCookie(cookie: ParsedCookie): Promise<unknown>;
  redirect(path: string): never;
  /** Throws Next's interrupt if the app enables it, and an error without a digest otherwise. */
  forbidden(): void;
}

/** Creates the session functions for server components, actions and route handlers. */
export function nextSessions(
  handler: Pick<AuthHandler, 'getSession' | 'requireLevel' | 'signOut'>,
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

  async function requireLevel(level: string | undefined, options?: LevelOptions): Promise<Session> {
    const { session, wanted } = await handler.requireLevel(await headers(), level, options);
    if (session) return session;
    if (wanted) throw new StepUpRequired(wanted);
    return redirect(signInPathFor(await headers(), signInPath));
  }

  async function signOut(options?: SignOutOptions): Promise<Pick<EndedSession, 'revoked'>> {
    const { setCookies, revoked } = await handler.signOut(await headers(), options);
    for (const line of setCookies) await setCookie(parseSetCookie(line));
    return { revoked };
  }

  return { getSession, requireLevel, requireSession, signOut };
}

/** @throws Next's interrupt if the app enables it, and a SessionForbiddenError otherwise. */
function refuse(forbidden: () => void): never {
  try {
    forbidden();
  } catch (interrupt) {
    // If the app does not enable interrupts, Next throws an error without a digest.
    if (interrupt instanceof Error && 'digest' in interrupt) throw interrupt;
  }
  throw new SessionForbiddenError();
}
