import { ChallengeError } from '@countersign/core';

/**
 * Why a passkey prompt gave nothing, from the name of what the browser threw. `PasskeyCancelled`
 * also stands for a timeout and for a device without a fitting passkey: on purpose browsers do not
 * tell which. Source: WebAuthn Level 3, "Create a New Credential", "Make an Assertion".
 */
export function passkeyError(cause: unknown): ChallengeError {
  if (cause instanceof ChallengeError) return cause;
  const name = cause instanceof Error || cause instanceof DOMException ? cause.name : '';
  return errors.get(name)?.(cause) ?? failed(cause);
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

const failed = (cause: unknown) =>
  new ChallengeError('PasskeyFailed', {
    kind: 'passkey-invalid',
    retryable: true,
    sessionAlive: true,
    cause,
  });

const errors = new Map<string, (cause: unknown) => ChallengeError>([
  ['NotAllowedError', (cause) => new ChallengeError('PasskeyCancelled', { cause })],
  ['AbortError', left],
  // The page's domain is not the passkey's, nor below it.
  ['SecurityError', unavailable('PasskeyWrongDomain')],
  ['NotSupportedError', passkeyUnsupported],
  // Only when making one: the device holds a passkey of this account.
  ['InvalidStateError', unavailable('PasskeyExists')],
]);
