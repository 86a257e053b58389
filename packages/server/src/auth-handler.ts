import type { RelayedSession } from '@countersign/core/session';
import type { LevelOptions, LevelVerdict } from './level.ts';
import type { Session } from './session/session.ts';

/** A request, or its headers: where the handler reads the session's cookies. */
export type SessionSource = Request | { headers: Headers } | Headers;

export const headersOf = (source: SessionSource): Headers =>
  source instanceof Headers ? source : source.headers;

/** Handles the route that `relayTransport` posts to, and gives the rest of the app its sessions. */
export interface AuthHandler {
  /**
   * Answers one request from a page: a POST of `{ operation, input }`, or a GET that returns who is
   * signed in. Never rejects.
   */
  (request: Request): Promise<Response>;
  /**
   * Returns the session while its tokens have not expired, and calls neither Cognito nor a page. Never
   * rejects: returns `undefined` while the store does not answer.
   */
  getSession(source: SessionSource): Promise<Session | undefined>;
  /**
   * Returns the session, and renews its tokens first when they are about to expire. The app must send
   * `setCookies` to the browser as Set-Cookie headers, in a response that no cache stores:
   * `addSetCookies` does both. `cookie` is the Cookie header that the browser would send afterwards.
   * Never rejects, and waits a few seconds at most while the tokens are valid.
   */
  renewSession(source: SessionSource): Promise<RenewedSession>;
  /**
   * Returns the session if its sign-in meets a level and an age, and otherwise the 401 to answer with,
   * by RFC 9470: `useStepUp` then asks the user to prove more. `level` may be undefined, for an age alone.
   * Like `getSession`, it calls neither Cognito nor a page, and never rejects.
   */
  requireLevel(
    source: SessionSource,
    level: string | undefined,
    options?: LevelOptions,
  ): Promise<LevelVerdict>;
  /**
   * Returns what a page may know of a session, for the option `initial` of `createSession`: the first
   * render then shows who is signed in. `null` says that nobody is. Holds no token, and only the claims
   * that `claims` lists.
   */
  initialSession(session: Session | undefined): RelayedSession | null;
  /**
   * Signs the user out from server code. The app must send `setCookies` to the browser as Set-Cookie
   * headers. Never rejects: the session ends on this server whatever Cognito answers.
   */
  signOut(source: SessionSource, options?: SignOutOptions): Promise<EndedSession>;
}

export interface SignOutOptions {
  /** Ends all sessions of the user (GlobalSignOut) instead of only this one (RevokeToken). */
  everywhere?: boolean | undefined;
}

export interface EndedSession {
  setCookies: readonly string[];
  /** True if Cognito revoked the tokens. If it did not answer, the server tells it again with later requests. */
  revoked: boolean;
}

export interface RenewedSession {
  session: Session | undefined;
  setCookies: readonly string[];
  cookie: string;
  /** Why the tokens could not be renewed or the session could not be read; a later attempt may succeed. */
  error?: string | undefined;
}
