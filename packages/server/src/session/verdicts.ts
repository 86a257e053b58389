import type { ErrorKind } from '@countersign/core';

/** What a failure at Cognito means for a session. */
export type Verdict =
  /** The session is over now. */
  | 'ends'
  /** Nothing will renew it again: it is over when its tokens are. */
  | 'expires'
  /** Only its access token is over: with a renewed one the call may do. */
  | 'renew'
  /** Cognito may have done it, and the answer was lost: ask once more, at once. */
  | 'repeat'
  /** It passes, or the app's operator can mend it: the session stays. */
  | 'transient';

/**
 * THE table: which failure ends a session, which leaves it, and which is repeated. The first row that
 * fits holds; what is in none passes, as nobody is signed out by what may be chance.
 *
 * A renewal that is not authorized says so of the refresh token; a call may say it of what was typed,
 * such as a wrong password, so that only some texts count.
 * Source: Cognito API reference, Errors of GetTokensFromRefreshToken and GetUser; texts as the service
 * has them.
 */
const rows: readonly Row[] = [
  // code or kind, text, what it means of a renewal, and of a call in the user's name
  ['NotAuthorizedException', /^Unable to verify secret hash/i, 'transient', 'transient'],
  ['NotAuthorizedException', /^Refresh Token has expired/i, 'expires', 'transient'],
  ['NotAuthorizedException', /^User is disabled/i, 'ends', 'ends'],
  ['NotAuthorizedException', /^Access Token has been revoked/i, 'ends', 'ends'],
  [
    'NotAuthorizedException',
    /^(?:Access Token has expired|Invalid Access Token)/i,
    'ends',
    'renew',
  ],
  ['NotAuthorizedException', /^/, 'ends', 'transient'],
  // Another server may have traded the same token just before, and the browser has what that gave.
  ['RefreshTokenReuseException', /^/, 'expires', 'transient'],
  ['UserNotFoundException', /^/, 'ends', 'ends'],
  ['PasswordResetRequiredException', /^/, 'ends', 'ends'],
  ['UserNotConfirmedException', /^/, 'ends', 'ends'],
  ['network-failed', /^/, 'repeat', 'transient'],
  ['service-failed', /^/, 'repeat', 'transient'],
];

type Row = readonly [codeOrKind: string, text: RegExp, renewal: Verdict, call: Verdict];

/** An error, or what was told of one. */
interface Failure {
  code: string;
  kind?: ErrorKind | undefined;
  message: string;
}

export const verdictOnRenewal = (error: Failure): Verdict => rowOf(error)?.[2] ?? 'transient';

export const verdictOnCall = (error: Failure): Verdict => rowOf(error)?.[3] ?? 'transient';

function rowOf({ code, kind, message }: Failure): Row | undefined {
  return rows.find(([name, text]) => (name === code || name === kind) && text.test(message));
}
