/**
 * How long the handler waits, in ms. A page gives up after 20 s, so whatever one request may wait for
 * adds up to less.
 */
export const waits = {
  /** A whole request of a page: what is still under way then is given up. */
  request: 16_000,
  /** One call to Cognito, its repeat included. */
  call: 10_000,
  /** One attempt to renew tokens. A lost answer is asked for once more, while a grace of 10 s lasts. */
  renewal: 4_500,
  /** What a request waits for a renewal while its tokens are still good. */
  patience: 3_000,
  /** What a person who signs out waits for Cognito. */
  signOut: 5_000,
  /** What a person waits for tokens to be revoked that nobody will use. */
  cleanUp: 2_000,
  /** One attempt to fetch the pool's keys. */
  keys: 1_500,
  /** One operation of a store. */
  store: 1_500,
  /** The app's own hook `rateLimit`. */
  rateLimit: 1_500,
  /** Between looks at a store into which another server is writing. */
  otherServer: 50,
} as const;

/** What `within` rejects with. */
export class TimeLimitReached extends Error {
  override readonly name = 'TimeLimitReached';
}

/**
 * Runs something that takes `limit` ms at most, also where it does not heed its signal.
 *
 * @param outer gives it up earlier
 * @throws {TimeLimitReached} when either is over.
 */
export function within<T>(
  limit: number,
  run: (signal: AbortSignal) => Promise<T>,
  outer?: AbortSignal,
): Promise<T> {
  const controller = new AbortController();
  return new Promise<T>((resolve, reject) => {
    const stop = () => {
      // Rejects first: what was run may reject at once, and less clearly.
      reject(new TimeLimitReached('It took too long.'));
      controller.abort();
    };
    const timer = setTimeout(stop, limit);
    outer?.addEventListener('abort', stop, { once: true });
    const settled = () => {
      clearTimeout(timer);
      outer?.removeEventListener('abort', stop);
    };
    if (outer?.aborted) stop();
    else run(controller.signal).then(resolve, reject).finally(settled);
    controller.signal.addEventListener('abort', settled, { once: true });
  });
}
