/** A mistake of the developer's, in their words: what happened, why it matters, what to do. */
export const misuse = (message: string): TypeError & { isMisuse: true } =>
  Object.assign(new TypeError(message), { isMisuse: true as const });

/**
 * True for broken code and wrong settings: what this kit throws for them, and what JavaScript and
 * the AWS SDK do. `fetch` rejects with a TypeError as well where no answer came, in words of the
 * browser's own language; an engine's words are always English.
 */
export function isMisuse(cause: unknown): boolean {
  if (!(cause instanceof Error)) return false;
  return 'isMisuse' in cause || names.has(cause.name) || brokenCode.test(cause.message);
}

const names = new Set(['ReferenceError', 'RangeError', 'CredentialsProviderError']);

const brokenCode =
  /is not (?:a function|a constructor|iterable|an object)|(?:read|set|access) propert|destructure|(?:is|of) (?:undefined|null)\b|^Failed to (?:parse|execute|construct)|invalid URL|not a valid URL|^Region is missing/i;

/** True for what rejects where no answer came: `fetch`, a time-out, Node's sockets, a bundler. */
export const isNetworkFailure = (cause: unknown): boolean =>
  cause instanceof Error &&
  (/^(?:TypeError|NetworkError|TimeoutError|ChunkLoadError)$/.test(cause.name) ||
    ('code' in cause && typeof cause.code === 'string'));
