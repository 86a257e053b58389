import type { RenewedSession } from './auth-handler.ts';
import { signInAddress } from './http/return-path.ts';

/**
 * `requireSession` throws it when Cognito or the store did not answer `proxy`. The user may well be signed
 * in, so they are not asked to sign in again: the app's `error.tsx` recognizes this error by its `digest`
 * and offers to try again.
 */
export class SessionUnavailableError extends Error {
  override readonly name = 'SessionUnavailableError';
  // In production Next gives an error page only the digest, and it keeps one that is already there.
  readonly digest = 'COUNTERSIGN_SESSION_UNAVAILABLE';

  constructor() {
    super(
      'The server cannot find out who is signed in, because Cognito or the session store does not answer. The session may still be valid: try again in a moment.',
    );
  }
}

/**
 * `requireSession({ groups })` throws this when the user is in none of the groups and the app has not
 * enabled Next's `forbidden()`. The app's `error.tsx` recognizes it by its `digest`.
 */
export class SessionForbiddenError extends Error {
  override readonly name = 'SessionForbiddenError';
  readonly digest = 'COUNTERSIGN_SESSION_FORBIDDEN';

  constructor() {
    super(
      'The user is in none of the groups that may open this page. Enable experimental.authInterrupts if Next should show the app’s forbidden.tsx with a 403 instead of error.tsx.',
    );
  }
}

/** Sets headers on a page's request: its path, which Next hides from pages, and what became of its session. */
export function setPageHeaders(
  headers: Headers,
  { pathname, search }: { pathname: string; search: string },
  { session, setCookies, cookie, error }: RenewedSession,
): void {
  // Set them always, or the caller could.
  headers.set(pathHeader, `${pathname}${search}`);
  headers.delete(unavailableHeader);
  if (!session && error !== undefined) headers.set(unavailableHeader, '1');
  // Next renders the page with the renewed session.
  if (setCookies.length > 0) headers.set('cookie', cookie);
}

/**
 * Returns where to redirect a user without a session, from the headers of their request.
 * @throws {SessionUnavailableError} when the user may have a session.
 */
export function signInPathFor(
  headers: Pick<Headers, 'get' | 'has'>,
  signInPath: string,
  returnTo: string | null = headers.get(pathHeader),
): string {
  if (headers.has(unavailableHeader)) throw new SessionUnavailableError();
  return signInAddress(signInPath, returnTo);
}

/** Header with the page's own path and query. */
const pathHeader = 'x-countersign-path';

/** Header that is set when the session could neither be read nor renewed. */
const unavailableHeader = 'x-countersign-unavailable';
