import { ChallengeError, type ErrorKind } from '@countersign/core';

/** What the prompt is for: using a passkey, or creating one. */
export type Ceremony = 'get' | 'create';

/**
 * Turns a passkey prompt's exception into a `ChallengeError`, by its name and, if the name is
 * ambiguous, by further checks. `PasskeyCancelled` includes a timeout and a device without a
 * matching passkey: browsers hide the difference on purpose. A browser cannot know whether Cognito
 * accepts a passkey.
 * Source: WebAuthn Level 3, "Create a New Credential", "Make an Assertion"; Permissions Policy.
 */
export function passkeyError(cause: unknown, ceremony: Ceremony = 'get'): ChallengeError {
  if (cause instanceof ChallengeError) return cause;
  const isError = cause instanceof Error || cause instanceof DOMException;
  const known = isError ? errors.get(cause.name)?.(cause, ceremony) : undefined;
  return known ?? failed(cause);
}

/** The browser has no passkeys, or the page is not served securely. */
const passkeyUnsupported = (cause?: unknown): ChallengeError =>
  unavailable('PasskeyUnsupported')(cause);

/** The user closed the prompt from the page. */
export const closed = (): ChallengeError => new ChallengeError('PasskeyCancelled');

/** The prompt ended because its screen unmounted. */
export const left = (cause?: unknown): ChallengeError =>
  new ChallengeError('Aborted', { sessionAlive: true, cause });

const unavailable = (code: string) => (cause: unknown) =>
  new ChallengeError(code, { kind: 'passkey-unavailable', sessionAlive: true, cause });

const again = (code: string, kind: ErrorKind) => (cause: unknown) =>
  new ChallengeError(code, { kind, retryable: true, sessionAlive: true, cause });

/** The device or the browser failed. */
const failed = again('PasskeyFailed', 'passkey-failed');

const blocked = again('PasskeyBlocked', 'passkey-blocked');

/**
 * The user closed the prompt, it timed out, no passkey matched, the frame lacks the permission, or
 * the page was not focused.
 */
function notAllowed(cause: Error | DOMException, ceremony: Ceremony): ChallengeError {
  if (!isPermitted(ceremony) || frameWords.test(cause.message)) return blocked(cause);
  if (/\bfocus/i.test(cause.message)) return failed(cause);
  return new ChallengeError('PasskeyCancelled', { cause });
}

const frameWords = /permissions policy|feature is not enabled|same as its ancestors/i;

/** True if the frame may use passkeys, or the browser does not say. A top-level page always may. */
function isPermitted(ceremony: Ceremony): boolean {
  // TypeScript's DOM library has neither; Chromium has the first, under its old name.
  // biome-ignore lint/style/noRestrictedGlobals: the prompt is that of the script's own navigator
  const { featurePolicy, permissionsPolicy = featurePolicy } = document as Document & {
    [K in 'featurePolicy' | 'permissionsPolicy']?: { allowsFeature(name: string): boolean };
  };
  return permissionsPolicy?.allowsFeature(`publickey-credentials-${ceremony}`) ?? true;
}

const errors = new Map<
  string,
  (cause: Error | DOMException, ceremony: Ceremony) => ChallengeError | undefined
>([
  ['NotAllowedError', notAllowed],
  // Chromium: "A request is already pending."
  ['OperationError', again('PasskeyPending', 'passkey-pending')],
  ['AbortError', left],
  // The page's domain is neither the passkey's domain nor a subdomain of it.
  ['SecurityError', unavailable('PasskeyWrongDomain')],
  ['NotSupportedError', passkeyUnsupported],
  // Only when creating a passkey: the device has one for this account.
  [
    'InvalidStateError',
    (cause, ceremony) => (ceremony === 'create' ? unavailable('PasskeyExists')(cause) : undefined),
  ],
]);
