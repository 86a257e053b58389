/**
 * True for broken code and wrong settings: this kit's, JavaScript's and the AWS SDK's errors for
 * them. `fetch` also rejects with a TypeError when no response arrives. The message tells them
 * apart: an engine's is always English, while `fetch`'s is in the browser's language.
 */
export function isMisuse(cause: unknown): boolean {
  if (!isError(cause)) return false;
  return 'isMisuse' in cause || names.has(cause.name) || brokenCode.test(cause.message);
}

/**
 * True for errors that mean no response arrived: from `fetch`, a timeout, Node's sockets, a
 * bundler.
 */
export const isNetworkFailure = (cause: unknown): boolean =>
  isError(cause) &&
  (/^(?:TypeError|(?:Network|Timeout|Abort|ChunkLoad)Error)$/.test(cause.name) ||
    ('code' in cause && typeof cause.code === 'string'));

// In some engines a DOMException is not an Error.
const isError = (cause: unknown): cause is Error =>
  cause instanceof Error || (typeof DOMException === 'function' && cause instanceof DOMException);

const names = new Set(['ReferenceError', 'RangeError', 'CredentialsProviderError']);

const brokenCode =
  /is not (?:a function|a constructor|iterable|an object)|(?:read|set|access) propert|destructure|(?:is|of) (?:undefined|null)\b|^Failed to (?:parse|execute|construct)|invalid URL|not a valid URL|^Region is missing/i;
