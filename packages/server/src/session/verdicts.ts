import type { ErrorKind } from '@countersign/core';
import { secretHashText } from '@countersign/core/session/reasons';

/** What an error from Cognito means for a session. */
export type Verdict =
  /** The session is over now. */
  | 'ends'
  /** No renewal will succeed: the session ends when its tokens expire. */
  | 'expires'
  /** Only the access token is over: the call may succeed with a renewed one. */
  | 'renew'
  /** Cognito may have carried out the call, and the answer was lost: ask once more, at once. */
  | 'repeat'
  /** The error passes, or the app's operator can fix it: the session stays. */
  | 'transient';

/**
 * THE table: which errors end a session, which leave it alone, and which are repeated. The first row that
 * matches counts. An error without a row is transient, so that no unknown error signs a user out.
 *
 * In a renewal, NotAuthorizedException is about the refresh token. In a call it may be about what the user
 * typed, such as a wrong password, so only some texts count.
 * Source: Cognito API reference, Errors of GetTokensFromRefreshToken and GetUser; texts as the service
 * has them.
 */
const rows: readonly Row[] = [
  // code or kind, text, what it means in a renewal, and in a call on behalf of the user
  ['NotAuthorizedException', secretHashText, 'transient', 'transient'],
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
  // Another server may have traded the same token a moment ago, and the browser has its new tokens.
  ['RefreshTokenReuseException', /^/, 'expires', 'transient'],
  ['UserNotFoundException', /^/, 'ends', 'ends'],
  ['PasswordResetRequiredException', /^/, 'ends', 'ends'],
  ['UserNotConfirmedException', /^/, 'ends', 'ends'],
  ['network-failed', /^/, 'repeat', 'transient'],
  ['service-failed', /^/, 'repeat', 'transient'],
];

type Row = readonly [codeOrKind: string, text: RegExp, renewal: Verdict, call: Verdict];

/** An error, or the part of one that a page was told. */
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
