import type { IncomingMessage, ServerResponse } from 'node:http';
import type { GetServerSidePropsContext, GetServerSidePropsResult } from 'next';
import type { AuthHandler, EndedSession, SignOutOptions } from '../auth-handler.ts';
import { signInAddress } from '../http/return-path.ts';
import { SessionUnavailableError } from '../page-request.ts';
import { isInGroups } from '../session/groups.ts';
import type { Session } from '../session/session.ts';
import { endNodeSession, renewNodeSession } from './node-session.ts';

export { SessionUnavailableError } from '../page-request.ts';

/** Sessions in the Pages Router of Next.js: for `getServerSideProps` and API routes. */
export interface NextPagesAuth {
  /**
   * Returns the session. Renews tokens that are about to expire and sets their cookies on the response,
   * so call it before the app sends anything. Never rejects.
   */
  getSession(request: IncomingMessage, response: ServerResponse): Promise<Session | undefined>;
  /** Signs out from an API route. Call it for a POST only: any page can cause a GET. */
  signOut(
    request: IncomingMessage,
    response: ServerResponse,
    options?: SignOutOptions,
  ): Promise<Pick<EndedSession, 'revoked'>>;
  /**
   * Creates a `getServerSideProps` that needs a session. It redirects users who are not signed in to
   * `signInPath`; the parameter `returnTo` holds the path that they requested. It rejects with a
   * `SessionUnavailableError` while Cognito or the store does not answer, and Next shows `pages/500`.
   */
  withSession<Props extends object>(
    run: (context: SignedInContext) => PropsResult<Props> | Promise<PropsResult<Props>>,
    options?: WithSessionOptions<Props>,
  ): (context: GetServerSidePropsContext) => Promise<PropsResult<Props>>;
}

type PropsResult<Props extends object> = GetServerSidePropsResult<Props>;

export interface SignedInContext extends GetServerSidePropsContext {
  session: Session;
}

export interface WithSessionOptions<Props extends object> {
  /** Groups of the pool: the ID token must name at least one. */
  groups?: readonly string[] | undefined;
  /** Result for users in none of the groups. Default: `{ notFound: true }`, as the Pages Router has no 403. */
  forbidden?: PropsResult<Props> | undefined;
}

export interface NextPagesAuthOptions {
  /** Path of the sign-in page. Default: `/`. */
  signInPath?: string | undefined;
}

/**
 * Makes the sessions of a `createAuthHandler` available in the Pages Router. `toNodeHandler(auth)` is the
 * route itself, in `pages/api/auth.ts`.
 */
export function nextPagesAuth(
  handler: Pick<AuthHandler, 'renewSession' | 'signOut'>,
  { signInPath = '/' }: NextPagesAuthOptions = {},
): NextPagesAuth {
  return {
    async getSession(request, response) {
      const { session } = await renewNodeSession(handler, request, response);
      return session;
    },
    signOut: (request, response, options) => endNodeSession(handler, request, response, options),
    withSession:
      (run, { groups, forbidden = notFound } = {}) =>
      async (context) => {
        const { session, error } = await renewNodeSession(handler, context.req, context.res);
        if (!session) {
          if (error !== undefined) throw new SessionUnavailableError();
          const destination = signInAddress(signInPath, context.resolvedUrl);
          return { redirect: { destination, permanent: false } };
        }
        if (groups && !isInGroups(session, groups)) return forbidden;
        return run({ ...context, session });
      },
  };
}

const notFound: { notFound: true } = { notFound: true };
