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
  /** Returns the session. Renews no tokens, because a server component cannot set cookies: `proxy` does. */
  getSession(): Promise<Session | undefined>;
  /**
   * Returns the session, or redirects a user who is not signed in to `signInPath`. The parameter
   * `returnTo` holds the path and query that the user requested, as `proxy` saw them; read it on the
   * sign-in page with `returnPath`.
   * @throws {SessionUnavailableError} when `proxy` could not find out who is signed in. The user may be
   *   signed in, so nobody is redirected; Next shows the app's `error.tsx`.
   */
  requireSession(): Promise<Session>;
  /**
   * Renews tokens that are about to expire before Next renders a page with them. Call it in `proxy.ts`,
   * and set further headers on the response that it returns. A response that sets a session is
   * `private, no-store`, whatever the page says: do not change that.
   */
  proxy(request: NextRequest, options?: ProxyOptions): Promise<NextResponse>;
}

export interface NextAuthOptions {
  /** Path of the sign-in page. Default: `/`. */
  signInPath?: string | undefined;
}

export interface ProxyOptions {
  /** Headers for the page's request, e.g. with a nonce. Default: the request's own. */
  headers?: Headers | undefined;
}

/** Makes the sessions of a `createAuthHandler` available in Next.js 16. */
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
      // Next respects an existing cache-control header, also on static pages.
      addSetCookies(response.headers, renewed.setCookies);
      return response;
    },
  };
}
