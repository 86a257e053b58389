/**
 * What happened: names and outcomes. Each request that is not answered as it was asked to be is
 * `refused`, by Cognito or by this server, or `failed`.
 */
export interface AuthEvent {
  type:
    | 'relayed'
    | 'refused'
    | 'signed-in'
    | 'renewed'
    | 'not-renewed'
    | 'signed-out'
    /** A session that nobody signed out; `error` says why. */
    | 'ended'
    | 'failed';
  /** The operation called for, where it is one that the handler knows. */
  operation?: string | undefined;
  /** AWS's name of the challenge that came back. */
  challenge?: string | undefined;
  /** Why not: an exception's name. */
  error?: string | undefined;
  /** The user's `sub`, where somebody is signed in. */
  sub?: string | undefined;
  /** The caller's address, where `trustedProxies` tells it. */
  ip?: string | undefined;
  /** The pool's name in `pools`, where the handler has several. */
  pool?: string | undefined;
}

export type Report = (event: AuthEvent) => void;

/** An app's listener that cannot break the request it is told of. */
export function createReport(onEvent: ((event: AuthEvent) => unknown) | undefined): Report {
  return (event) => {
    try {
      const outcome = onEvent?.(event);
      if (outcome instanceof Promise) outcome.catch(() => {});
    } catch {
      // The listener's own trouble.
    }
  };
}
