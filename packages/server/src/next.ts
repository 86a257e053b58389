import { cookies, headers } from 'next/headers';
import { forbidden, redirect } from 'next/navigation';
import { type NextRequest, NextResponse } from 'next/server';
import { type Gate, type GateVerdict, gateVerdict } from './adapters/gate.ts';
import { nextSessions, type RequireSessionOptions } from './adapters/next-sessions.ts';
import type { AuthHandler, EndedSession, SignOutOptions } from './auth-handler.ts';
import type { ParsedCookie } from './http/parse-set-cookie.ts';
import { signInAddress } from './http/return-path.ts';
import { addSetCookies } from './http/set-cookies.ts';
import type { LevelOptions } from './level.ts';
import { setPageHeaders } from './page-request.ts';
import type { Session } from './session/session.ts';

export { StepUpRequired } from '@countersign/core/step-up';
export type { Gate } from './adapters/gate.ts';
export type { RequireSessionOptions } from './adapters/next-sessions.ts';
export { SessionForbiddenError, SessionUnavailableError } from './page-request.ts';

/** Sessions in Next.js: for server components, actions, route handlers and `proxy.ts`. */
export interface NextAuth {
  /** Returns the session. Renews no tokens, because a server component cannot set cookies: `proxy` does. */
  getSession(): Promise<Session | undefined>;
  /**
   * Returns the session, or redirects a user who is not signed in to `signInPath`. The parameter
   * `returnTo` holds the path and query that the user requested, as `proxy` saw them; read it on the
   * sign-in page with `returnPath`.
   * @throws {SessionUnavailableError} when `proxy` could not find out who is signed in. The user may be
   *   signed in, so nobody is redirected; Next shows the app's `error.tsx`.
   * @throws {SessionForbiddenError} when the user is in none of the `groups` and the app has not enabled
   *   Next's `forbidden()`.
   */
  requireSession(options?: RequireSessionOptions): Promise<Session>;
  /**
   * Returns the session if its sign-in meets a level and an age, e.g. `requireLevel('urn:cognito:loa:3',
   * { maxAge: 300 })`; `undefined` as level for an age alone. Redirects a user who is not signed in. For
   * actions: in a route handler, return the `refusal` of the handler's own `requireLevel`.
   * @throws {StepUpRequired} when the user has to prove more, or to sign in again. `useStepUp` in the page
   *   then asks for that, and calls the action again.
   */
  requireLevel(level: string | undefined, options?: LevelOptions): Promise<Session>;
  /**
   * Signs the user out. Call it in an action or a route handler, because server components cannot set
   * cookies, and in a route handler for a POST only, because any page can cause a GET. It does not
   * redirect.
   */
  signOut(options?: SignOutOptions): Promise<Pick<EndedSession, 'revoked'>>;
  /**
   * Renews tokens that are about to expire before Next renders a page with them. Call it in `proxy.ts`,
   * and set further headers on the response that it returns. A response that sets a session is
   * `private, no-store`, whatever the page says: do not change that.
   */
  proxy(request: NextRequest, options?: ProxyOptions): Promise<NextResponse>;
  /** The same function under the name that Next 15 expects in `middleware.ts`. */
  middleware(request: NextRequest, options?: ProxyOptions): Promise<NextResponse>;
}

export interface NextAuthOptions {
  /** Path of the sign-in page. Default: `/`. */
  signInPath?: string | undefined;
}

export interface ProxyOptions {
  /** Headers for the page's request, e.g. with a nonce. Default: the request's own. */
  headers?: Headers | undefined;
  /**
   * Paths that only users who are signed in can open, together with every path below. `proxy` redirects
   * other users to `signInPath`, answers 403 to users in none of the `groups`, and 503 while Cognito or
   * the store does not answer. Code that reads a user's data should still call `requireSession`.
   */
  gates?: readonly (string | Gate)[] | undefined;
}

/** Makes the sessions of a `createAuthHandler` available in Next.js 15 and 16. */
export function nextAuth(
  handler: Pick<AuthHandler, 'getSession' | 'renewSession' | 'requireLevel' | 'signOut'>,
  { signInPath = '/' }: NextAuthOptions = {},
): NextAuth {
  async function proxy(request: NextRequest, { gates = [], ...options }: ProxyOptions = {}) {
    const passedOn = new Headers(options.headers ?? request.headers);
    const renewed = await handler.renewSession(request);
    const verdict = gateVerdict(gates, request.nextUrl.pathname, signInPath, renewed);
    setPageHeaders(passedOn, request.nextUrl, renewed);
    const response = verdict
      ? closed[verdict](request, signInPath)
      : NextResponse.next({ request: { headers: passedOn } });
    // Next respects an existing cache-control header, also on static pages.
    addSetCookies(response.headers, renewed.setCookies);
    return response;
  }
  const server = {
    headers: async () => new Headers(await headers()),
    setCookie: async ({ name, value, ...options }: ParsedCookie) =>
      (await cookies()).set(name, value, options),
    redirect,
    forbidden,
  };
  return { ...nextSessions(handler, server, signInPath), proxy, middleware: proxy };
}

/** The response of a gate that stops a request. */
const closed: Readonly<
  Record<GateVerdict, (request: NextRequest, signInPath: string) => NextResponse>
> = {
  'sign-in': ({ nextUrl, method }, signInPath) => {
    const address = signInAddress(signInPath, `${nextUrl.pathname}${nextUrl.search}`);
    const target = new URL(address, nextUrl.origin);
    const url = nextUrl.clone();
    url.pathname = target.pathname;
    url.search = target.search;
    url.hash = target.hash;
    // After a 307 a browser would repeat its POST on the sign-in page.
    return uncached(NextResponse.redirect(url, method === 'GET' || method === 'HEAD' ? 307 : 303));
  },
  forbidden: () => uncached(new NextResponse('You may not open this page.', { status: 403 })),
  unavailable: () =>
    uncached(
      new NextResponse('Your account cannot be reached just now. Try again in a moment.', {
        status: 503,
        headers: { 'retry-after': '5' },
      }),
    ),
};

/** Forbids caches to store what one visitor gets. */
function uncached(response: NextResponse): NextResponse {
  response.headers.set('cache-control', 'private, no-store');
  return response;
}
