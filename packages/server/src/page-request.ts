import type { RenewedSession } from './auth-handler.ts';
import { signInAddress } from './http/return-path.ts';

/**
 * What `requireSession` throws where `proxy` found that Cognito or the store does not answer. A person
 * who may well be signed in is not sent to sign in again: the app's `error.tsx` tells this error by its
 * `digest` and offers to try again.
 */
export class SessionUnavailableError extends Error {
  override readonly name = 'SessionUnavailableError';
  // Next keeps a digest that is there; of everything else an error page in production learns nothing.
  readonly digest = 'COUNTERSIGN_SESSION_UNAVAILABLE';

  constructor() {
    super(
      'It cannot be told just now who is signed in, as Cognito or the store of sessions does not answer. The session may well be alive: try again in a moment.',
    );
  }
}

/**
 * What `requireSession({ groups })` throws for a user of none of them, where Next's `forbidden()` is not
 * switched on. The app's `error.tsx` tells it by its `digest`.
 */
export class SessionForbiddenError extends Error {
  override readonly name = 'SessionForbiddenError';
  readonly digest = 'COUNTERSIGN_SESSION_FORBIDDEN';

  constructor() {
    super(
      'The user is in none of the groups that this page is for. Switch on experimental.authInterrupts to have Next show the app’s forbidden.tsx, with a 403, instead of error.tsx.',
    );
  }
}

/** Tells a page, by the headers of its request, what Next keeps from it and what became of its session. */
export function setPageHeaders(
  headers: Headers,
  { pathname, search }: { pathname: string; search: string },
  { session, setCookies, cookie, error }: RenewedSession,
): void {
  // Always, or a caller could say it.
  headers.set(pathHeader, `${pathname}${search}`);
  headers.delete(unavailableHeader);
  if (!session && error !== undefined) headers.set(unavailableHeader, '1');
  // The page is rendered with the session it has from now on.
  if (setCookies.length > 0) headers.set('cookie', cookie);
}

/**
 * Where a person goes who has no session, by the headers of their request.
 * @throws {SessionUnavailableError} when they may have one.
 */
export function signInPathFor(
  headers: Pick<Headers, 'get' | 'has'>,
  signInPath: string,
  returnTo: string | null = headers.get(pathHeader),
): string {
  if (headers.has(unavailableHeader)) throw new SessionUnavailableError();
  return signInAddress(signInPath, returnTo);
}

/** A page's own path and query. */
const pathHeader = 'x-countersign-path';

/** There when the session could neither be read nor renewed. */
const unavailableHeader = 'x-countersign-unavailable';
