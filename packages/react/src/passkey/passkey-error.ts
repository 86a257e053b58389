import { ChallengeError, type ErrorKind } from '@countersign/core';

/** What a prompt was opened for: with a passkey, or for a new one. */
export type Ceremony = 'get' | 'create';

/**
 * Why a passkey prompt gave nothing, from the name of what the browser threw and, where one name
 * stands for several things, from what can be found out. `PasskeyCancelled` also stands for a
 * timeout and for a device without a fitting passkey: on purpose browsers do not tell which. That a
 * passkey was not accepted is nothing a browser can say.
 * Source: WebAuthn Level 3, "Create a New Credential", "Make an Assertion"; Permissions Policy.
 */
export function passkeyError(cause: unknown, ceremony: Ceremony = 'get'): ChallengeError {
  if (cause instanceof ChallengeError) return cause;
  const isError = cause instanceof Error || cause instanceof DOMException;
  const known = isError ? errors.get(cause.name)?.(cause, ceremony) : undefined;
  return known ?? failed(cause);
}

/** A browser, or a page that is not served securely, that has no passkeys at all. */
const passkeyUnsupported = (cause?: unknown): ChallengeError =>
  unavailable('PasskeyUnsupported')(cause);

/** The person closed the prompt from the page. */
export const closed = (): ChallengeError => new ChallengeError('PasskeyCancelled');

/** The prompt was ended because its screen is left. */
export const left = (cause?: unknown): ChallengeError =>
  new ChallengeError('Aborted', { sessionAlive: true, cause });

const unavailable = (code: string) => (cause: unknown) =>
  new ChallengeError(code, { kind: 'passkey-unavailable', sessionAlive: true, cause });

const again = (code: string, kind: ErrorKind) => (cause: unknown) =>
  new ChallengeError(code, { kind, retryable: true, sessionAlive: true, cause });

/** The device or the browser could not do it. */
const failed = again('PasskeyFailed', 'passkey-failed');

const blocked = again('PasskeyBlocked', 'passkey-blocked');

/** Closed, timed out, nothing that fits, in a frame without the permission, or out of sight. */
function notAllowed(cause: Error | DOMException, ceremony: Ceremony): ChallengeError {
  if (!isPermitted(ceremony) || frameWords.test(cause.message)) return blocked(cause);
  if (/\bfocus/i.test(cause.message)) return failed(cause);
  return new ChallengeError('PasskeyCancelled', { cause });
}

const frameWords = /permissions policy|feature is not enabled|same as its ancestors/i;

/** What the frame may do, where the browser tells; a page of its own may. */
function isPermitted(ceremony: Ceremony): boolean {
  // TypeScript's DOM library knows neither; Chromium has the first, under the name of before.
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
  // The page's domain is not the passkey's, nor below it.
  ['SecurityError', unavailable('PasskeyWrongDomain')],
  ['NotSupportedError', passkeyUnsupported],
  // Only when making one: the device holds a passkey of this account.
  [
    'InvalidStateError',
    (cause, ceremony) => (ceremony === 'create' ? unavailable('PasskeyExists')(cause) : undefined),
  ],
]);
