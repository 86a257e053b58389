import { cookies, headers } from 'next/headers';
import { forbidden, redirect } from 'next/navigation';
import { type NextRequest, NextResponse } from 'next/server';
import { type Gate, type GateVerdict, gateVerdict } from './adapters/gate.ts';
import { nextSessions, type RequireSessionOptions } from './adapters/next-sessions.ts';
import type { AuthHandler, EndedSession, SignOutOptions } from './auth-handler.ts';
import type { ParsedCookie } from './http/parse-set-cookie.ts';
import { signInAddress } from './http/return-path.ts';
import { addSetCookies } from './http/set-cookies.ts';
import { setPageHeaders } from './page-request.ts';
import type { Session } from './session/session.ts';

export type { Gate } from './adapters/gate.ts';
export type { RequireSessionOptions } from './adapters/next-sessions.ts';
export { SessionForbiddenError, SessionUnavailableError } from './page-request.ts';

/** Sessions in Next.js: for server components, actions, route handlers and `proxy.ts`. */
export interface NextAuth {
  /** Who is signed in. Renews nothing, as a server component may not set cookies: `proxy` does. */
  getSession(): Promise<Session | undefined>;
  /**
   * The same; a person who is not signed in is sent to `signInPath`, with the path and query that
   * `proxy` saw them ask for as the parameter `returnTo`. Read it there with `returnPath`.
   * @throws {SessionUnavailableError} where `proxy` found that it cannot be told just now: nobody is
   *   sent to sign in who may be signed in. Next shows the app's `error.tsx`.
   * @throws {SessionForbiddenError} for a user of none of the `groups`, where Next's `forbidden()` is
   *   not switched on.
   */
  requireSession(options?: RequireSessionOptions): Promise<Session>;
  /**
   * Signs out from an action or a route handler, which alone may set cookies. Let a route handler do so
   * for a POST only: a GET can be caused by any page. Where the app goes then is the app's to say.
   */
  signOut(options?: SignOutOptions): Promise<Pick<EndedSession, 'revoked'>>;
  /**
   * Renews tokens that are about to expire, before a page is rendered with them: call it in
   * `proxy.ts`, and set further headers on the response it gives. An answer that brings a session is
   * `private, no-store`, whatever the page says: leave it so.
   */
  proxy(request: NextRequest, options?: ProxyOptions): Promise<NextResponse>;
  /** The same, by the name it has in Next 15: for `middleware.ts`. */
  middleware(request: NextRequest, options?: ProxyOptions): Promise<NextResponse>;
}

export interface NextAuthOptions {
  /** Path of the sign-in page. Default: `/`. */
  signInPath?: string | undefined;
}

export interface ProxyOptions {
  /** Headers that the page's request is to have, e.g. with a nonce. Default: those it came with. */
  headers?: Headers | undefined;
  /**
   * Paths that are for users who are signed in, with all below them: others are sent to `signInPath`,
   * get a 403 where they are in none of the `groups`, and a 503 while it cannot be told who they are.
   * A first gate, not the only one: let what reads somebody's data call `requireSession` too.
   */
  gates?: readonly (string | Gate)[] | undefined;
}

/** Ties the sessions of a `createAuthHandler` to Next.js 15 and 16. */
export function nextAuth(
  handler: Pick<AuthHandler, 'getSession' | 'renewSession' | 'signOut'>,
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
    // Next keeps a cache-control that is there, also for pages it made once.
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

/** What a closed gate answers. */
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
    // With 307 a browser would post to the sign-in page what it posted here.
    return uncached(NextResponse.redirect(url, method === 'GET' || method === 'HEAD' ? 307 : 303));
  },
  forbidden: () => uncached(new NextResponse('This page is not for you.', { status: 403 })),
  unavailable: () =>
    uncached(
      new NextResponse('Your account cannot be reached just now. Try again in a moment.', {
        status: 503,
        headers: { 'retry-after': '5' },
      }),
    ),
};

/** What one visitor is told is for no cache. */
function uncached(response: NextResponse): NextResponse {
  response.headers.set('cache-control', 'private, no-store');
  return response;
}
