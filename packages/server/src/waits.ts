/**
 * How long the handler waits, in ms. A page gives up after 20 s, so the waits of one request add up to
 * less than that.
 */
export const waits = {
  /** A page's whole request. The handler aborts what is still under way then. */
  request: 16_000,
  /** One call to Cognito, its repeat included. */
  call: 10_000,
  /** One attempt to renew tokens. After a lost answer, a second one fits into a grace of 10 s. */
  renewal: 4_500,
  /** How long a request waits for a renewal while its tokens are still valid. */
  patience: 3_000,
  /** How long a user who signs out waits for Cognito. */
  signOut: 5_000,
  /** How long a user waits while the server revokes unused tokens. */
  cleanUp: 2_000,
  /** One attempt to fetch the pool's keys. */
  keys: 1_500,
  /** One operation of a store. */
  store: 1_500,
  /** The app's `rateLimit` hook. */
  rateLimit: 1_500,
  /** The pause between reads of a store that another server is writing to. */
  otherServer: 50,
} as const;

/** `within` rejects with it. */
export class TimeLimitReached extends Error {
  override readonly name = 'TimeLimitReached';
}

/**
 * Runs something for at most `limit` ms, even if it ignores its signal.
 *
 * @param outer aborts it earlier
 * @throws {TimeLimitReached} when the time is over or `outer` fires.
 */
export function within<T>(
  limit: number,
  run: (signal: AbortSignal) => Promise<T>,
  outer?: AbortSignal,
): Promise<T> {
  const controller = new AbortController();
  return new Promise<T>((resolve, reject) => {
    const settled = () => {
      clearTimeout(timer);
      outer?.removeEventListener('abort', stop);
    };
    const stop = () => {
      settled();
      // Reject first: `run` may reject as soon as its signal fires, with a less helpful error.
      reject(new TimeLimitReached('It took too long.'));
      controller.abort();
    };
    const timer = setTimeout(stop, limit);
    outer?.addEventListener('abort', stop, { once: true });
    if (outer?.aborted) stop();
    else run(controller.signal).then(resolve, reject).finally(settled);
  });
}
