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
   * Who is signed in. Tokens that are about to expire are renewed, and the answer gets the cookies: call
   * it before anything is sent. Never rejects.
   */
  getSession(request: IncomingMessage, response: ServerResponse): Promise<Session | undefined>;
  /** Signs out from an API route. Let it do so for a POST only: a GET can be caused by any page. */
  signOut(
    request: IncomingMessage,
    response: ServerResponse,
    options?: SignOutOptions,
  ): Promise<Pick<EndedSession, 'revoked'>>;
  /**
   * A `getServerSideProps` for users who are signed in: others are sent to `signInPath`, with the path
   * they asked for as the parameter `returnTo`. Throws a `SessionUnavailableError` while it cannot be
   * told who is signed in, and Next shows `pages/500`.
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
  /** Groups of the pool, one of which the user has to be in, by the ID token. */
  groups?: readonly string[] | undefined;
  /** What users of other groups get. Default: `{ notFound: true }`, as the Pages Router has no 403. */
  forbidden?: PropsResult<Props> | undefined;
}

export interface NextPagesAuthOptions {
  /** Path of the sign-in page. Default: `/`. */
  signInPath?: string | undefined;
}

/**
 * Ties the sessions of a `createAuthHandler` to the Pages Router. The route itself is
 * `toNodeHandler(auth)`, in `pages/api/auth.ts`.
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
