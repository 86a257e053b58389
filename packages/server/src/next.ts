import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { type NextRequest, NextResponse } from 'next/server';
import type { AuthHandler } from './auth-handler.ts';
import { addSetCookies } from './http/set-cookies.ts';
import { setPageHeaders, signInPathFor } from './page-request.ts';
import type { Session } from './session/session.ts';

export { SessionUnavailableError } from './page-request.ts';

/** Sessions in Next.js: for server components, actions, route handlers and `proxy.ts`. */
export interface NextAuth {
  /** Who is signed in. Renews nothing, as a server component may not set cookies: `proxy` does. */
  getSession(): Promise<Session | undefined>;
  /**
   * The same; a person who is not signed in is sent to `signInPath`, with the path and query that
   * `proxy` saw them ask for as the parameter `returnTo`. Read it there with `returnPath`.
   * @throws {SessionUnavailableError} where `proxy` found that it cannot be told just now: nobody is
   *   sent to sign in who may be signed in. Next shows the app's `error.tsx`.
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
      (await getSession()) ?? redirect(signInPathFor(await headers(), signInPath)),
    async proxy(request, options = {}) {
      const passedOn = new Headers(options.headers ?? request.headers);
      const renewed = await handler.renewSession(request);
      setPageHeaders(passedOn, request.nextUrl, renewed);
      const response = NextResponse.next({ request: { headers: passedOn } });
      // Next keeps a cache-control that is there, also for pages it made once.
      addSetCookies(response.headers, renewed.setCookies);
      return response;
    },
  };
}
