/**
 * Names what happened and how it ended. Every request that does not succeed causes an event: `refused`
 * by Cognito or by this server, or `failed`.
 */
export interface AuthEvent {
  type:
    | 'relayed'
    | 'refused'
    | 'signed-in'
    /** The user has proven more, or signed in again, in their session. */
    | 'stepped-up'
    | 'renewed'
    | 'not-renewed'
    | 'signed-out'
    /** A session ended without a sign-out; `error` says why. */
    | 'ended'
    | 'failed';
  /** The requested operation, if the handler knows it. */
  operation?: string | undefined;
  /** AWS's name of the challenge that Cognito returned. */
  challenge?: string | undefined;
  /** Name of the exception. */
  error?: string | undefined;
  /** The user's `sub`, if a user is signed in. */
  sub?: string | undefined;
  /** The caller's address, if `trustedProxies` is set. */
  ip?: string | undefined;
  /** The pool's name in `pools`, if the handler has several pools. */
  pool?: string | undefined;
}

export type Report = (event: AuthEvent) => void;

/** Returns what an event may say of an error of any kind: its message may hold a secret. */
export const errorName = (cause: unknown): string =>
  cause instanceof Error ? cause.name : 'Error';

/** Wraps the app's listener, so that an error in it cannot break a request. */
export function createReport(onEvent: ((event: AuthEvent) => unknown) | undefined): Report {
  return (event) => {
    try {
      const outcome = onEvent?.(event);
      if (outcome instanceof Promise) outcome.catch(() => {});
    } catch {
      // An error of the app's own listener must not reach the user.
    }
  };
}
