/**
 * True for broken code and wrong settings: what this kit throws for them, and what JavaScript and
 * the AWS SDK do. `fetch` rejects with a TypeError as well where no answer came, in words of the
 * browser's own language; an engine's words are always English.
 */
export function isMisuse(cause: unknown): boolean {
  if (!isError(cause)) return false;
  return 'isMisuse' in cause || names.has(cause.name) || brokenCode.test(cause.message);
}

/** True for what rejects where no answer came: `fetch`, a time-out, Node's sockets, a bundler. */
export const isNetworkFailure = (cause: unknown): boolean =>
  isError(cause) &&
  (/^(?:TypeError|(?:Network|Timeout|Abort|ChunkLoad)Error)$/.test(cause.name) ||
    ('code' in cause && typeof cause.code === 'string'));

// A DOMException is no Error in every engine.
const isError = (cause: unknown): cause is Error =>
  cause instanceof Error || (typeof DOMException === 'function' && cause instanceof DOMException);

const names = new Set(['ReferenceError', 'RangeError', 'CredentialsProviderError']);

const brokenCode =
  /is not (?:a function|a constructor|iterable|an object)|(?:read|set|access) propert|destructure|(?:is|of) (?:undefined|null)\b|^Failed to (?:parse|execute|construct)|invalid URL|not a valid URL|^Region is missing/i;
