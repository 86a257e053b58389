import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { type NextRequest, NextResponse } from 'next/server';
import type { AuthHandler } from './auth-handler.ts';
import { signInAddress } from './return-path.ts';
import type { Session } from './session.ts';
import { addSetCookies } from './set-cookies.ts';

/** Sessions in Next.js: for server components, actions, route handlers and `proxy.ts`. */
export interface NextAuth {
  /** Who is signed in. Renews nothing, as a server component may not set cookies: `proxy` does. */
  getSession(): Promise<Session | undefined>;
  /**
   * The same; a person who is not signed in is sent to `signInPath`, with the path and query that
   * `proxy` saw them ask for as the parameter `returnTo`. Read it there with `returnPath`.
   */
  requireSession(): Promise<Session>;
  /**
   * Renews tokens that are about to expire, before a page is rendered with them: call it in
   * `proxy.ts`, and set further headers on the response it gives. An answer that brings a session is
   * `private, no-store`, whatever the page says: leave it so.
   */
  proxy(request: NextRequest, options?: ProxyOptions): Promise<NextResponse>;
}

export interface NextAuthOptions {
  /** Path of the sign-in page. Default: `/`. */
  signInPath?: string | undefined;
}

export interface ProxyOptions {
  /** Headers that the page's request is to have, e.g. with a nonce. Default: those it came with. */
  headers?: Headers | undefined;
}

/** Ties the sessions of a `createAuthHandler` to Next.js 16. */
export function nextAuth(
  handler: Pick<AuthHandler, 'getSession' | 'renewSession'>,
  { signInPath = '/' }: NextAuthOptions = {},
): NextAuth {
  const getSession = async () => handler.getSession(new Headers(await headers()));
  return {
    getSession,
    requireSession: async () =>
      (await getSession()) ?? redirect(signInAddress(signInPath, (await headers()).get(wanted))),
    async proxy(request, options = {}) {
      const passedOn = new Headers(options.headers ?? request.headers);
      // Always, or a caller could say it.
      passedOn.set(wanted, `${request.nextUrl.pathname}${request.nextUrl.search}`);
      const { setCookies, cookie } = await handler.renewSession(request);
      // The page is rendered with the session it has from now on.
      if (setCookies.length > 0) passedOn.set('cookie', cookie);
      const response = NextResponse.next({ request: { headers: passedOn } });
      // Next keeps a cache-control that is there, also for pages it made once.
      addSetCookies(response.headers, setCookies);
      return response;
    },
  };
}

/** Tells a page its own path and query, which Next keeps from server components. */
const wanted = 'x-countersign-path';
